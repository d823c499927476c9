import type { MoneyUnit, PlanColumnKey, PlanMapping } from '@madang/contracts';
import { cellName, type Grid, headerWithin, textAt } from './grid.ts';
import { recogniseHeader } from './plan-columns.ts';

/** One column of the file as its header names it. */
export type HeaderCell = {
  readonly cell: string;
  readonly column: number;
  /** Two merged header rows are joined: `사업비 > 국비`. */
  readonly text: string;
  readonly key: PlanColumnKey | 'ignore' | undefined;
};

/** What the file is read for: what its headers were said to mean, and the year that is planned. */
export type HeaderWords = {
  readonly mapping?: PlanMapping | undefined;
  readonly year?: number | undefined;
};

export type PlanHeader = {
  /** First row below the header. */
  readonly dataRow: number;
  readonly cells: readonly HeaderCell[];
  /** Columns that share their meaning with another, so that nobody can say which one counts. */
  readonly repeated: readonly HeaderCell[];
  /** How many columns are known. */
  readonly known: number;
};

/**
 * Finds the header within the first rows: the one row, or two rows joined, that names most columns.
 * Where no row names any, the row with most texts is taken, so that the officer can map it.
 */
export function findHeader(grid: Grid, words: HeaderWords = {}): PlanHeader | undefined {
  const candidates = Array.from({ length: Math.min(headerWithin, grid.top.length) }, (_, row) => [
    readHeader(grid, row, 1, words),
    readHeader(grid, row, 2, words),
  ]).flat();
  const best = candidates.reduce<PlanHeader | undefined>(
    (found, candidate) => (found === undefined || better(candidate, found) ? candidate : found),
    undefined,
  );
  return best !== undefined && best.cells.length >= 3 ? best : undefined;
}

function better(a: PlanHeader, b: PlanHeader): boolean {
  if (a.known !== b.known) return a.known > b.known;
  return a.known === 0 && a.cells.length > b.cells.length;
}

function readHeader(grid: Grid, row: number, height: 1 | 2, words: HeaderWords): PlanHeader {
  const upper = grid.top[row] ?? [];
  const lower = height === 2 ? (grid.top[row + 1] ?? []) : [];
  const width = Math.max(upper.length, lower.length);
  const texts = Array.from({ length: width }, (_, column) =>
    [...new Set([flat(upper[column]), flat(lower[column])])]
      .filter((text) => text !== '')
      .join(' > '),
  );
  const distinct = new Set(texts).size > 2;
  /** A header merged over several columns stands in the first of them only. */
  const own = (column: number) =>
    textAt(grid, row, column) !== '' ||
    (height === 2 && textAt(grid, row + 1, column) !== '') ||
    !texts.slice(0, column).includes(texts[column] ?? '');
  const places = texts.flatMap((text, column) =>
    text === '' || !distinct || !own(column) ? [] : [{ column, text }],
  );
  const read = places.map(({ column, text }, index): HeaderCell => {
    const before = places.slice(0, index).filter((place) => place.text === text).length;
    const name = before === 0 ? text : `${text} (${String(before + 1)})`;
    const key = words.mapping?.columns[name] ?? recogniseHeader(name);
    return { cell: cellName(row + height - 1, column), column, text: name, key };
  });
  const { cells, repeated } = oneOfEach(read, words);
  const known = new Set(cells.map(({ key }) => key).filter((key) => key !== undefined)).size;
  return {
    dataRow: row + height,
    cells,
    repeated,
    known: height === 2 && holdsNumber(lower) ? known - 1 : known,
  };
}

/**
 * Settles which of several columns of one meaning counts, where their headers say so: the group of
 * the planned year, 신규·계속 before 구분, and 시비 beside 구비 or 군비 as the share of the province.
 * What stays open is for the officer; what was said of a header is never settled otherwise.
 */
function oneOfEach(
  read: readonly HeaderCell[],
  { mapping, year }: HeaderWords,
): Pick<PlanHeader, 'cells' | 'repeated'> {
  const said = ({ text }: HeaderCell) => mapping?.columns[text] !== undefined;
  const ofYear = ({ text }: HeaderCell) => year !== undefined && text.includes(String(year));
  const own = read.some((cell) => cell.key === 'local' && /^[구군]비$/.test(wordOf(cell)));
  const shared = own && read.every(({ key }) => key !== 'provincial');
  const shares = read.map((cell): HeaderCell =>
    shared && cell.key === 'local' && wordOf(cell) === '시비' && !said(cell)
      ? { ...cell, key: 'provincial' }
      : cell,
  );
  const cells = shares.map((cell): HeaderCell => {
    const alike = shares.filter(({ key }) => key === cell.key);
    if (said(cell) || cell.key === undefined || cell.key === 'ignore' || alike.length < 2) {
      return cell;
    }
    const better = [ofYear, (other: HeaderCell) => cell.key === 'kind' && wordOf(other) !== '구분']
      .map((rule) => alike.filter(rule))
      .find(({ length }) => length === 1);
    return better === undefined || better.includes(cell) ? cell : { ...cell, key: 'ignore' };
  });
  const repeated = cells.filter(
    ({ key }) =>
      key !== undefined &&
      key !== 'ignore' &&
      cells.filter((other) => other.key === key).length > 1,
  );
  return { cells, repeated };
}

/** The lower part of a header, without spaces and what stands in brackets. */
function wordOf({ text }: HeaderCell): string {
  return (text.split(' > ').at(-1) ?? '').replace(/\([^)]*\)|\s/g, '');
}

/** A row that holds a number is data, not the lower row of a header. */
function holdsNumber(texts: readonly string[]): boolean {
  return texts.some((text) => /^[\d.,-]+$/.test(text));
}

function flat(text: string | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

const unitWord = /단위\s*[:：]?\s*(원|천\s*원|백만\s*원|억\s*원)/;
const bracketWord = /[([](원|천\s*원|백만\s*원|억\s*원)[)\]]/;
const columnWord = new RegExp(`${unitWord.source}|${bracketWord.source}`);

/** The unit stated above the table or in the header; nothing where none is stated. */
export function statedUnit(grid: Grid, header: PlanHeader): MoneyUnit | undefined {
  const above = grid.top.slice(0, header.dataRow).flat();
  return unitIn(above, unitWord) ?? unitIn(above, bracketWord);
}

/** The unit that a header states for its own column; the lower of two rows goes first. */
export function columnUnit({ text }: HeaderCell): MoneyUnit | undefined {
  const lowerFirst = text.split(' > ').reverse();
  return unitIn(lowerFirst, columnWord);
}

function unitIn(texts: readonly string[], word: RegExp): MoneyUnit | undefined {
  for (const text of texts) {
    const match = word.exec(text.normalize('NFKC'));
    const unit = (match?.[1] ?? match?.[2])?.replace(/\s/g, '');
    if (unit === '원' || unit === '천원' || unit === '백만원' || unit === '억원') return unit;
  }
  return undefined;
}
