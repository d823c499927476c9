/** One name of a central body, agency or part of one, with the days on which it is in force. */
export type CentralRow = {
  readonly code: string;
  readonly nameKo: string;
  readonly nameEn: string;
  readonly kind: 'ministry' | 'commission' | 'agency' | 'office' | 'division';
  readonly parent?: string;
  readonly validFrom: string;
  /** First day on which the row is no longer in force. */
  readonly validTo?: string;
  readonly predecessors?: readonly string[];
  readonly successors?: readonly string[];
  /** False where no public text settles the name or its first day; screens show 확인 필요. */
  readonly confirmed: boolean;
};

/**
 * The central administrative bodies beside those below: code, name, English name, kind, first day,
 * first day no longer in force, codes before, codes after. What stood before the register begins
 * carries its first day, so that only changes since then are stated; none was held against the text
 * of the act here, so all are to be confirmed.
 *
 * @source law:government-organization-act/26
 */
const bodyLines = `
opc|국무조정실|Office for Government Policy Coordination|ministry|2018-01-01
moe|교육부|Ministry of Education|ministry|2018-01-01
mofa|외교부|Ministry of Foreign Affairs|ministry|2018-01-01
mou|통일부|Ministry of Unification|ministry|2018-01-01
moj|법무부|Ministry of Justice|ministry|2018-01-01
mnd|국방부|Ministry of National Defense|ministry|2018-01-01
mpva|국가보훈처|Ministry of Patriots and Veterans Affairs|ministry|2018-01-01|2023-06-05
mpva|국가보훈부|Ministry of Patriots and Veterans Affairs|ministry|2023-06-05
mcst|문화체육관광부|Ministry of Culture, Sports and Tourism|ministry|2018-01-01
mafra|농림축산식품부|Ministry of Agriculture, Food and Rural Affairs|ministry|2018-01-01
motie|산업통상자원부|Ministry of Trade, Industry and Energy|ministry|2018-01-01|2025-10-01||motir,mcee
motir|산업통상부|Ministry of Trade, Industry and Resources|ministry|2025-10-01||motie
me|환경부|Ministry of Environment|ministry|2018-01-01|2025-10-01||mcee
mcee|기후에너지환경부|Ministry of Climate, Energy and Environment|ministry|2025-10-01||me,motie
moel|고용노동부|Ministry of Employment and Labor|ministry|2018-01-01
mogef|여성가족부|Ministry of Gender Equality and Family|ministry|2018-01-01|2025-10-01
mogef|성평등가족부|Ministry of Gender Equality and Family|ministry|2025-10-01
molit|국토교통부|Ministry of Land, Infrastructure and Transport|ministry|2018-01-01
mof|해양수산부|Ministry of Oceans and Fisheries|ministry|2018-01-01
mss|중소벤처기업부|Ministry of SMEs and Startups|ministry|2018-01-01
mpm|인사혁신처|Ministry of Personnel Management|ministry|2018-01-01
moleg|법제처|Ministry of Government Legislation|ministry|2018-01-01
mfds|식품의약품안전처|Ministry of Food and Drug Safety|ministry|2018-01-01
kostat|통계청|Statistics Korea|ministry|2018-01-01|2025-10-01
kostat|국가데이터처|Ministry of Data and Statistics|ministry|2025-10-01
kipo|특허청|Korean Intellectual Property Office|ministry|2018-01-01|2025-10-01
kipo|지식재산처|Ministry of Intellectual Property|ministry|2025-10-01
nts|국세청|National Tax Service|ministry|2018-01-01
kcs|관세청|Korea Customs Service|ministry|2018-01-01
pps|조달청|Public Procurement Service|ministry|2018-01-01
spo|검찰청|Prosecution Service|ministry|2018-01-01
mma|병무청|Military Manpower Administration|ministry|2018-01-01
dapa|방위사업청|Defense Acquisition Program Administration|ministry|2018-01-01
knpa|경찰청|Korean National Police Agency|ministry|2018-01-01
nfa|소방청|National Fire Agency|ministry|2018-01-01
kcg|해양경찰청|Korea Coast Guard|ministry|2018-01-01
khs|문화재청|Cultural Heritage Administration|ministry|2018-01-01|2024-05-17
khs|국가유산청|Korea Heritage Service|ministry|2024-05-17
rda|농촌진흥청|Rural Development Administration|ministry|2018-01-01
kfs|산림청|Korea Forest Service|ministry|2018-01-01
kdca|질병관리청|Korea Disease Control and Prevention Agency|ministry|2020-09-12
kma|기상청|Korea Meteorological Administration|ministry|2018-01-01
naacc|행정중심복합도시건설청|National Agency for Administrative City Construction|ministry|2018-01-01
sda|새만금개발청|Saemangeum Development and Investment Agency|ministry|2018-01-01
oka|재외동포청|Overseas Koreans Agency|ministry|2023-06-05
kasa|우주항공청|Korea AeroSpace Administration|ministry|2024-05-27
kcc|방송통신위원회|Korea Communications Commission|commission|2018-01-01|2025-10-01||kmcc
kmcc|방송미디어통신위원회|Korea Media Communications Commission|commission|2025-10-01||kcc
kftc|공정거래위원회|Korea Fair Trade Commission|commission|2018-01-01
fsc|금융위원회|Financial Services Commission|commission|2018-01-01
acrc|국민권익위원회|Anti-Corruption and Civil Rights Commission|commission|2018-01-01
nssc|원자력안전위원회|Nuclear Safety and Security Commission|commission|2018-01-01
`;

/**
 * Offices and divisions of the ministries that sit in the bodies of the register, those that plan,
 * pay for or run information systems: parent, code, name, English name, kind, first day, first day no
 * longer in force. Stated as remembered of the ministries' organisation decrees, so all are to be
 * confirmed; what stood before the register begins carries its first day.
 *
 * @source law:government-organization-act/26
 */
