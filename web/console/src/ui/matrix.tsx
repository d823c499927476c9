import { type KeyboardEvent, memo, useRef } from 'react';
import { type Verdict, verdictLetter, verdictTone } from './tone.ts';
import css from './matrix.module.css';

export type MatrixHead = { readonly id: string; readonly label: string };
export type MatrixCell = { readonly verdict: Verdict; readonly text: string };
export type MatrixRow = MatrixHead & {
  /** In the order of the columns; a cell that is absent is empty. */
  readonly cells: readonly (MatrixCell | undefined)[];
  /** Rows of one group stand together under its name (the province). */
  readonly group?: string | undefined;
};

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-10, 0],
  PageDown: [10, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

const Row = memo(function Row({
  row,
  index,
  columns,
  onOpen,
}: {
  readonly row: MatrixRow;
  readonly index: number;
  readonly columns: readonly MatrixHead[];
  readonly onOpen: (rowId: string, columnId: string) => void;
}) {
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {columns.map((column, at) => {
        const cell = row.cells[at];
        return (
          <td key={column.id}>
            {cell === undefined ? null : (
              <button
                type="button"
                tabIndex={index === 0 && at === 0 ? 0 : -1}
                data-row={index}
                data-column={at}
                className={css[verdictTone[cell.verdict]]}
                aria-label={`${row.label}, ${column.label}: ${cell.text}`}
                title={`${row.label} · ${column.label}: ${cell.text}`}
                onClick={() => {
                  onOpen(row.id, column.id);
                }}
              >
                {verdictLetter[cell.verdict]}
              </button>
            )}
          </td>
        );
      })}
    </tr>
  );
});

/**
 * Institutions by functions. One tab stop: arrows, Page Up/Down, Home and End move, Enter opens.
 * Pass stable `rows` and `onOpen`, so that an update draws only the rows that changed.
 */
export function Matrix({
  caption,
  corner,
  columns,
  rows,
  onOpen,
}: {
  readonly caption: string;
  /** What rows and columns are: "지자체 \ 업무". */
  readonly corner: string;
  readonly columns: readonly MatrixHead[];
  readonly rows: readonly MatrixRow[];
  readonly onOpen: (rowId: string, columnId: string) => void;
}) {
  const table = useRef<HTMLTableElement>(null);
  const move = (event: KeyboardEvent<HTMLTableElement>) => {
    const step = steps[event.key];
    const from = event.target;
    if (step === undefined || !(from instanceof HTMLButtonElement) || table.current === null) {
      return;
    }
    event.preventDefault();
    const bounded = (value: number, most: number) => Math.max(0, Math.min(most, value));
    const row = bounded(Number(from.dataset['row']) + step[0], rows.length - 1);
    const column = bounded(Number(from.dataset['column']) + step[1], columns.length - 1);
    const to = table.current.querySelector(`button[data-row="${row}"][data-column="${column}"]`);
    if (!(to instanceof HTMLButtonElement)) return;
    from.tabIndex = -1;
    to.tabIndex = 0;
    to.focus();
  };
  return (
    <div className={css['scroll']}>
      <table ref={table} className={css['matrix']} onKeyDown={move}>
        <caption className={css['hidden']}>{caption}</caption>
        <thead>
          <tr>
            <th className={css['corner']}>{corner}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={css['columnHead']}>
                <span>{column.label}</span>
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, index) => {
          const opensGroup = row.group !== undefined && row.group !== rows[index - 1]?.group;
          return (
            <tbody key={row.id} className={css['row']}>
              {opensGroup ? (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length + 1} className={css['group']}>
                    {row.group}
                  </th>
                </tr>
              ) : null}
              <Row row={row} index={index} columns={columns} onOpen={onOpen} />
            </tbody>
          );
        })}
      </table>
    </div>
  );
}
