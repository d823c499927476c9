import { type CellStyle, type CellValue, writeXlsx } from 'hucre/xlsx';

export type TableColumn = {
  readonly header: string;
  /** `code` stays text, so that leading zeros live; `krw` is whole won. */
  readonly kind: 'text' | 'code' | 'number' | 'krw';
  readonly width?: number;
};

/** Absent and unknown are `null`; zero is 0. */
export type TableCell = string | number | null;

export type Table = {
  readonly title: string;
  /** What the list was narrowed to, with its perimeter and day, as a sentence. */
  readonly filter: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
};

const heading: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EEF6' } },
  alignment: { horizontal: 'center', wrapText: true },
};

/** Any list of the console as a workbook: title, filter, header, rows. A text is never a formula. */
export async function writeTable({ title, filter, columns, rows }: Table): Promise<Uint8Array> {
  const cells = new Map<string, { style: CellStyle }>([
    ['0,0', { style: { font: { bold: true, size: 14 } } }],
    ...columns.map((_, index): [string, { style: CellStyle }] => [
      `3,${String(index)}`,
      { style: heading },
    ]),
  ]);
  return writeXlsx({
    sheets: [
      {
        name: sheetName(title),
        rows: [
          [readable(title)],
          [readable(filter)],
          [],
          columns.map(({ header }) => header),
          ...rows.map((row) =>
            columns.map((column, index) => cellValue(row[index] ?? null, column)),
          ),
        ],
        columns: columns.map(({ kind, width }, index) => ({
          width: width ?? (kind === 'text' ? 28 : 14),
          ...(kind === 'number' || kind === 'krw'
            ? { numFmt: rows.every((row) => isWhole(row[index])) ? '#,##0' : '#,##0.00' }
            : {}),
        })),
        cells,
        freezePane: { rows: 4 },
        autoFilter: { range: `A4:${lastColumn(columns.length)}${String(4 + rows.length)}` },
      },
    ],
    properties: { title },
  });
}

/** A fraction that Excel rounds away would not be what was on the screen. */
function isWhole(value: TableCell | undefined): boolean {
  return typeof value !== 'number' || Number.isInteger(value);
}

function cellValue(value: TableCell, { kind }: TableColumn): CellValue {
  if (value === null) return null;
  return kind === 'code' || typeof value === 'string' ? readable(String(value)) : value;
}

/** A worksheet refuses lone surrogates and control characters; the record holds none. */
function readable(text: string): string {
  // eslint-disable-next-line no-control-regex -- the very characters that XML refuses
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, ' ');
}

/** Excel allows 31 characters and none of `[]:*?/\`. */
function sheetName(title: string): string {
  const name = title
    .replace(/[[\]:*?/\\]/g, ' ')
    .trim()
    .slice(0, 31)
    .toWellFormed();
  return name === '' ? '목록' : name;
}

function lastColumn(count: number): string {
  const index = Math.max(count, 1) - 1;
  return index < 26
    ? String.fromCharCode(65 + index)
    : `A${String.fromCharCode(65 + (index % 26))}`;
}
