import {
  type CellProblem,
  type MoneyUnit,
  type PlanColumnKey,
  type PlanMapping,
  type PlanPendingRow,
  type PlanProject,
  residentNumber,
} from '@madang/contracts';
import { cellName, columnName, emptyCell, type Grid, type GridCell, textAt } from './grid.ts';
import { columnOf, planColumns } from './plan-columns.ts';
import {
  columnUnit,
  findHeader,
  type HeaderCell,
  type PlanHeader,
  statedUnit,
} from './plan-header.ts';
import { isUnreadable, problem } from './plan-problem.ts';
import { readGrids } from './read-grids.ts';
import {
  moneyKeys,
  partKeys,
  readPlanRow,
  type RowCell,
  type RowInput,
  type RowReading,
} from './read-plan-row.ts';
import { type FileRefusal, refuseFile } from './refusal.ts';

export type PlanReadingOptions = {
  readonly fileName: string;
  readonly mapping?: PlanMapping;
  /** Which sheet to read; without it the visible one whose header names most columns. */
  readonly sheet?: string;
  /** The year that is planned: of two sheets or columns the one that names it is meant. */
  readonly year?: number;
};

export type PlanReading = {
  readonly ok: true;
  readonly kind: 'xlsx' | 'csv';
  /** NFC, safe to show and keep. */
  readonly fileName: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly rows: number;
    /** It looks like a plan as well, and is not read. */
    readonly alike: boolean;
  }[];
  readonly sheet: string;
  readonly headerCells: readonly HeaderCell[];
  /** Headers that nobody has mapped yet; their values are not part of the plan. */
  readonly unknownColumns: readonly { readonly cell: string; readonly text: string }[];
  /** Headers of one meaning, of which only the first is read until somebody says which counts. */
  readonly repeatedColumns: readonly { readonly cell: string; readonly text: string }[];
  /** Columns a plan needs that no header names. */
  readonly missingColumns: readonly PlanColumnKey[];
  /** What was understood, to be sent back changed; a unit only where the officer chose it. */
  readonly mapping: PlanMapping;
  /** Absent where the file states none and the officer has not chosen one. */
  readonly unit: MoneyUnit | undefined;
  /** Complete rows. */
  readonly projects: readonly PlanProject[];
  /** Rows with an error, without the fields at fault. */
  readonly pending: readonly PlanPendingRow[];
  readonly problems: readonly CellProblem[];
  /** Sums, notes and headings that are no projects, so that nothing is left out silently. */
  readonly ignoredRows: readonly {
    readonly row: number;
    readonly why: 'sum' | 'note' | 'heading';
    readonly text: string;
  }[];
  /** Keys that the file itself carries in its hidden column; the others are made from numbers. */
  readonly ownKeys: readonly string[];
  /** A file that holds a resident number must not be kept, not even as an attachment. */
  readonly holdsResidentNumber: boolean;
  /** Project rows, good and bad. */
  readonly total: number;
};

/**
 * Reads a yearly plan from the template or from the office's own workbook or CSV. Good rows are
 * kept, bad rows come back without the fields at fault, and every problem names sheet and cell.
 */
export async function readPlanWorkbook(
  bytes: Uint8Array,
  options: PlanReadingOptions,
): Promise<PlanReading | FileRefusal> {
  if (isUnreadable(options.fileName)) return refuseFile('unreadable-name');
  const fileName = options.fileName.normalize('NFC');
  if (residentNumber(fileName)) return refuseFile('resident-number-in-name');
  const read = await readGrids(bytes, fileName);
  if (!read.ok) return refuseFile(read.code);
  if (read.grids.some(({ name }) => residentNumber(name))) {
    return refuseFile('resident-number-in-sheet-name');
  }
  const tables = tablesOf(read.grids, options);
  const chosen = chooseTable(tables, options);
  if (chosen === undefined) return refuseFile('header-not-found');
  const reading = readSheet(chosen, read.grids, options.mapping);
  const sheets = read.grids.map(({ name, hidden, rows: { length } }) => ({
    name,
    hidden,
    rows: length,
    alike: tables.some(({ grid, header }) => grid.name === name && isAlike(header, chosen)),
  }));
  return { ...reading, sheets, kind: read.kind, fileName };
}

type Chosen = { readonly grid: Grid; readonly header: PlanHeader };

/** Sheets that are seen in Excel, or the one that is asked for, with the header of each. */
function tablesOf(grids: readonly Grid[], options: PlanReadingOptions): readonly Chosen[] {
  return grids
    .filter(({ name, hidden }) => !hidden || name === options.sheet)
    .flatMap((grid): readonly Chosen[] => {
      const header = findHeader(grid, options);
      return header === undefined ? [] : [{ grid, header }];
    });
}

