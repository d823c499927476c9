import type { OverlapPair } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { TextLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

type Pair = (typeof OverlapPair)['_output'];

/** Pairs of bodies with the functions that both have, as a plain table. */
export function OverlapTable({
  overlaps,
  note,
}: {
  readonly overlaps: readonly Pair[];
  readonly note?: string | undefined;
}) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const link = ({ bodyId, name }: Pair['a']) => (
    <TextLink href={`/bodies/${bodyId}`}>{pick(language, name.ko, name.en)}</TextLink>
  );
  return (
    <DataTable
      caption={text.overlaps}
      {...(note === undefined ? {} : { note })}
      rows={overlaps}
      rowKey={({ a, b }) => `${a.bodyId} ${b.bodyId}`}
      columns={[
        { id: 'a', head: text.body, cell: ({ a }) => link(a) },
        { id: 'b', head: text.body, cell: ({ b }) => link(b) },
        {
          id: 'shared',
          head: text.sharedFunctions,
          cell: ({ shared }) =>
            shared.map(({ name }) => pick(language, name.ko, name.en)).join(', '),
        },
      ]}
      empty={<EmptyState kind="none-yet" title={text.noOverlaps} />}
    />
  );
}
