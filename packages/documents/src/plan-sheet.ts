import { type PlanColumnKey, type PlanProject, proposedFunctions } from '@madang/contracts';
import type { CellStyle, CellValue, MergeRange, WriteSheet } from 'hucre/xlsx';
import { columnName } from './grid.ts';
import { columnOf } from './plan-columns.ts';
import { wonIn } from './read-amount.ts';

export type PlanSheetRow = Readonly<Partial<Record<PlanColumnKey, string | number>>>;

/** A column under the office's own name. */
export type Headers = Readonly<Partial<Record<PlanColumnKey, string>>>;

export type PlanSheet = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly PlanColumnKey[];
  /** What the office itself calls a column, where it is not the template's word. */
  readonly headers?: Headers;
  readonly rows: readonly PlanSheetRow[];
  /** Sum rows and notes below the projects, cell by cell from column A. */
  readonly below: readonly (readonly CellValue[])[];
};

/** Title, unit, two header rows; the first project stands in the row after these. */
export const rowsAboveProjects = 4;

const title: CellStyle = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } };
const unit: CellStyle = { alignment: { horizontal: 'right' } };
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E9EEF6' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};

/** The rows of a plan table as offices draw it: title, unit at the right, two header rows. */
export function planCells(sheet: PlanSheet): CellValue[][] {
  const columns = sheet.columns.map((key) => {
    const column = columnOf(key);
    return { ...column, header: sheet.headers?.[key] ?? column.header };
  });
  const last = columns.length - 1;
  const groups = columns.map(({ group, header }, index) =>
    group === undefined ? header : columns[index - 1]?.group === group ? null : group,
  );
  return [
    [sheet.title],
    columns.map((_, index) => (index === last ? '(단위: 백만원)' : null)),
    groups,
    columns.map(({ group, header }) => (group === undefined ? null : header)),
    ...sheet.rows.map((row) => sheet.columns.map((key) => row[key] ?? null)),
    ...sheet.below.map((cells) => [...cells]),
  ];
}

/** The same table as a worksheet with merged headers. */
export function planWriteSheet(sheet: PlanSheet): WriteSheet {
  const columns = sheet.columns.map(columnOf);
  const last = columns.length - 1;
  const merges: MergeRange[] = [{ startRow: 0, startCol: 0, endRow: 0, endCol: last }];
  for (const [index, { group }] of columns.entries()) {
    if (group === undefined) {
      merges.push({ startRow: 2, startCol: index, endRow: 3, endCol: index });
    } else if (columns[index - 1]?.group !== group) {
      const width = columns.filter((other) => other.group === group).length;
      merges.push({ startRow: 2, startCol: index, endRow: 2, endCol: index + width - 1 });
    }
  }
  const cells = new Map<string, { style: CellStyle }>();
  cells.set('0,0', { style: title });
  cells.set(`1,${String(last)}`, { style: unit });
  for (const index of columns.keys()) {
    cells.set(`2,${String(index)}`, { style: head });
    cells.set(`3,${String(index)}`, { style: head });
  }
  return {
    name: sheet.name,
    rows: planCells(sheet),
    columns: columns.map(({ key, width }) => ({
      width,
      ...(key === 'rowKey' ? { hidden: true } : {}),
    })),
    merges,
    cells,
    freezePane: { rows: rowsAboveProjects, columns: 2 },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/** A project as the cells of a plan table, in million won. */
export function planSheetRow(project: PlanProject): PlanSheetRow {
  const inMillions = (krw: number) => krw / wonIn['백만원'];
  return {
    no: project.no,
    title: project.title,
    kind: project.kind === 'new' ? '신규' : '계속',
    purpose: project.purpose,
    scope: project.scope,
    users: project.users,
    functions: project.functions.join(', '),
    saeolFunctions: project.saeolFunctions.map(saeolName).join(', ') || '-',
    national: inMillions(project.nationalKrw),
    provincial: inMillions(project.provincialKrw),
    local: inMillions(project.localKrw),
    amount: inMillions(project.amountKrw),
    periodFrom: project.periodFrom,
    periodTo: project.periodTo,
    targetSystem: project.targetSystem,
    linkage: project.linkage,
    masterPlanLink: project.masterPlanLink,
    eGovPlanLink: project.eGovPlanLink,
    contactPost: project.contactPost,
    relation: relationText(project),
    rowKey: project.rowKey,
  };
}

function saeolName(code: string): string {
  return proposedFunctions.find((row) => row.code === code)?.nameKo ?? code;
}

function relationText({ relation }: PlanProject): string {
  if (relation === undefined || relation.kind === 'none') return '';
  const word = relation.kind === 'supervision-of' ? '감리' : '후속';
  return `${word}: ${relation.of ?? ''}`;
}

/** `M5:M204` of one column below the header. */
export function projectRange(
  columns: readonly PlanColumnKey[],
  key: PlanColumnKey,
  rows: number,
): string {
  const name = columnName(columns.indexOf(key));
  return `${name}${String(rowsAboveProjects + 1)}:${name}${String(rowsAboveProjects + rows)}`;
}
