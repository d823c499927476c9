import {
  type CellProblem,
  type CellProblemCode,
  type MoneyUnit,
  PlanProject,
  type PlanColumnKey,
  PlanPendingRow,
  type PlanRelation,
  type ProjectKind,
  proposedFunctions,
  residentNumber,
} from '@madang/contracts';
import type { GridCell } from './grid.ts';
import { columnOf } from './plan-columns.ts';
import { isUnreadable, problem } from './plan-problem.ts';
import { readAmount, wonIn } from './read-amount.ts';
import { readMonth, readPeriod } from './read-month.ts';

const unitsEn: Readonly<Record<MoneyUnit, string>> = {
  원: 'KRW',
  천원: 'KRW thousand',
  백만원: 'KRW million',
  억원: 'KRW 100 million',
};

export type RowCell = GridCell & {
  /** `D17`. */
  readonly cell: string;
  /** A merged cell stands for another project too. */
  readonly shared: boolean;
};

export type RowInput = {
  readonly sheet: string;
  readonly rowKey: string;
  readonly no: number;
  /** The unit of the table, and of the columns whose own header states another one. */
  readonly unit: MoneyUnit;
  readonly columnUnits: ReadonlyMap<PlanColumnKey, MoneyUnit>;
  /** The officer chose the unit, so an amount that looks too large is what they mean. */
  readonly unitConfirmed: boolean;
  /** The cell of each column that the file has. */
  readonly cells: ReadonlyMap<PlanColumnKey, RowCell>;
};

export type RowReading = {
  readonly project: PlanProject | undefined;
  /** The same row without the fields that have an error. */
  readonly pending: PlanPendingRow;
  readonly problems: readonly CellProblem[];
};

const noCell: RowCell = { text: '', cell: '', shared: false };
const tooMuchKrw = 1_000_000_000_000;

/** Reads one project row; whatever can be read is kept, whatever cannot is a problem at its cell. */
export function readPlanRow(input: RowInput): RowReading {
  const problems: CellProblem[] = [];
  const at = (key: PlanColumnKey): RowCell => input.cells.get(key) ?? noCell;
  const tell = (
    code: CellProblemCode,
    key: PlanColumnKey,
    words: Readonly<Record<string, string>> = {},
    value = at(key).text,
  ) => {
    const { header: column, headerEn: columnEn } = columnOf(key);
    const place = { sheet: input.sheet, cell: at(key).cell, columnKey: key, rowKey: input.rowKey };
    problems.push(
      problem(code, place, value, {
        column,
        columnEn,
        unit: unitOf(input, key),
        unitEn: unitsEn[unitOf(input, key)],
        ...words,
      }),
    );
  };
  /** The text of a cell, or nothing where the cell itself is at fault. */
  const read = (key: PlanColumnKey): string | undefined => {
    const { text, formula } = at(key);
    if (formula === 'without-value') tell('formula-without-value', key);
    else if (formula === 'error') tell('formula-error', key);
    else if (residentNumber(text)) tell('resident-number', key);
    else if (isUnreadable(text)) tell('unreadable-character', key);
    else return text;
    return undefined;
  };
  const words = (key: PlanColumnKey, limit: number, required: boolean): string | undefined => {
    const text = read(key);
    if (text === undefined) return undefined;
    const said = /^[-–—]$/.test(text) ? '' : text;
    if (required && said === '') {
      if (input.cells.has(key)) tell('blank', key);
      return undefined;
    }
    if (said.length <= limit) return said;
    tell('too-long', key, { limit: String(limit) });
    return undefined;
  };
  const list = (key: PlanColumnKey, required: boolean): string[] | undefined => {
    const text = words(key, 2000, required);
    return text === undefined ? undefined : splitList(text);
  };

  const kind = kindOf(words('kind', 40, true));
  if (kind === 'unknown') tell('kind-unknown', 'kind');
  const saeol = list('saeolFunctions', false)?.flatMap(saeolFunctions);
  for (const { word, code } of saeol ?? []) {
    if (code === undefined) tell('saeol-function-unknown', 'saeolFunctions', {}, word);
  }
  const saeolCodes = saeol?.flatMap(({ code }) => (code === undefined ? [] : [code]));

  const pending = present({
    rowKey: input.rowKey,
    no: input.no,
    title: words('title', 200, true),
    purpose: words('purpose', 2000, true),
    scope: words('scope', 2000, true),
    users: words('users', 500, true),
    functions: list('functions', true),
    saeolFunctions:
      saeolCodes?.length === saeol?.length ? saeolCodes && [...new Set(saeolCodes)] : undefined,
    kind: kind === 'unknown' ? undefined : kind,
    ...readAmounts(input, read, tell),
    ...readMonths(input, read, tell),
    targetSystem: words('targetSystem', 200, false),
    linkage: words('linkage', 1000, false),
    masterPlanLink: words('masterPlanLink', 300, true),
    eGovPlanLink: words('eGovPlanLink', 300, true),
    contactPost: words('contactPost', 200, true),
    relation: relationOf(words('relation', 200, false)),
  });
  const whole = problems.length === 0 ? PlanProject.safeParse(pending) : undefined;
  return { project: whole?.success === true ? whole.data : undefined, pending, problems };
}

