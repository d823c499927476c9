import type { PostId, Role } from '@madang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sendCommand } from '../../lib/command.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { institutionMessages } from '../../lib/messages/institution.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DayText } from '../../ui/facts.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField } from '../../ui/text-field.tsx';

type Post = { readonly post: PostId; readonly nameKo: string; readonly nameEn: string };

const recorders: readonly Role[] = [
  'municipal-reviewer',
  'municipal-cio',
  'provincial-reviewer',
  'council-member',
];
const reasons = ['leave', 'business-trip', 'training', 'vacancy', 'other'] as const;

/** Who acts for whom here, and since when; the institution's own leaders keep it. */
export function Substitutions({
  code,
  posts,
}: {
  readonly code: string;
  readonly posts: readonly Post[];
}) {
  const text = useText(institutionMessages);
  const language = useLanguage();
  const actor = useMe()?.actor ?? undefined;
  const [adding, setAdding] = useState(false);
  const { data } = useQuery(
    trpc.registry.listSubstitutions.queryOptions({ input: { institution: code } }),
  );
  const keeps =
    actor !== undefined &&
    (actor.role === 'administrator' ||
      (actor.institution === code && recorders.includes(actor.role)));
  if (data === undefined || (data.length === 0 && !keeps)) return null;
  const nameOf = (id: string) => {
    const found = posts.find(({ post }) => post === id);
    return found === undefined ? id : pick(language, found.nameKo, found.nameEn);
  };

  return (
    <Card
      title={text.substitutions}
      actions={
        keeps ? (
          <Button
            size="small"
            onPress={() => {
              setAdding(true);
            }}
          >
            {text.record}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        caption={text.table(text.substitutions)}
        captionHidden
        rows={data}
        rowKey={({ substitutionId }) => substitutionId}
        columns={[
          { id: 'away', head: text.away, cell: (row) => nameOf(row.post) },
          { id: 'deputy', head: text.deputy, cell: (row) => nameOf(row.deputy) },
          {
            id: 'period',
            head: text.period,
            cell: (row) => (
              <>
                <DayText day={row.from} /> ~ <DayText day={row.to} />
              </>
            ),
          },
          { id: 'reason', head: text.reason, cell: (row) => text.reasons[row.reason] },
          {
            id: 'state',
            head: text.state,
            cell: (row) =>
              row.active ? <Badge tone="info">{text.active}</Badge> : <Badge>{text.over}</Badge>,
          },
          ...(keeps
            ? [
                {
                  id: 'end',
                  head: text.end,
                  cell: (row: (typeof data)[number]) =>
                    row.active ? (
                      <Button
                        size="small"
                        variant="tertiary"
                        onPress={() =>
                          sendCommand(
                            trpc.registry.endSubstitution,
                            { substitutionId: row.substitutionId },
                            { reasons: text.endRefusals, done: text.ended },
                          )
                        }
                      >
                        {text.end}
                      </Button>
                    ) : null,
                },
              ]
            : []),
        ]}
      />
      <RecordSubstitution
        open={adding}
        posts={posts}
        code={code}
        onClose={() => {
          setAdding(false);
        }}
      />
    </Card>
  );
}

function RecordSubstitution({
  open,
  posts,
  code,
  onClose,
}: {
  readonly open: boolean;
  readonly posts: readonly Post[];
  readonly code: string;
  readonly onClose: () => void;
}) {
  const text = useText(institutionMessages);
  const language = useLanguage();
  const today = useWorldToday();
  const options = posts.map(({ post, nameKo, nameEn }) => ({
    value: post,
    label: pick(language, nameKo, nameEn),
  }));
  return (
    <Dialog open={open} onClose={onClose} title={text.record}>
      <Form
        label={text.record}
        submit={text.record}
        onSubmit={async (values) => {
          const reason = reasons.find((known) => known === values['reason']) ?? 'other';
          const done = await sendCommand(
            trpc.registry.recordSubstitution,
            {
              substitutionId: `sub-${code}-${crypto.randomUUID().slice(0, 8)}`,
              post: values['post'] ?? '',
              deputy: values['deputy'] ?? '',
              from: values['from'] ?? '',
              to: values['to'] ?? '',
              reason,
            },
            { reasons: text.refusals, done: text.recorded },
          );
          if (done) onClose();
        }}
      >
        <Select name="post" label={text.away} options={options} required />
        <Select name="deputy" label={text.deputy} options={options} required />
        <DateField name="from" label={text.from} defaultValue={today} required />
        <DateField name="to" label={text.to} defaultValue={today} required />
        <Select
          name="reason"
          label={text.reason}
          placeholder={false}
          options={reasons.map((value) => ({ value, label: text.reasons[value] }))}
        />
      </Form>
    </Dialog>
  );
}
