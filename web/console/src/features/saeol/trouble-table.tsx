import type { MatrixView } from '@madang/contracts';
import { pick, useLanguage } from '../../lib/language.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { useText } from '../../lib/text.ts';
import { Status } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { type MatrixEntry, wordsOf } from './matrix-view.ts';

/** What to look at first. */
const order: readonly MatrixEntry['verdict'][] = ['fail', 'degraded', 'unknown', 'pass'];

/** The covered cells that do not pass, as a list: the same facts without a grid. */
export function TroubleTable({
  data,
  onOpen,
}: {
  readonly data: MatrixView;
  readonly onOpen: (institution: string, functionCode: string) => void;
}) {
  const text = useText(saeolMessages);
  const language = useLanguage();
  const places = new Map(
    data.municipalities.map((row) => [row.code, pick(language, row.nameKo, row.nameEn)]),
  );
  const provinces = new Map(
    data.provinces.map((row) => [row.code, pick(language, row.nameKo, row.nameEn)]),
  );
  const provinceOf = new Map(data.municipalities.map((row) => [row.code, row.province]));
  const functions = new Map(
    data.functions.map((row) => [row.code, pick(language, row.nameKo, row.nameEn)]),
  );
  const besides = new Set(data.municipalities.filter((row) => row.beside).map((row) => row.code));
  const rows = data.cells
    .filter((cell) => cell.verdict !== 'pass' && !besides.has(cell.institution))
    .sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict));
  const place = (cell: MatrixEntry) =>
    [provinces.get(provinceOf.get(cell.institution) ?? ''), places.get(cell.institution)]
      .filter((part) => part !== undefined)
      .join(' ');
  return (
    <DataTable
      caption={text.trouble}
      rows={rows}
      rowKey={(cell) => `${cell.institution}.${cell.functionCode}`}
      empty={
        <EmptyState
          kind="none-yet"
          title={data.counts.pass === 0 ? text.nothingChecked : text.troubleNone}
        />
      }
      columns={[
        {
          id: 'place',
          head: text.municipality,
          cell: (cell) => (
            <Button
              variant="tertiary"
              size="small"
              label={`${place(cell)}, ${functions.get(cell.functionCode) ?? cell.functionCode}`}
              onPress={() => {
                onOpen(cell.institution, cell.functionCode);
              }}
            >
              {place(cell)}
            </Button>
          ),
          sortBy: place,
        },
        {
          id: 'function',
          head: text.function,
          cell: (cell) => `${cell.functionCode} ${functions.get(cell.functionCode) ?? ''}`,
          sortBy: (cell) => cell.functionCode,
        },
        {
          id: 'verdict',
          head: text.verdict,
          cell: (cell) => <Status verdict={cell.verdict}>{text.verdicts[cell.verdict]}</Status>,
          sortBy: (cell) => cell.verdict,
          nowrap: true,
        },
        { id: 'because', head: text.because, cell: (cell) => wordsOf(cell, text) },
        {
          id: 'fixer',
          head: text.fixer,
          cell: (cell) => (cell.fixer === null ? '-' : text.fixers[cell.fixer]),
        },
        {
          id: 'at',
          head: text.lastCheck,
          cell: (cell) =>
            cell.checkedAt === null ? text.neverChecked : <InstantText at={cell.checkedAt} />,
          sortBy: (cell) => cell.checkedAt,
        },
      ]}
    />
  );
}
