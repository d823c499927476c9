import type { MoneyUnit, PlanColumnKey, PlanMapping } from '@madang/contracts';
import { cellName, type Grid, headerWithin } from './grid.ts';
import { recogniseHeader } from './plan-columns.ts';

/** One column of the file as its header names it. */
export type HeaderCell = {
  readonly cell: string;
  readonly column: number;
  /** Two merged header rows are joined: `사업비 > 국비`. */
  readonly text: string;
  readonly key: PlanColumnKey | 'ignore' | undefined;
};

export type PlanHeader = {
  /** First row below the header. */
  readonly dataRow: number;
  readonly cells: readonly HeaderCell[];
  /** How many columns are known. */
  readonly known: number;
};

/**
 * Finds the header within the first rows: the one row, or two rows joined, that names most columns.
 * Where no row names any, the row with most texts is taken, so that the officer can map it.
 */
export function findHeader(grid: Grid, mapping?: PlanMapping): PlanHeader | undefined {
  const candidates = Array.from({ length: Math.min(headerWithin, grid.top.length) }, (_, row) => [
    readHeader(grid, row, 1, mapping),
    readHeader(grid, row, 2, mapping),
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

function readHeader(grid: Grid, row: number, height: 1 | 2, mapping?: PlanMapping): PlanHeader {
  const upper = grid.top[row] ?? [];
  const lower = height === 2 ? (grid.top[row + 1] ?? []) : [];
  const width = Math.max(upper.length, lower.length);
  const texts = Array.from({ length: width }, (_, column) =>
    [...new Set([flat(upper[column]), flat(lower[column])])]
      .filter((text) => text !== '')
      .join(' > '),
  );
  const distinct = new Set(texts).size > 2;
  const cells = texts.flatMap((text, column): readonly HeaderCell[] => {
    if (text === '' || !distinct) return [];
    const key = mapping?.columns[text] ?? recogniseHeader(text);
    return [{ cell: cellName(row + height - 1, column), column, text, key }];
  });
  const known = new Set(cells.map(({ key }) => key).filter((key) => key !== undefined)).size;
  return {
    dataRow: row + height,
    cells,
    known: height === 2 && holdsNumber(lower) ? known - 1 : known,
  };
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
