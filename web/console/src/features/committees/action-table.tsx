import type { ActionRow } from '@madang/contracts';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { Note, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DueIn } from '../../ui/facts.tsx';
import { ActionActs } from './action-acts.tsx';
import { useInstitutions } from './names.ts';
import { ActionBadge } from './pieces.tsx';

/** Who owes what by when, with the proof that was asked and the proof that was seen. */
export function ActionTable({
  caption,
  actions,
}: {
  readonly caption: string;
  readonly actions: readonly ActionRow[];
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { name } = useInstitutions();
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={actions}
      rowKey={({ actionId }) => actionId}
      rowMark={({ status }) => (status === 'overdue' ? 'late' : undefined)}
      columns={[
        {
          id: 'title',
          head: text.action,
          cell: ({ title, outcomeNo }) => (
            <Stack gap="small">
              <span>{pick(language, title.ko, title.en)}</span>
              <Note>{text.concluded(outcomeNo)}</Note>
            </Stack>
          ),
        },
        {
          id: 'owner',
          head: text.owner,
          sortBy: ({ owner }) => name(owner),
          cell: ({ owner }) => name(owner),
        },
        {
          id: 'due',
          head: text.due,
          nowrap: true,
          sortBy: ({ dueOn }) => dueOn,
          cell: ({ dueOn, status }) => <DueIn dueOn={dueOn} done={status === 'closed'} />,
        },
        { id: 'state', head: text.state, cell: ({ status }) => <ActionBadge status={status} /> },
        { id: 'evidence', head: text.evidence, cell: (action) => <Evidence action={action} /> },
        {
          id: 'acts',
          head: text.acts,
          nowrap: true,
          cell: (action) => <ActionActs action={action} />,
        },
      ]}
      empty={<EmptyState kind="none-yet" title={text.noActions} />}
    />
  );
}

function Evidence({ action }: { readonly action: ActionRow }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { evidence, evidenceSeen, proof, letter, claim } = action;
  return (
    <Stack gap="small">
      <span>{text.evidenceKinds[evidence.kind]}</span>
      {evidence.kind === 'check-passes' && proof === null ? (
        <Note>{text.evidenceSeen(evidenceSeen, evidence.times)}</Note>
      ) : null}
      {letter === null || proof !== null ? null : (
        <Note>{`${letter.number} (${formatDay(letter.on, language)})`}</Note>
      )}
      {claim === null || proof !== null ? null : <Note>{claim.text}</Note>}
      {proof === null ? null : (
        <Note>{`${text.proof}: ${pick(language, proof.summary.ko, proof.summary.en)}`}</Note>
      )}
    </Stack>
  );
}
