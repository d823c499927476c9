import { parse } from 'csv-parse/sync';
import { type Cell, readXlsx, type Sheet } from 'hucre/xlsx';
import { decodeText } from './decode-text.ts';
import { emptyCell, type Grid, type GridCell, headerWithin } from './grid.ts';
import { inspectFile, limits } from './inspect-file.ts';
import { scaleOf, shownDigits } from './number-format.ts';
import type { FileRefusalCode } from './refusal.ts';

export type ReadGrids =
  | { readonly ok: true; readonly kind: 'xlsx' | 'csv'; readonly grids: readonly Grid[] }
  | { readonly ok: false; readonly code: FileRefusalCode };

const maxRows = 5_000;

/** Reads a workbook or a CSV file into sheets of text, or says why the file is refused. */
export async function readGrids(bytes: Uint8Array, fileName: string): Promise<ReadGrids> {
  const kind = inspectFile(bytes, fileName);
  if (!kind.ok) return kind;
  return kind.kind === 'xlsx' ? readWorkbook(bytes) : readCsv(bytes);
}

async function readWorkbook(bytes: Uint8Array): Promise<ReadGrids> {
  try {
    const range = `A1:IV${String(maxRows + 1)}`;
    const workbook = await readXlsx(bytes, { range, readStyles: true });
    const grids = workbook.sheets.filter((sheet) => sheet.rows.length > 0).map(gridOf);
    return grids.length === 0 ? { ok: false, code: 'empty' } : { ok: true, kind: 'xlsx', grids };
  } catch {
    return { ok: false, code: 'damaged' };
  }
}

function gridOf(sheet: Sheet): Grid {
  const rows = sheet.rows
    .slice(0, maxRows)
    .map((values, row) =>
      values.map((value, column) =>
        gridCell(value, sheet.cells?.get(`${String(row)},${String(column)}`)),
      ),
    );
  const top = rows.slice(0, headerWithin + 1).map((cells) => cells.map(({ text }) => text));
  for (const merge of sheet.merges ?? []) {
    const { startRow, endRow } = merge;
    const value = rows[startRow]?.[merge.startCol] ?? emptyCell;
    const first: GridCell = endRow > startRow ? { ...value, merged: [startRow, endRow] } : value;
    for (let row = startRow; row <= Math.min(endRow, rows.length - 1); row += 1) {
      const cells = rows[row];
      if (cells !== undefined) cells[merge.startCol] = first;
      top[row]?.fill(first.text, merge.startCol, merge.endCol + 1);
    }
  }
  return {
    name: sheet.name.normalize('NFC'),
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    top,
    hiddenRows: hiddenOf([...(sheet.rowDefs ?? [])]),
    hiddenColumns: hiddenOf([...(sheet.columns ?? []).entries()]),
    cut: sheet.rows.length > maxRows,
  };
}

function hiddenOf(
  entries: readonly (readonly [number, { readonly hidden?: boolean } | undefined])[],
): ReadonlySet<number> {
  return new Set(entries.filter(([, entry]) => entry?.hidden === true).map(([index]) => index));
}

function gridCell(value: Cell['value'], cell: Cell | undefined): GridCell {
  if (cell?.type === 'error') return { text: cellText(value), formula: 'error' };
  const result = cell?.formulaResult ?? value;
  if (typeof result === 'number') return numberCell(result, cell?.style?.numFmt ?? '');
  if (cell?.formula === undefined) return { text: cellText(result) };
  if (result === null) return { text: '', formula: 'without-value' };
  const text = cellText(result);
  return text.startsWith('#') ? { text, formula: 'error' } : { text };
}

function numberCell(value: number, format: string): GridCell {
  const scale = scaleOf(format);
  return { text: shownDigits(value, format), number: true, ...(scale === 1 ? {} : { scale }) };
}

function cellText(value: Cell['value']): string {
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return tidy(String(value));
}

/** NFC and trimmed; characters that nobody can read stay, so that they can be refused by cell. */
function tidy(text: string): string {
  return text.isWellFormed() ? text.normalize('NFC').trim() : text;
}

function readCsv(bytes: Uint8Array): ReadGrids {
  const text = decodeText(bytes);
  if (text === undefined) return { ok: false, code: 'unknown-encoding' };
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: maxRows + 1,
    });
  } catch {
    return { ok: false, code: 'damaged' };
  }
  if (records.reduce((sum, record) => sum + record.length, 0) > limits.cells) {
    return { ok: false, code: 'too-many-cells' };
  }
  const rows = records
    .slice(0, maxRows)
    .map((record) => record.map((value) => ({ text: tidy(value.replace(/^'(?=[=+\-@])/, '')) })));
  const none: ReadonlySet<number> = new Set();
  const top = rows.slice(0, headerWithin + 1).map((cells) => cells.map((cell) => cell.text));
  const grid = { name: 'CSV', hidden: false, rows, top, hiddenRows: none, hiddenColumns: none };
  return { ok: true, kind: 'csv', grids: [{ ...grid, cut: records.length > maxRows }] };
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 5_000);
  const count = (mark: string) => head.split(mark).length;
  const marks = [',', '\t', ';'];
  return marks.reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