/** Of sheets that know almost as many columns as the best, the one whose name or title says the year. */
function chooseTable(
  tables: readonly Chosen[],
  { sheet, year }: PlanReadingOptions,
): Chosen | undefined {
  if (sheet !== undefined) return tables.find(({ grid }) => grid.name === sheet);
  const best = tables.reduce<Chosen | undefined>(
    (found, next) => (found === undefined || next.header.known > found.header.known ? next : found),
    undefined,
  );
  if (best === undefined || year === undefined) return best;
  const word = String(year);
  const near = tables.filter((table) => table === best || isAlike(table.header, best));
  const titled = ({ grid, header }: Chosen) =>
    grid.top.slice(0, header.dataRow).some((texts) => texts.some((text) => text.includes(word)));
  return near.find(({ grid }) => grid.name.includes(word)) ?? near.find(titled) ?? best;
}

/** Another sheet with a table of the same kind: it knows almost as many columns, and what it plans. */
function isAlike({ known, cells }: PlanHeader, { header }: Chosen): boolean {
  return (
    cells !== header.cells &&
    known >= header.known - 3 &&
    known >= 3 &&
    cells.some(({ key }) => key === 'title')
  );
}

function readSheet(
  { grid, header }: Chosen,
  grids: readonly Grid[],
  mapping: PlanMapping | undefined,
): Omit<PlanReading, 'kind' | 'fileName' | 'sheets'> {
  const columns = new Map<PlanColumnKey, number>();
  for (const { key, column } of header.cells) {
    if (key !== undefined && key !== 'ignore' && !columns.has(key)) columns.set(key, column);
  }
  const missingColumns = planColumns
    .filter(({ key, required }) => required && !has(columns, key))
    .map(({ key }) => key);
  const units = unitsOf(grid, header, columns, mapping?.unit);
  const { unit } = units;
  const { rows, ignoredRows } = sortRows(grid, header, columns);
  const readings = readRows(grid, rows, columns, units);
  const ownKeys = new Set(rows.map((row) => textAt(grid, row, columns.get('rowKey') ?? -1)));
  const taken = new Set(readings.flatMap(({ problems }) => problems.map(({ cell }) => cell)));
  const strays = grids.flatMap((other) => strayNumbers(other, other === grid ? taken : new Set()));
  const problems = [
    ...headerProblems(grid, header, { missingColumns, unit }),
    ...readings.flatMap((reading) => reading.problems),
    ...strays,
  ];
  const complete = missingColumns.length === 0 && unit !== undefined;
  return {
    ok: true,
    sheet: grid.name,
    headerCells: header.cells,
    unknownColumns: header.cells
      .filter(({ key }) => key === undefined)
      .map(({ cell, text }) => ({ cell, text })),
    repeatedColumns: header.repeated.map(({ cell, text }) => ({ cell, text })),
    missingColumns,
    mapping: {
      columns: Object.fromEntries(
        header.cells.flatMap(({ text, key }) => (key === undefined ? [] : [[text, key]])),
      ),
      ...(mapping?.unit === undefined ? {} : { unit: mapping.unit }),
    },
    unit,
    projects: complete
      ? readings.flatMap(({ project }) => (project === undefined ? [] : [project]))
      : [],
    pending: readings
      .filter(({ project }) => !complete || project === undefined)
      .map(({ pending }) => (unit === undefined ? withoutAmounts(pending) : pending)),
    problems,
    ignoredRows,
    ownKeys: readings.map(({ pending }) => pending.rowKey).filter((key) => ownKeys.has(key)),
    holdsResidentNumber: problems.some(({ code }) => code === 'resident-number'),
    total: readings.length,
  };
}

type Units = {
  readonly unit: MoneyUnit | undefined;
  readonly columnUnits: RowInput['columnUnits'];
  readonly unitConfirmed: boolean;
};

/**
 * What the officer says goes before every header; a column's own header goes before the table, and
 * is the table's unit where all columns of money agree on it.
 */
function unitsOf(
  grid: Grid,
  header: PlanHeader,
  columns: ReadonlyMap<PlanColumnKey, number>,
  chosen: MoneyUnit | undefined,
): Units {
  if (chosen !== undefined) return { unit: chosen, columnUnits: new Map(), unitConfirmed: true };
  const money = header.cells.filter(({ key, column }) =>
    moneyKeys.some((one) => one === key && columns.get(one) === column),
  );
  const columnUnits = new Map(
    money.flatMap((cell): readonly (readonly [PlanColumnKey, MoneyUnit])[] => {
      const unit = columnUnit(cell);
      const { key } = cell;
      return unit === undefined || key === undefined || key === 'ignore' ? [] : [[key, unit]];
    }),
  );
  const own = new Set(columnUnits.values());
  const [common] = own.size === 1 && columnUnits.size === money.length ? own : [];
  return { unit: common ?? statedUnit(grid, header), columnUnits, unitConfirmed: false };
}

