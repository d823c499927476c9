import type { TableToTake } from '../lib/take-table.ts';

const number = /^[-+]?\d[\d,]*(?:\.\d+)?$/;

/** The cell as it is read; an act that can be done there is no fact of the row. */
function textOf(cell: HTMLTableCellElement): string {
  if (cell.tagName === 'TD' && cell.querySelector('button') !== null) return '';
  return cell.innerText.replaceAll(/\s+/g, ' ').trim();
}

/** A table of the screen, row by row as it stands there, as one to take away. */
export function takeShown(
  table: HTMLTableElement,
  columns: readonly { readonly head: string; readonly align?: string | undefined }[],
  title: string,
  filter: string,
): TableToTake {
  const rows = [...table.tBodies].flatMap((body) =>
    [...body.rows].map((row) => [...row.cells].map(textOf)),
  );
  // Only what stands as a number is one: codes keep their zeros.
  const numeric = columns.map(
    ({ align }, index) =>
      align === 'end' && rows.every((row) => row[index] === '' || number.test(row[index] ?? '')),
  );
  return {
    title: title.slice(0, 200),
    filter: filter.slice(0, 500),
    columns: columns.map(({ head }, index) => ({
      header: head,
      kind: numeric[index] === true ? 'number' : 'text',
    })),
    rows: rows.map((row) =>
      row.map((cell, index) => {
        if (cell === '') return null;
        return numeric[index] === true ? Number(cell.replaceAll(',', '')) : cell;
      }),
    ),
  };
}
