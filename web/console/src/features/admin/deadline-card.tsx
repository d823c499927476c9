import { useSuspenseQuery } from '@tanstack/react-query';
import { formatTime } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Card, Row } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DueIn, ToBeConfirmed } from '../../ui/facts.tsx';
import { LawSource } from '../timeline/law-source.tsx';

/** Every deadline that lies ahead in this world, with the rule that made it. */
export function DeadlineCard() {
  const text = useText(adminMessages);
  const language = useLanguage();
  const { data } = useSuspenseQuery(trpc.registry.listDeadlines.queryOptions({ input: {} }));
  return (
    <Card title={text.deadlines}>
      <DataTable
        caption={text.table(text.deadlines)}
        captionHidden
        rows={data.deadlines}
        rowKey={(row) => `${row.kind} ${row.objectId ?? row.titleKo} ${row.dueOn}`}
        columns={[
          {
            id: 'what',
            head: text.what,
            cell: (row) => pick(language, row.titleKo, row.titleEn),
            sortBy: (row) => pick(language, row.titleKo, row.titleEn),
          },
          {
            id: 'kind',
            head: text.kind,
            cell: (row) => text.kinds[row.kind],
            sortBy: (row) => text.kinds[row.kind],
          },
          {
            id: 'due',
            head: text.due,
            cell: (row) => (
              <Row>
                <DueIn dueOn={row.dueOn} />
                {row.kind === 'meeting' ? <span>{formatTime(row.at)}</span> : null}
                {row.confirmed ? null : <ToBeConfirmed />}
              </Row>
            ),
            sortBy: (row) => row.dueOn,
          },
          { id: 'basis', head: text.basis, cell: (row) => <LawSource id={row.source} /> },
        ]}
      />
    </Card>
  );
}