/** Without a unit no amount is known. */
function withoutAmounts(row: PlanPendingRow): PlanPendingRow {
  const { nationalKrw, provincialKrw, localKrw, amountKrw, ...rest } = row;
  const known = [nationalKrw, provincialKrw, localKrw, amountKrw];
  return known.every((krw) => krw === undefined) ? row : rest;
}

/** A total may be left out where its parts are there, and two months may stand in one column. */
function has(columns: ReadonlyMap<PlanColumnKey, number>, key: PlanColumnKey): boolean {
  if (columns.has(key)) return true;
  if (key === 'periodFrom' || key === 'periodTo') return columns.has('period');
  return key === 'amount' && columns.has('national') && columns.has('local');
}

type SortedRows = {
  readonly rows: readonly number[];
  readonly ignoredRows: PlanReading['ignoredRows'];
};

function sortRows(
  grid: Grid,
  header: PlanHeader,
  columns: ReadonlyMap<PlanColumnKey, number>,
): SortedRows {
  const rows: number[] = [];
  const money = moneyKeys.flatMap((key) => columns.get(key) ?? []);
  const firstMoney = money.length === 0 ? 0 : Math.min(...money);
  /** The words of a sum stand in any of the text columns; a kind may be written 계 for 계속. */
  const beforeMoney = (row: number) =>
    (grid.rows[row] ?? [])
      .slice(0, firstMoney)
      .flatMap(({ text }, column) =>
        column === columns.get('kind') && text === '계' ? [] : [text],
      );
  const ignored: { row: number; why: 'sum' | 'note' | 'heading'; text: string }[] = [];
  for (let row = header.dataRow; row < grid.rows.length; row += 1) {
    const filled = (grid.rows[row] ?? []).filter(
      ({ text, formula }) => text !== '' || formula !== undefined,
    );
    const [first] = filled;
    if (first === undefined) continue;
    const words = [first.text, textAt(grid, row, columns.get('title') ?? -1), ...beforeMoney(row)];
    const text = problem('blank', { sheet: '', cell: '' }, first.text).valueShown;
    if (words.some(isSum)) ignored.push({ row: row + 1, why: 'sum', text });
    else if (/^(※|\*|주\s*[):]|\(주\)|끝\.)/.test(first.text)) {
      ignored.push({ row: row + 1, why: 'note', text });
    } else if (
      columns.size > 3 &&
      new Set(filled.map((cell) => cell.text)).size === 1 &&
      !isNamedOnly(grid, row, columns)
    ) {
      ignored.push({ row: row + 1, why: 'heading', text });
    } else rows.push(row);
  }
  return { rows, ignoredRows: ignored };
}

/** A row in which only the name of a project is written: the project, with everything else blank. */
function isNamedOnly(
  grid: Grid,
  row: number,
  columns: ReadonlyMap<PlanColumnKey, number>,
): boolean {
  const title = columns.get('title') ?? -1;
  const filled = (grid.rows[row] ?? []).flatMap(({ text }, column) => (text === '' ? [] : column));
  return filled.length === 1 && filled[0] === title && title > 0;
}

function isSum(text: string): boolean {
  return /^(\d{4}년도?)?(소계|합계|총계|누계|계|총합계)(\(.*\))?[:：]?(총?\d+(건|개|개?사업))?$/.test(
    text.replace(/\s/g, ''),
  );
}

