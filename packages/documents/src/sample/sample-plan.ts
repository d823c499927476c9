import type { PlanColumnKey, PlanProject } from '@madang/contracts';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import {
  type Headers,
  planCells,
  type PlanSheet,
  planSheetRow,
  type PlanSheetRow,
  planWriteSheet,
} from '../plan-sheet.ts';
import { wonIn } from '../read-amount.ts';
import { writeCsv } from '../write-csv.ts';
import { sampleProjects } from './sample-projects.ts';

export { sampleProjects } from './sample-projects.ts';

export type SampleFile = { readonly fileName: string; readonly bytes: Uint8Array };

const columns: readonly PlanColumnKey[] = [
  'no',
  'title',
  'kind',
  'purpose',
  'scope',
  'users',
  'functions',
  'saeolFunctions',
  'amount',
  'national',
  'provincial',
  'local',
  'periodFrom',
  'periodTo',
  'targetSystem',
  'linkage',
  'masterPlanLink',
  'eGovPlanLink',
  'contactPost',
  'relation',
];

/** Words that no template knows: the officer says once what they mean. */
export const ownHeaders: Headers = { users: '서비스 고객', linkage: '타 기관 협조' };

/**
 * The demonstration city's own workbook for 2027, with or without its five planted errors, as XLSX
 * or as the CSV in CP949 that Excel saves. Other institutions' workbooks of the same make come from
 * `projects` and `institutionName`.
 */
export async function samplePlanWorkbook(options: {
  readonly withErrors: boolean;
  readonly format?: 'xlsx' | 'csv';
  readonly institutionName?: string;
  readonly projects?: readonly PlanProject[];
  readonly headers?: Headers;
}): Promise<SampleFile> {
  const {
    withErrors,
    format = 'xlsx',
    institutionName = '춘천시',
    projects = sampleProjects,
    headers = {},
  } = options;
  const rows = projects.map(planSheetRow);
  const sheet: PlanSheet = {
    name: '사업목록',
    title: `2027년 지능정보사회 실행계획 (${institutionName})`,
    columns,
    headers,
    rows: withErrors ? rows.map(plantError) : rows,
    below: [
      sumRow(
        '소계(신규)',
        projects.filter(({ kind }) => kind === 'new'),
      ),
      sumRow(
        '소계(계속)',
        projects.filter(({ kind }) => kind === 'continuing'),
      ),
      sumRow('합계', projects),
      ['※ 사업비는 2027년 예산 편성 요구액 기준임'],
    ],
  };
  const name = `2027년 실행계획(${institutionName})`;
  if (format === 'xlsx') {
    const bytes = await writeXlsx({ sheets: [planWriteSheet(sheet)], properties: { title: name } });
    return { fileName: `${name}.xlsx`, bytes };
  }
  const [first = [], ...rest] = planCells(sheet).map((cells) => cells.map(csvValue));
  const text = writeCsv(first.map(String), rest).slice(1);
  return { fileName: `${name}.csv`, bytes: iconv.encode(text, 'cp949') };
}

function csvValue(value: CellValue): string | number | null {
  return typeof value === 'string' || typeof value === 'number' ? value : null;
}

function sumRow(word: string, projects: readonly PlanProject[]): readonly CellValue[] {
  const sum = (key: 'amountKrw' | 'nationalKrw' | 'provincialKrw' | 'localKrw') =>
    projects.reduce((total, project) => total + project[key], 0) / wonIn['백만원'];
  const before = columns.indexOf('amount');
  return [
    word,
    ...Array.from({ length: before - 1 }, () => null),
    sum('amountKrw'),
    sum('nationalKrw'),
    sum('provincialKrw'),
    sum('localKrw'),
  ];
}

function plantError(row: PlanSheetRow): PlanSheetRow {
  switch (row.no) {
    case 1:
      return { ...row, local: 168_000 };
    case 3:
      return { ...row, periodFrom: '2027-11', periodTo: '2027-02' };
    case 4:
      return { ...row, local: 207 };
    case 6:
      return { ...row, functions: '' };
    case 7:
      return { ...row, contactPost: `민원과 ${residentShaped()}` };
    case undefined:
    default:
      return row;
  }
}

/** Shaped like a resident registration number and put together here, so that no file holds one. */
function residentShaped(): string {
  const birth = [80, 1, 2].map((part) => String(part).padStart(2, '0')).join('');
  const rest = Array.from({ length: 6 }, (_, index) => String((index * 7 + 3) % 10)).join('');
  return `${birth}-${String(birth.length % 4)}${rest}`;
}
