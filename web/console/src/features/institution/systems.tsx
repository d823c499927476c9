import { useQuery } from '@tanstack/react-query';
import { useLanguage } from '../../lib/language.ts';
import { formatMonth } from '../../lib/format.ts';
import { institutionMessages } from '../../lib/messages/institution.ts';
import { uiMessages } from '../../lib/messages/ui.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Money } from '../../ui/facts.tsx';

/** Information systems that the institution runs; nothing where it has none. */
export function Systems({ code }: { readonly code: string }) {
  const text = useText(institutionMessages);
  const { millionWon } = useText(uiMessages);
  const language = useLanguage();
  const { data } = useQuery(
    trpc.registry.listSystems.queryOptions({ input: { institution: code } }),
  );
  if (data === undefined || data.length === 0) return null;
  return (
    <Card title={text.systems}>
      <DataTable
        caption={text.table(text.systems)}
        captionHidden
        unit={millionWon}
        rows={data}
        rowKey={({ systemId }) => systemId}
        columns={[
          { id: 'title', head: text.system, cell: (row) => row.title },
          { id: 'users', head: text.users, cell: (row) => row.users },
          {
            id: 'since',
            head: text.since,
            cell: (row) => formatMonth(row.since, language),
            nowrap: true,
          },
          {
            id: 'amount',
            head: text.amount,
            cell: (row) => <Money krw={row.amountKrw} />,
            sortBy: (row) => row.amountKrw,
            align: 'end',
          },
        ]}
      />
    </Card>
  );
}
