import type { PlanColumnKey } from '@madang/contracts';

export type PlanColumn = {
  readonly key: PlanColumnKey;
  /** The header of the template, and of the sample. */
  readonly header: string;
  readonly headerEn: string;
  /** Above it where two header rows are merged. */
  readonly group?: string;
  /** What offices call it, without spaces, brackets and middle dots. */
  readonly names: readonly string[];
  readonly required: boolean;
  readonly width: number;
};

const optional: readonly PlanColumnKey[] = [
  'no',
  'rowKey',
  'period',
  'national',
  'provincial',
  'local',
  'saeolFunctions',
  'targetSystem',
  'linkage',
  'relation',
];

/** The columns of a plan workbook in the order of the template. */
export const planColumns: readonly PlanColumn[] = [
  column('no', '연번', 'No.', ['연번', '번호', '순번', 'no', '일련번호'], 6),
  column(
    'title',
    '사업명',
    'Project',
    ['사업명', '과제명', '세부사업명', '사업명칭', '정보화사업명'],
    30,
  ),
  column(
    'kind',
    '신규·계속',
    'New or continuing',
    ['신규계속', '구분', '사업구분', '신규계속구분', '신규계속여부', '신규여부'],
    10,
  ),
  column('purpose', '목적', 'Purpose', ['목적', '사업목적', '추진목적', '추진배경및목적'], 32),
  column(
    'scope',
    '사업 범위',
    'Scope',
    ['사업범위', '범위', '사업내용', '주요내용', '사업개요', '추진내용'],
    32,
  ),
  column(
    'users',
    '이용자',
    'Users',
    ['이용자', '사용자', '이용대상', '대상자', '수혜자', '이용자대상'],
    18,
  ),
  column('functions', '기능', 'Functions', ['기능', '주요기능', '구현기능', '업무기능'], 26),
  column(
    'saeolFunctions',
    '새올 기능',
    'Saeol functions',
    ['새올기능', '새올연계', '새올연계기능', '관련새올기능', '새올'],
    16,
  ),
  column('national', '국비', 'National', ['국비', '국고', '국고보조금'], 12, '사업비'),
  column(
    'provincial',
    '도비',
    'Provincial',
    ['도비', '시도비', '광역비', '도비보조금'],
    12,
    '사업비',
  ),
  column(
    'local',
    '시비',
    'Local',
    ['시비', '군비', '구비', '시군구비', '시군비', '자체', '자체예산', '지방비'],
    12,
    '사업비',
  ),
  column(
    'amount',
    '계',
    'Total',
    [
      '계',
      '합계',
      '총액',
      '총사업비',
      '사업비',
      '예산',
      '예산액',
      '소요예산',
      '사업비계',
      '사업비합계',
    ],
    12,
    '사업비',
  ),
  column(
    'periodFrom',
    '시작',
    'From',
    ['시작', '시작월', '시작연월', '착수', '착수월', '부터', '사업시작'],
    12,
    '사업기간',
  ),
  column(
    'periodTo',
    '종료',
    'To',
    ['종료', '종료월', '종료연월', '완료', '완료월', '까지', '사업종료'],
    12,
    '사업기간',
  ),
  column(
    'targetSystem',
    '대상 시스템',
    'Target system',
    ['대상시스템', '정보시스템', '시스템명', '대상정보시스템'],
    22,
  ),
  column(
    'linkage',
    '연계',
    'Linkage',
    ['연계', '연계대상', '연계계획', '연계기관', '연계시스템', '연계공동활용'],
    22,
  ),
  column(
    'masterPlanLink',
    '지능정보사회 종합계획',
    'MSIT master plan',
    ['지능정보사회종합계획', '종합계획', '종합계획과제', '종합계획연계'],
    24,
    '상위계획',
  ),
  column(
    'eGovPlanLink',
    '전자정부 기본계획',
    'Digital government plan',
    ['전자정부기본계획', '기본계획', '기본계획과제', '전자정부기본계획연계'],
    20,
    '상위계획',
  ),
  column(
    'contactPost',
    '담당 직위',
    'Contact post',
    [
      '담당직위',
      '담당',
      '담당부서',
      '담당자',
      '담당부서직위',
      '담당자직위',
      '소관부서',
      '연락처',
      '부서',
    ],
    22,
  ),
  column(
    'relation',
    '관련 사업',
    'Related project',
    ['관련사업', '관계사업', '선행사업', '관련과제'],
    24,
  ),
  column('period', '사업기간', 'Period', ['사업기간', '기간', '추진기간', '수행기간'], 18),
  column('rowKey', '행 키(수정하지 마십시오)', 'Row key', ['행키', '관리키', 'rowkey'], 4),
];

function column(
  key: PlanColumnKey,
  header: string,
  headerEn: string,
  names: readonly string[],
  width: number,
  group?: string,
): PlanColumn {
  const required = !optional.includes(key);
  return {
    key,
    header,
    headerEn,
    names,
    required,
    width,
    ...(group === undefined ? {} : { group }),
  };
}

export function columnOf(key: PlanColumnKey): PlanColumn {
  const found = planColumns.find((entry) => entry.key === key);
  if (found === undefined) throw new TypeError(`no column ${key}`);
  return found;
}

/** Which column a header names: by its whole text first, then by its lower part. */
export function recogniseHeader(header: string): PlanColumnKey | undefined {
  const parts = header.split(' > ');
  const lower = parts.at(-1) ?? '';
  const groups = parts.slice(0, -1).map(plain);
  const money = groups.some((group) => /사업비|예산|재원|금액/.test(group));
  const period = groups.some((group) => group.includes('기간'));
  const word = plain(lower).replace(/^20\d\d년도?(?=.)/, '');
  if (period && word === '계') return undefined;
  if (!money && parts.length > 1 && ['계', '합계', '총액'].includes(word)) return undefined;
  const names = [plain(parts.join('')), word];
  for (const name of names) {
    const match = planColumns.find((entry) => entry.names.includes(name));
    if (match !== undefined) return match.key;
  }
  return undefined;
}

/** A header without spaces, brackets with their content, middle dots and slashes. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, '')
    .replace(/[\s·ㆍ・‧∙/,.*:_-]/g, '');
}
