/**
 * A sheet as text, whatever file it came from. Every text is NFC and trimmed; a month that Excel
 * keeps as a day number is written `2027-03-01`.
 */
export type GridCell = {
  readonly text: string;
  /** A formula gives its cached value; one without it, or with an error, is a problem. */
  readonly formula?: 'without-value' | 'error';
  /** Stored as a number, which keeps no zero at its end. */
  readonly number?: true;
  /** First and last row of a merged cell that is higher than one row. */
  readonly merged?: readonly [number, number];
  /** How many times the stored number is what its format shows: 1,000 under `#,##0,`. */
  readonly scale?: number;
};

export type Grid = {
  readonly name: string;
  readonly hidden: boolean;
  /** From row 1 and column A; a merged cell is filled down its first column. */
  readonly rows: readonly (readonly GridCell[])[];
  /** The first rows with merged cells filled in both directions, to read header rows from. */
  readonly top: readonly (readonly string[])[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Whether rows below the reader's limit exist. */
  readonly cut: boolean;
};

/** A header stands within the first 15 rows and may take two of them. */
export const headerWithin = 15;

export const emptyCell: GridCell = { text: '' };

/** `C7` of row 6, column 2. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

export function textAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text ?? '';
}