type Read = (key: PlanColumnKey) => string | undefined;
type Tell = (
  code: CellProblemCode,
  key: PlanColumnKey,
  words?: Readonly<Record<string, string>>,
) => void;

/** The three parts and the total, which must agree; a missing total is the sum. */
function readAmounts(input: RowInput, read: Read, tell: Tell): Partial<PlanPendingRow> {
  const national = krwOf('national');
  const provincial = krwOf('provincial');
  const local = krwOf('local');
  const total = krwOf('amount');
  const inUnit = (krw: number, key: PartKey | 'amount' = 'amount') =>
    (krw / wonIn[unitOf(input, key)]).toLocaleString('ko-KR');

  function krwOf(key: PartKey | 'amount'): number | undefined {
    const text = read(key);
    if (text === undefined) return undefined;
    if (key === 'amount' && text === '' && input.cells.has('amount') && !someParts(input)) {
      tell('blank', 'amount');
      return undefined;
    }
    const { scale, shared = false } = input.cells.get(key) ?? {};
    const reading = readAmount(text, unitOf(input, key));
    if (!reading.ok) tell(reading.code, key);
    else if (reading.krw > 0 && shared) tell('amount-merged', key);
    else if (reading.krw > 0 && scale !== undefined && !storedInWon(input)) {
      tell('amount-scaled', key, { scale: scale.toLocaleString('ko-KR') });
    } else return reading.krw;
    return undefined;
  }

  if (
    national === undefined ||
    provincial === undefined ||
    local === undefined ||
    total === undefined
  ) {
    return { nationalKrw: national, provincialKrw: provincial, localKrw: local, amountKrw: total };
  }
  const sum = national + provincial + local;
  const amountKrw = (input.cells.get('amount')?.text ?? '') === '' ? sum : total;
  if (!partKeys.some((key) => input.cells.has(key))) {
    return { nationalKrw: 0, provincialKrw: 0, localKrw: amountKrw, amountKrw };
  }
  const amounts = { nationalKrw: national, provincialKrw: provincial, localKrw: local, amountKrw };
  if (sum !== amountKrw) {
    const slip = unitSlip(amounts);
    if (slip === undefined) {
      tell('parts-do-not-add', 'amount', { sum: inUnit(sum), total: inUnit(amountKrw) });
      return { nationalKrw: national, provincialKrw: provincial, localKrw: local };
    }
    const words = { suggestion: inUnit(slip.krw, slip.key), total: inUnit(amountKrw) };
    tell('unit-slip', slip.key, words);
    return { ...amounts, [slip.field]: undefined };
  }
  if (amountKrw >= tooMuchKrw && !input.unitConfirmed) {
    tell('unit-suspect', 'amount');
    return {};
  }
  return amounts;
}

function unitOf({ unit, columnUnits }: RowInput, key: PlanColumnKey): MoneyUnit {
  return columnUnits.get(key) ?? unit;
}

/** The officer says that the cells keep won, however few digits they show. */
function storedInWon({ unit, unitConfirmed }: RowInput): boolean {
  return unitConfirmed && unit === '원';
}

export const partKeys = ['national', 'provincial', 'local'] as const;
type PartKey = (typeof partKeys)[number];
export const moneyKeys = [...partKeys, 'amount'] as const;

function someParts({ cells }: RowInput): boolean {
  return partKeys.some((key) => (cells.get(key)?.text ?? '') !== '');
}

const money = [
  { key: 'national', field: 'nationalKrw' },
  { key: 'provincial', field: 'provincialKrw' },
  { key: 'local', field: 'localKrw' },
  { key: 'amount', field: 'amountKrw' },
] as const;
type MoneyField = (typeof money)[number]['field'];

/** The one figure that, a thousand times smaller or larger, makes the parts add up. */
function unitSlip(amounts: Readonly<Record<MoneyField, number>>) {
  for (const factor of [1 / 1_000, 1_000, 1 / 1_000_000, 1_000_000]) {
    for (const { key, field } of money) {
      const krw = amounts[field] * factor;
      const changed: Record<MoneyField, number> = { ...amounts };
      changed[field] = krw;
      const { nationalKrw, provincialKrw, localKrw, amountKrw } = changed;
      if (krw > 0 && nationalKrw + provincialKrw + localKrw === amountKrw) {
        return { key, field, krw };
      }
    }
  }
  return undefined;
}

