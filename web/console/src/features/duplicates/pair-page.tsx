import type { ComparedProject, EvidenceField, EvidenceLine, PairView } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { sendCommand } from '../../lib/command.ts';
import { formatMillions, formatMonth } from '../../lib/format.ts';
import { pick, useLanguage, type Language } from '../../lib/language.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Card, Note, Row, Section, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { TextArea } from '../../ui/text-field.tsx';
import { useSaeolNames } from '../saeol/saeol-names.ts';
import { strengthTone } from './tones.ts';
import { Waterfall } from './waterfall.tsx';
import { WordDifference } from './word-difference.tsx';

/** Two projects side by side: each field, what it says for or against, and what to do with the pair. */
export function PairPage() {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const { pairId } = useParams({ from: '/duplicates/pairs/$pairId' });
  const { data } = useSuspenseQuery(trpc.duplicates.findPair.queryOptions({ input: { pairId } }));
  if (data === null) {
    return (
      <Page title={text.missing} back={{ href: '/duplicates', label: text.back }}>
        <EmptyState kind="no-access" title={text.missing}>
          {text.missingText}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={text.pairTitle}
      object={`${data.left.title} ↔ ${data.right.title}`}
      back={{ href: '/duplicates', label: text.back }}
      status={
        <Badge tone={strengthTone[data.strength]}>
          {`${text.strengths[data.strength]} ${data.total.toFixed(1)}`}
        </Badge>
      }
    >
      <Stack gap="large">
        {data.refusedAt === null ? null : (
          <Notice kind="info" title={text.refusedOn}>
            {data.refusedReason}
          </Notice>
        )}
        {data.caseId === null ? null : (
          <Row>
            <LinkButton href={`/duplicates/cases/${data.caseId}`}>
              {`${text.inCase} ${data.caseId}`}
            </LinkButton>
          </Row>
        )}
        <Comparison pair={data} language={language} />
        <Section title={text.waterfall} note={text.waterfallNote}>
          <Waterfall lines={data.lines} total={data.total} />
          <Note>{text.rules(data.rules)}</Note>
        </Section>
        <PairActs pair={data} />
      </Stack>
    </Page>
  );
}

type FieldRow = {
  readonly id: EvidenceField;
  readonly left: string;
  readonly right: string;
  readonly line: EvidenceLine | undefined;
};

function Comparison({ pair, language }: { readonly pair: PairView; readonly language: Language }) {
  const text = useText(duplicateMessages);
  const saeolNames = useSaeolNames();
  const kinds = { system: text.running, plan: text.planned, import: text.imported };
  const kindOf = ({ source }: ComparedProject) =>
    source === 'system' ? kinds.system : source === 'import' ? kinds.import : kinds.plan;
  const period = ({ periodFrom, periodTo }: ComparedProject) =>
    [periodFrom, periodTo]
      .flatMap((month) => (month === null ? [] : [formatMonth(month, language)]))
      .join(' – ');
  const cells: readonly [EvidenceField, (side: ComparedProject) => string][] = [
    ['title', ({ title }) => title],
    ['purpose', ({ purpose }) => purpose],
    ['scope', ({ scope }) => scope],
    ['users', ({ users }) => users],
    ['functions', ({ functions }) => functions.join(', ')],
    ['saeol-functions', ({ saeolFunctions }) => saeolNames(saeolFunctions).join(', ')],
    ['target-system', ({ targetSystem }) => targetSystem],
    ['amount', ({ amountKrw }) => formatMillions(amountKrw, language)],
    ['period', period],
    ['running-system', kindOf],
  ];
  const rows = cells.map(([id, read]): FieldRow => ({
    id,
    left: read(pair.left),
    right: read(pair.right),
    line: pair.lines.find(({ field }) => field === id),
  }));
  const head = (side: ComparedProject) => pick(language, side.institutionKo, side.institutionEn);
  return (
    <DataTable<FieldRow>
      caption={text.pairTitle}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { id: 'field', head: text.field, nowrap: true, cell: ({ id }) => text.fields[id] },
        {
          id: 'left',
          head: head(pair.left),
          cell: ({ left, right }) => <WordDifference text={left} other={right} />,
        },
        {
          id: 'right',
          head: head(pair.right),
          cell: ({ left, right }) => <WordDifference text={right} other={left} />,
        },
        {
          id: 'bits',
          head: text.contribution,
          align: 'end',
          nowrap: true,
          cell: ({ line }) => (line === undefined ? '-' : signed(line.bits)),
        },
        {
          id: 'why',
          head: text.evidence,
          cell: ({ line }) => (line === undefined ? '' : pick(language, line.ko, line.en)),
        },
      ]}
      footer={[text.total, '', '', signed(pair.total), '']}
    />
  );
}

export function signed(bits: number): string {
  return `${bits > 0 ? '+' : ''}${bits.toFixed(2)}`;
}

function PairActs({ pair }: { readonly pair: PairView }) {
  const text = useText(duplicateMessages);
  const me = useMe();
  if (me?.actor?.role !== 'coordinator' || pair.caseId !== null || pair.refusedAt !== null) {
    return null;
  }
  return (
    <Card title={text.acts}>
      <Stack>
        <Form
          label={text.refuse}
          submit={text.refuse}
          onSubmit={async ({ reason = '' }) => {
            await sendCommand(
              trpc.duplicates.refusePair,
              { pairId: pair.pairId, reason },
              { reasons: text.reasons, done: text.refused },
            );
          }}
        >
          <TextArea
            label={text.refuseReason}
            name="reason"
            required
            rows={2}
            maxLength={1000}
            width="full"
          />
        </Form>
        <Row>
          <Button
            variant="secondary"
            onPress={() =>
              sendCommand(
                trpc.duplicates.escalatePair,
                { pairId: pair.pairId },
                { reasons: text.reasons, done: text.escalated },
              )
            }
          >
            {text.escalate}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
