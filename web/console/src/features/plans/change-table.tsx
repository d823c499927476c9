import type { PlanChange } from '@madang/contracts';
import { formatMillions } from '../../lib/format.ts';
import { useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { DataTable } from '../../ui/data-table.tsx';

/** Before and after, field by field (신구대조표). Amounts are in millions. */
export function ChangeTable({ changes }: { readonly changes: readonly PlanChange[] }) {
  const text = useText(planMessages);
  const language = useLanguage();
  const shown = ({ field }: PlanChange, value: string) =>
    field?.endsWith('Krw') === true && value !== ''
      ? formatMillions(Number(value), language)
      : value;
  return (
    <DataTable
      caption={text.receipt.changes}
      rows={changes}
      rowKey={({ rowKey, kind, field = '' }) => `${rowKey} ${kind} ${field}`}
      columns={[
        { id: 'project', head: text.fields.title, cell: ({ title }) => title },
        {
          id: 'field',
          head: text.receipt.change,
          cell: ({ kind, field }) =>
            field === undefined ? text.receipt.changeKinds[kind] : text.fields[field],
          nowrap: true,
        },
        { id: 'before', head: text.receipt.before, cell: (row) => shown(row, row.before) },
        { id: 'after', head: text.receipt.after, cell: (row) => shown(row, row.after) },
      ]}
    />
  );
}