function readMonths(input: RowInput, read: Read, tell: Tell): Partial<PlanPendingRow> {
  const joined = input.cells.get('period');
  const single = joined !== undefined && !input.cells.has('periodFrom');
  const months = single ? readJoined() : { from: month('periodFrom'), to: month('periodTo') };

  function readJoined(): { readonly from: string | undefined; readonly to: string | undefined } {
    const text = read('period');
    if (text === undefined) return { from: undefined, to: undefined };
    const { from, to } = readPeriod(text);
    if (text === '') tell('blank', 'period');
    else if (from === undefined || to === undefined) tell('month-unreadable', 'period');
    return { from, to };
  }
  function month(key: 'periodFrom' | 'periodTo'): string | undefined {
    const text = read(key);
    if (text === undefined) return undefined;
    if (text === '') {
      if (input.cells.has(key)) tell('blank', key);
      return undefined;
    }
    if (input.cells.get(key)?.number === true && /^\d{4}\.1$/.test(text)) {
      tell('month-ambiguous', key);
      return undefined;
    }
    const found = readMonth(text);
    if (found === undefined) tell('month-unreadable', key);
    return found;
  }

  const { from, to } = months;
  if (from !== undefined && to !== undefined && to < from) {
    tell('period-reversed', single ? 'period' : 'periodTo', { from, to });
    return { periodFrom: from };
  }
  return { periodFrom: from, periodTo: to };
}

function kindOf(text: string | undefined): ProjectKind | 'unknown' | undefined {
  if (text === undefined) return undefined;
  if (/신규|^new$|^신$/i.test(text)) return 'new';
  return /계속|^cont|^계$/i.test(text) ? 'continuing' : 'unknown';
}

/** `1번 감리`, `감리: 1`, `후속: 스마트도시 통합플랫폼 1단계(2025)`. */
function relationOf(text: string | undefined): PlanRelation | undefined {
  if (text === undefined || text === '') return undefined;
  const kind = text.includes('감리')
    ? 'supervision-of'
    : /후속|단계|차수/.test(text)
      ? 'phase-of'
      : 'none';
  if (kind === 'none') return { kind };
  const of =
    /^\S*(?:감리|후속)\S*\s*[:：]\s*(.+)$/.exec(text)?.[1] ?? /^(\d+)\s*번/.exec(text)?.[1] ?? text;
  const number = /^(\d+)\s*번?$/.exec(of.trim())?.[1];
  return { kind, of: number ?? of.trim() };
}

function splitList(text: string): string[] {
  return [
    ...new Set(
      text
        .split(/[,;\n、]|\s\/\s/)
        .map((part) => part.trim())
        .filter((part) => part !== '' && part !== '-'),
    ),
  ];
}

type SaeolWord = { readonly word: string; readonly code: string | undefined };

/**
 * The functions that one entry of a list names: itself, or two joined by 및, a slash or a dot where
 * all of them are known. What names none says so; a name that is not known comes back without code.
 */
function saeolFunctions(word: string): readonly SaeolWord[] {
  const name = word.replace(/\([^)]*\)|\[[^\]]*\]/g, '').trim();
  if (noFunction.test(name.replace(/\s/g, ''))) return [];
  const whole = saeolCode(name);
  if (whole !== undefined) return [{ word, code: whole }];
  const joined = name
    .split(/\s*(?:[·ㆍ/&+]|및)\s*|[와과]\s+/)
    .map((part) => ({ word: part, code: saeolCode(part) ?? saeolPart(part) }));
  const known = joined.every(({ code }) => code !== undefined);
  return known ? joined : [{ word, code: saeolPart(name) }];
}

const noFunction = /^(없음|해당(사항)?없음|미?해당|비해당|무|x|n\/?a|none)$/i;

/** By code, by name, or by one of the two fields that a name joins (`지적·토지`). */
function saeolCode(word: string): string | undefined {
  const text = plainName(word);
  return proposedFunctions.find(
    ({ code, nameKo }) =>
      code === text.toUpperCase() || plainName(nameKo) === text || nameKo.split('·').includes(text),
  )?.code;
}

const saeolParts = [
  { begin: '세대정보', code: 'F01' },
  { begin: '주민등록', code: 'F01' },
  { begin: '복지', code: 'F10' },
] as const;

/** By the part of a name that offices write (`세대정보 조회`), where no other function is named. */
function saeolPart(word: string): string | undefined {
  const text = plainName(word);
  const part = saeolParts.find(({ begin }) => text.startsWith(begin));
  const rest = text.slice(part?.begin.length ?? 0);
  const others = proposedFunctions.some(
    ({ code, nameKo }) => code !== part?.code && rest.includes(plainName(nameKo)),
  );
  return others ? undefined : part?.code;
}

function plainName(word: string): string {
  return word.replace(/[\s·ㆍ/]/g, '');
}

/** The row without the members that have no value. */
function present(row: PlanPendingRow): PlanPendingRow {
  return PlanPendingRow.parse(JSON.parse(JSON.stringify(row)));
}
