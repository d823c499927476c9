import {
  type PlanColumnKey,
  type PlanProject,
  projectIdOf,
  proposedFunctions,
} from '@madang/contracts';
import { type DataValidation, writeXlsx } from 'hucre/xlsx';
import { planSheetRow, type PlanSheetRow, planWriteSheet, projectRange } from './plan-sheet.ts';

export type PlanTemplate = {
  readonly institution: { readonly code: string; readonly name: string };
  readonly year: number;
  /** What the shares of the upper tier and its own are called there: 도비 and 시비, 시비 and 구비. */
  readonly shares: { readonly provincial: string; readonly local: string };
  /** The rows of last year's plan; those that went to an end are left out by the caller. */
  readonly lastYear: readonly PlanProject[];
};

const columns: readonly PlanColumnKey[] = [
  'no',
  'title',
  'kind',
  'purpose',
  'scope',
  'users',
  'functions',
  'saeolFunctions',
  'national',
  'provincial',
  'local',
  'amount',
  'periodFrom',
  'periodTo',
  'targetSystem',
  'linkage',
  'masterPlanLink',
  'eGovPlanLink',
  'contactPost',
  'relation',
  'rowKey',
];

const freeRows = 200;
const noAmounts = { national: '', provincial: '', local: '', amount: '' };

/**
 * The template of a yearly plan: last year's rows with their keys in a hidden column, so that a
 * project keeps its id over the years, and drop-downs where the answers are known. Last year's
 * amounts are left out: an old amount must not be filed unseen.
 */
export async function writePlanTemplate(template: PlanTemplate): Promise<Uint8Array> {
  const { institution, year, shares, lastYear } = template;
  const rows = lastYear.map((project, index): PlanSheetRow => {
    return {
      ...planSheetRow(project),
      ...noAmounts,
      no: index + 1,
      kind: '계속',
      rowKey: projectIdOf(year - 1, institution.code, project.rowKey),
    };
  });
  const sheet = planWriteSheet({
    name: '사업목록',
    title: `${String(year)}년 지능정보사회 실행계획 (${institution.name})`,
    columns,
    headers: shares,
    rows,
    below: [],
  });
  const choose = (
    key: PlanColumnKey,
    values: readonly string[],
    strict: boolean,
  ): DataValidation => ({
    type: 'list',
    values: [...values],
    range: projectRange(columns, key, freeRows),
    allowBlank: true,
    showErrorMessage: strict,
    errorTitle: '목록에서 고르십시오',
  });
  return writeXlsx({
    sheets: [
      {
        ...sheet,
        dataValidations: [
          choose('kind', ['신규', '계속'], true),
          choose('saeolFunctions', ['-', ...proposedFunctions.map(({ nameKo }) => nameKo)], false),
          choose('eGovPlanLink', ['미정'], false),
        ],
      },
      {
        name: '작성 안내',
        rows: guide(shares).map((line) => [line]),
        columns: [{ width: 90 }],
      },
    ],
    properties: { title: sheet.name },
  });
}

const guide = ({ provincial, local }: PlanTemplate['shares']) => [
  '작성 안내',
  `금액은 백만원 단위의 숫자만 적습니다. 국비, ${provincial}, ${local}의 합이 계와 같아야 합니다.`,
  '기간은 2027-03처럼 적습니다.',
  '새올 기능이 여럿이면 쉼표로 이어 적습니다(예: 주민등록, 복지).',
  '전자정부 기본계획과의 연계가 정해지지 않았으면 "미정"을 고릅니다.',
  '감리 사업은 관련 사업에 "감리: 1", 다음 단계 사업은 "후속: 앞 단계 사업명"처럼 적습니다.',
  '담당은 직위만 적고 성명과 주민등록번호는 적지 않습니다.',
  '이 양식에 소계와 합계 행을 넣어도 됩니다. 읽을 때 제외합니다.',
];