const officeLines = `
mois|mois-planning|기획조정실|Planning and Coordination Office|office|2018-01-01
mois|mois-safety|안전예방정책실|Safety Policy Office|office|2018-01-01
msit|msit-planning|기획조정실|Planning and Coordination Office|office|2018-01-01
msit|msit-research|연구개발정책실|Research and Development Policy Office|office|2018-01-01
msit|msit-ict|정보통신정책실|ICT Policy Office|office|2018-01-01
msit|msit-network|네트워크정책실|Network Policy Office|office|2019-11-05
msit|msit-ai|인공지능정책실|AI Policy Office|office|2025-10-01
mohw|mohw-planning|기획조정실|Planning and Coordination Office|office|2018-01-01
mohw-planning|mohw-informatization|정보화담당관|Informatisation Division|division|2018-01-01
mohw|mohw-health|보건의료정책실|Healthcare Policy Office|office|2018-01-01
mohw|mohw-welfare|사회복지정책실|Social Welfare Policy Office|office|2018-01-01
`;

/** Bodies that take part in what is coordinated here, with their offices and divisions. */
const participantRows: readonly CentralRow[] = [
  {
    code: 'mois',
    nameKo: '행정안전부',
    nameEn: 'Ministry of the Interior and Safety',
    kind: 'ministry',
    validFrom: '2017-07-26',
    confirmed: true,
  },
  {
    code: 'mois-digital',
    nameKo: '디지털정부혁신실',
    nameEn: 'Digital Government Innovation Office',
    kind: 'office',
    parent: 'mois',
    validFrom: '2025-01-01',
    validTo: '2025-11-25',
    confirmed: false,
  },
  {
    code: 'mois-digital',
    nameKo: '인공지능정부실',
    nameEn: 'AI Government Office',
    kind: 'office',
    parent: 'mois',
    validFrom: '2025-11-25',
    confirmed: true,
  },
  {
    code: 'mois-local-digital',
    nameKo: '지역디지털협력',
    nameEn: 'Local Digital Co-operation',
    kind: 'division',
    parent: 'mois-digital',
    validFrom: '2025-01-01',
    confirmed: false,
  },
  {
    code: 'msit',
    nameKo: '과학기술정보통신부',
    nameEn: 'Ministry of Science and ICT',
    kind: 'ministry',
    validFrom: '2017-07-26',
    confirmed: true,
  },
  {
    code: 'mohw',
    nameKo: '보건복지부',
    nameEn: 'Ministry of Health and Welfare',
    kind: 'ministry',
    validFrom: '2010-03-19',
    confirmed: true,
  },
  {
    code: 'moef',
    nameKo: '기획재정부',
    nameEn: 'Ministry of Economy and Finance',
    kind: 'ministry',
    validFrom: '2008-02-29',
    validTo: '2026-01-02',
    successors: ['mpb', 'mofe'],
    confirmed: true,
  },
  {
    code: 'mpb',
    nameKo: '기획예산처',
    nameEn: 'Ministry of Planning and Budget',
    kind: 'ministry',
    validFrom: '2026-01-02',
    predecessors: ['moef'],
    confirmed: true,
  },
  {
    code: 'mofe',
    nameKo: '재정경제부',
    nameEn: 'Ministry of Finance and Economy',
    kind: 'ministry',
    validFrom: '2026-01-02',
    predecessors: ['moef'],
    confirmed: true,
  },
  {
    code: 'pipc',
    nameKo: '개인정보보호위원회',
    nameEn: 'Personal Information Protection Commission',
    kind: 'commission',
    validFrom: '2020-08-05',
    confirmed: true,
  },
  {
    code: 'nia',
    nameKo: '한국정보화진흥원',
    nameEn: 'National Information Society Agency',
    kind: 'agency',
    validFrom: '2009-05-22',
    validTo: '2020-12-10',
    confirmed: false,
  },
  {
    code: 'nia',
    nameKo: '한국지능정보사회진흥원',
    nameEn: 'National Information Society Agency',
    kind: 'agency',
    validFrom: '2020-12-10',
    confirmed: true,
  },
  {
    code: 'klid',
    nameKo: '한국지역정보개발원',
    nameEn: 'Korea Local Information Research and Development Institute',
    kind: 'agency',
    validFrom: '2008-01-01',
    confirmed: false,
  },
  {
    code: 'ssis',
    nameKo: '한국사회보장정보원',
    nameEn: 'Korea Social Security Information Service',
    kind: 'agency',
    validFrom: '2015-07-01',
    confirmed: false,
  },
];

const lineKinds = ['ministry', 'commission', 'office', 'division'] as const;

export const centralRows: readonly CentralRow[] = [
  ...participantRows,
  ...linesOf(officeLines).map(([parent = '', ...own]) => ({ ...rowOf(own), parent })),
  ...linesOf(bodyLines).map(rowOf),
];

function linesOf(text: string): string[][] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|'));
}

function rowOf(parts: readonly string[]): CentralRow {
  const [code = '', nameKo = '', nameEn = '', said, validFrom = '', to = '', before, after] = parts;
  const kind = lineKinds.find((known) => known === said);
  if (kind === undefined) {
    throw new Error(`central row ${code} has no kind of body: ${String(said)}`);
  }
  return {
    code,
    nameKo,
    nameEn,
    kind,
    validFrom,
    ...(to === '' ? {} : { validTo: to }),
    predecessors: codesIn(before),
    successors: codesIn(after),
    confirmed: false,
  };
}

function codesIn(list = ''): readonly string[] {
  return list.split(',').filter((code) => code !== '');
}