function readRows(
  grid: Grid,
  rows: readonly number[],
  columns: ReadonlyMap<PlanColumnKey, number>,
  { unit, columnUnits, unitConfirmed }: Units,
): readonly RowReading[] {
  const used = new Set<string>();
  const taken = new Set(
    rows.flatMap((row) => [
      textAt(grid, row, columns.get('rowKey') ?? -1),
      String(numberOf(textAt(grid, row, columns.get('no') ?? -1))),
    ]),
  );
  const sharedBy = ({ merged }: GridCell, row: number) =>
    merged !== undefined &&
    rows.some((other) => other !== row && other >= merged[0] && other <= merged[1]);
  return rows.map((row, index) => {
    const cells = new Map(
      [...columns].map(([key, column]): readonly [PlanColumnKey, RowCell] => {
        const found = grid.rows[row]?.[column] ?? emptyCell;
        return [key, { ...found, cell: cellName(row, column), shared: sharedBy(found, row) }];
      }),
    );
    const { rowKey, no } = identityOf(cells, () => freeNumber(taken, index + 1));
    const reading = readPlanRow({
      sheet: grid.name,
      rowKey: used.has(rowKey) ? `${rowKey}-r${String(row + 1)}` : rowKey,
      no,
      unit: unit ?? '원',
      columnUnits,
      unitConfirmed: unitConfirmed || unit === undefined,
      cells,
    });
    if (!used.has(rowKey)) {
      used.add(rowKey);
      return reading;
    }
    const cell = cells.get('rowKey') ?? cells.get('no');
    const place = {
      sheet: grid.name,
      cell: cell?.cell ?? cellName(row, 0),
      rowKey: reading.pending.rowKey,
    };
    const again = problem('row-key-repeated', place, cell?.text ?? rowKey);
    return { ...reading, project: undefined, problems: [...reading.problems, again] };
  });
}

/** The hidden key of the template, else the office's number, else one that no row has. */
function identityOf(
  cells: ReadonlyMap<PlanColumnKey, RowCell>,
  free: () => number,
): { readonly rowKey: string; readonly no: number } {
  const no = numberOf(cells.get('no')?.text ?? '') ?? free();
  const key = cells.get('rowKey')?.text ?? '';
  return { rowKey: /^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/.test(key) ? key : String(no), no };
}

function numberOf(text: string): number | undefined {
  const digits = /^(\d{1,4})(?:\.0*)?(?:번|\.)?$/.exec(text)?.[1];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** The place in the list, or the next number that neither a row's number nor a key has. */
function freeNumber(taken: Set<string>, place: number): number {
  let number = place;
  while (taken.has(String(number))) number += 1;
  taken.add(String(number));
  return number;
}

type HeaderFindings = {
  readonly missingColumns: readonly PlanColumnKey[];
  readonly unit: MoneyUnit | undefined;
};

function headerProblems(
  grid: Grid,
  header: PlanHeader,
  found: HeaderFindings,
): readonly CellProblem[] {
  const sheet = grid.name;
  const headerCell = cellName(header.dataRow - 1, header.cells[0]?.column ?? 0);
  const named = (key: PlanColumnKey) => {
    const { header: column, headerEn: columnEn } = columnOf(key);
    return { column, columnEn };
  };
  const withoutSources = !header.cells.some((cell) => partKeys.some((key) => key === cell.key));
  const hiddenColumns = header.cells.filter(
    ({ column, key }) => grid.hiddenColumns.has(column) && key !== 'rowKey',
  );
  const hiddenRows = [...grid.hiddenRows].filter(
    (row) => row >= header.dataRow && row < grid.rows.length,
  );
  return [
    ...found.missingColumns.map((columnKey) =>
      problem('column-missing', { sheet, cell: headerCell, columnKey }, '', named(columnKey)),
    ),
    ...header.repeated.flatMap(({ cell, key, text }, index) =>
      key === undefined ||
      key === 'ignore' ||
      header.repeated.findIndex((other) => other.key === key) === index
        ? []
        : [problem('column-repeated', { sheet, cell, columnKey: key }, text, named(key))],
    ),
    ...header.cells
      .filter(({ key }) => withoutSources && key === 'amount')
      .slice(0, 1)
      .map(({ cell, text }) =>
        problem('sources-not-split', { sheet, cell, columnKey: 'amount' }, text),
      ),
    ...(found.unit === undefined ? [problem('unit-missing', { sheet, cell: headerCell }, '')] : []),
    ...hiddenColumns.map(({ cell, column }) =>
      problem('hidden-column', { sheet, cell }, columnName(column)),
    ),
    ...hiddenRows.map((row) =>
      problem('hidden-row', { sheet, cell: cellName(row, 0) }, String(row + 1)),
    ),
    ...(grid.cut ? [problem('rows-not-read', { sheet, cell: cellName(5_000, 0) }, '')] : []),
  ];
}

/** Resident numbers outside the project cells: titles, notes, unmapped columns, other sheets. */
function strayNumbers(grid: Grid, taken: ReadonlySet<string>): readonly CellProblem[] {
  return grid.rows.flatMap((cells, row) =>
    cells.flatMap(({ text }, column) => {
      const cell = cellName(row, column);
      return text.length >= 13 && !taken.has(cell) && residentNumber(text)
        ? [problem('resident-number', { sheet: grid.name, cell }, text)]
        : [];
    }),
  );
}
