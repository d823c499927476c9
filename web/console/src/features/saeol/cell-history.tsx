import type { CellView } from '@madang/contracts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { Note, Section } from '../../ui/card.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';

/** When the results of a cell changed, and what was said to be repaired. */
export function CellHistory({ cell }: { readonly cell: CellView }) {
  const text = useText(saeolMessages);
  return (
    <>
      {cell.repairs.length === 0 ? null : (
        <Section title={text.cell.repairs}>
          <TimelineList
            label={text.cell.repairs}
            items={cell.repairs.map(({ at, note }) => ({ id: at, at, sentence: note }))}
          />
        </Section>
      )}
      <Section title={text.cell.history}>
        {cell.history.length === 0 ? (
          <Note>{text.cell.historyNone}</Note>
        ) : (
          <TimelineList
            label={text.cell.history}
            items={cell.history.map((entry) => ({
              id: `${String(entry.round)} ${entry.check}`,
              at: entry.at,
              sentence: `${text.checks[entry.check]}: ${text.verdicts[entry.verdict]}`,
              detail: `${text.cell.round(String(entry.round))} · ${text.triggers[entry.trigger]}`,
            }))}
          />
        )}
      </Section>
    </>
  );
}
