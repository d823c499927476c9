import {
  type CellProblem,
  type PlanColumnKey,
  type PlanPendingRow,
  PlanProject,
  type PlanProjectField,
} from '@madang/contracts';

/** The rows of a draft: complete ones, those that wait for a correction, and what is wrong. */
export type Rows = {
  readonly projects: readonly PlanProject[];
  readonly pending: readonly PlanPendingRow[];
  readonly problems: readonly CellProblem[];
};

/** The column of the workbook in which a field stands. */
export const columnOf: Readonly<Record<PlanProjectField, PlanColumnKey>> = {
  rowKey: 'rowKey',
  no: 'no',
  title: 'title',
  purpose: 'purpose',
  scope: 'scope',
  users: 'users',
  functions: 'functions',
  saeolFunctions: 'saeolFunctions',
  kind: 'kind',
  nationalKrw: 'national',
  provincialKrw: 'provincial',
  localKrw: 'local',
  amountKrw: 'amount',
  periodFrom: 'periodFrom',
  periodTo: 'periodTo',
  targetSystem: 'targetSystem',
  linkage: 'linkage',
  masterPlanLink: 'masterPlanLink',
  eGovPlanLink: 'eGovPlanLink',
  contactPost: 'contactPost',
  relation: 'relation',
};

/**
 * The rows as read from a file, judged again: the reader ran elsewhere, so a row counts as complete
 * only when it is, and a row with nothing against it does not wait.
 */
export function settle(rows: Rows): Rows {
  return [...rows.projects, ...rows.pending].reduce<Rows>(
    (settled, row) => withRow(settled, row, settled.problems),
    { projects: [], pending: [], problems: [...rows.problems, ...found(rows)] },
  );
}

/** The rows with one of them replaced: complete when nothing is wrong with it, else pending. */
export function withRow(rows: Rows, row: PlanPendingRow, problems: readonly CellProblem[]): Rows {
  const others = <T extends PlanPendingRow>(list: readonly T[]) =>
    list.filter(({ rowKey }) => rowKey !== row.rowKey);
  const wrong = problems.some(
    ({ rowKey, severity }) => rowKey === row.rowKey && severity === 'error',
  );
  const complete = wrong ? undefined : PlanProject.safeParse(row).data;
  return {
    projects: inOrder(
      complete === undefined ? others(rows.projects) : [...others(rows.projects), complete],
    ),
    pending: inOrder(
      complete === undefined ? [...others(rows.pending), row] : others(rows.pending),
    ),
    problems,
  };
}

/**
 * What remains wrong in the draft after a field of a row was corrected. A column or a unit that the
 * file lacks is no longer missed once every row has what it would have said.
 */
export function problemsAfter(
  { projects, pending, problems }: Rows,
  row: PlanPendingRow,
  field: PlanProjectField,
): readonly CellProblem[] {
  const others = [...projects, ...pending].filter(({ rowKey }) => rowKey !== row.rowKey);
  const kept = problems.filter((problem) => {
    if (problem.code === 'column-missing' || problem.code === 'unit-missing') {
      return ![row, ...others].every((one) =>
        fieldsMissed(problem).every((name) => has(one, name)),
      );
    }
    if (problem.rowKey !== row.rowKey) return true;
    if (problem.code === 'parts-do-not-add' || problem.code === 'period-reversed') return false;
    return !(columnsOf(field).includes(problem.columnKey ?? '') || problem.columnKey === undefined);
  });
  return [...kept, ...faults(row, kept, problems)];
}

/** The fields that a missing column, or a missing unit, leaves empty in every row. */
function fieldsMissed({ code, columnKey }: CellProblem): readonly PlanProjectField[] {
  if (code === 'unit-missing') return ['nationalKrw', 'provincialKrw', 'localKrw', 'amountKrw'];
  return PlanProject.keyof().options.filter((field) => columnsOf(field).includes(columnKey ?? ''));
}

function has(row: PlanPendingRow, field: PlanProjectField): boolean {
  return PlanProject.shape[field].safeParse(row[field]).success;
}

function columnsOf(field: PlanProjectField): readonly string[] {
  const own = columnOf[field];
  return field === 'periodFrom' || field === 'periodTo' ? [own, 'period'] : [own];
}

function found({ projects, pending, problems }: Rows): readonly CellProblem[] {
  return [...projects, ...pending].flatMap((row) => faults(row, problems, problems));
}

/** Fields that a row may leave out. */
const optional: readonly PlanProjectField[] = ['relation'];

/** What is wrong with a row, leaving out cells that already have a problem of their own. */
function faults(
  row: PlanPendingRow,
  known: readonly CellProblem[],
  places: readonly CellProblem[],
): readonly CellProblem[] {
  const own = known.filter(({ rowKey, severity }) => rowKey === row.rowKey && severity === 'error');
  const told = (field: PlanProjectField) =>
    own.some(({ columnKey }) => columnsOf(field).includes(columnKey ?? ''));
  const at = (field: PlanProjectField) =>
    places.find(
      ({ rowKey, columnKey }) =>
        rowKey === row.rowKey && columnsOf(field).includes(columnKey ?? ''),
    ) ?? { sheet: places[0]?.sheet ?? '', cell: '' };

  const missing = PlanProject.keyof().options.filter(
    (field) => !optional.includes(field) && !told(field) && !has(row, field),
  );
  return [
    ...missing.map((field) =>
      problem(row, field, at(field), { code: 'blank', shown: '', ...blank }),
    ),
    ...(own.length > 0 || missing.length > 0 ? [] : crossFaults(row, at)),
  ];
}

const blank = {
  ko: '값이 비어 있거나 읽을 수 없습니다. 이 칸이 없으면 사업을 제출할 수 없습니다. 값을 입력하십시오.',
  en: 'The value is empty or unreadable. A project cannot be filed without it. Enter a value.',
};

type Place = { readonly sheet: string; readonly cell: string };

function crossFaults(
  row: PlanPendingRow,
  at: (field: PlanProjectField) => Place,
): readonly CellProblem[] {
  const { nationalKrw = 0, provincialKrw = 0, localKrw = 0, amountKrw = 0 } = row;
  const { periodFrom = '', periodTo = '' } = row;
  const sum = nationalKrw + provincialKrw + localKrw;
  return [
    ...(sum === amountKrw
      ? []
      : [
          problem(row, 'amountKrw', at('amountKrw'), {
            code: 'parts-do-not-add',
            shown: million(amountKrw),
            ko: `재원의 합은 ${million(sum)}백만원이고 합계는 ${million(amountKrw)}백만원입니다. 두 값은 같아야 합니다. 재원이나 합계를 고치십시오.`,
            en: `The parts add up to ${million(sum)} and the total says ${million(amountKrw)} (KRW million). Both must agree. Correct a part or the total.`,
          }),
        ]),
    ...(periodFrom <= periodTo
      ? []
      : [
          problem(row, 'periodTo', at('periodTo'), {
            code: 'period-reversed',
            shown: periodTo,
            ko: `종료월(${periodTo})이 시작월(${periodFrom})보다 앞섭니다. 사업 기간을 셈할 수 없습니다. 시작월이나 종료월을 고치십시오.`,
            en: `The end month (${periodTo}) is before the begin month (${periodFrom}). The period cannot be counted. Correct one of the two.`,
          }),
        ]),
  ];
}

function problem(
  { rowKey }: PlanPendingRow,
  field: PlanProjectField,
  { sheet, cell }: Place,
  what: { code: CellProblem['code']; shown: string; ko: string; en: string },
): CellProblem {
  return {
    sheet,
    cell,
    code: what.code,
    severity: 'error',
    columnKey: columnOf[field],
    rowKey,
    valueShown: what.shown,
    messageKo: what.ko,
    messageEn: what.en,
  };
}

/** Whole won as millions without grouping: `610`, `0.5`. */
function million(krw: number): string {
  return String(krw / 1_000_000);
}

function inOrder<T extends PlanPendingRow>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => a.no - b.no || (a.rowKey < b.rowKey ? -1 : 1));
}
