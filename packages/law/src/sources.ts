/**
 * A text that a rule, a contract or a screen cites. Ids: `law:<act>/<article>` for statutes and
 * notices, `oecd:<publication>/<place>` for the review, `std:<number>` for technical standards,
 * `house:<area>/<rule>` for rules that this platform set itself because no text does.
 */
export type Source = {
  readonly id: string;
  readonly titleKo: string;
  readonly titleEn: string;
  /** 제67조, Box 3.5: the place inside the text; what a house rule is about. */
  readonly article: string;
  /** art. 67, Box 3.5. */
  readonly articleEn: string;
  readonly aboutKo: string;
  readonly aboutEn: string;
  /** Day from which the version that was read is in force. */
  readonly validFrom: string;
  /** False where only excerpts, quotations or an older version could be read. */
  readonly confirmed: boolean;
};

type Text = {
  readonly ko: string;
  readonly en: string;
  readonly validFrom: string;
  readonly confirmed: boolean;
};

const texts: Readonly<Record<string, Text>> = {
  'law:electronic-government-act': {
    ko: '전자정부법',
    en: 'Electronic Government Act',
    validFrom: '2025-07-08',
    confirmed: true,
  },
  'law:electronic-government-act-decree': {
    ko: '전자정부법 시행령',
    en: 'Enforcement Decree of the Electronic Government Act',
    validFrom: '2026-01-02',
    confirmed: true,
  },
  'law:informatization-framework-act': {
    ko: '지능정보화 기본법',
    en: 'Framework Act on Intelligent Informatization',
    validFrom: '2026-01-22',
    confirmed: true,
  },
  'law:informatization-framework-act-decree': {
    ko: '지능정보화 기본법 시행령',
    en: 'Enforcement Decree of the Framework Act on Intelligent Informatization',
    validFrom: '2026-01-22',
    confirmed: true,
  },
  'law:performance-notice': {
    ko: '전자정부 성과관리 지침',
    en: 'E-Government Performance Management Guidelines',
    validFrom: '2025-12-19',
    confirmed: false,
  },
  'law:consultation-guide': {
    ko: '정보화사업 사전협의 안내서(2024)',
    en: 'Guide to prior consultation on informatisation projects (2024)',
    validFrom: '2024-01-01',
    confirmed: false,
  },
  'law:committee-act': {
    ko: '행정기관 소속 위원회의 설치·운영에 관한 법률',
    en: 'Act on the Establishment and Operation of Committees of Administrative Agencies',
    validFrom: '2015-08-11',
    confirmed: false,
  },
  'law:committee-act-decree': {
    ko: '행정기관 소속 위원회의 설치·운영에 관한 법률 시행령',
    en: 'Enforcement Decree of the Committee Act',
    validFrom: '2013-03-23',
    confirmed: false,
  },
  'law:public-data-act': {
    ko: '공공데이터의 제공 및 이용 활성화에 관한 법률',
    en: 'Act on the Provision and Use of Public Data',
    validFrom: '2013-10-31',
    confirmed: false,
  },
  'law:public-data-act-decree': {
    ko: '공공데이터의 제공 및 이용 활성화에 관한 법률 시행령',
    en: 'Enforcement Decree of the Public Data Act',
    validFrom: '2020-12-08',
    confirmed: false,
  },
  'law:public-records-act-decree': {
    ko: '공공기록물 관리에 관한 법률 시행령',
    en: 'Enforcement Decree of the Public Records Management Act',
    validFrom: '2021-12-16',
    confirmed: true,
  },
  'law:conflict-of-interest-act': {
    ko: '공직자의 이해충돌 방지법',
    en: 'Act on the Prevention of Conflict of Interest of Public Servants',
    validFrom: '2022-05-19',
    confirmed: true,
  },
  'law:personal-information-act': {
    ko: '개인정보 보호법',
    en: 'Personal Information Protection Act',
    validFrom: '2023-09-15',
    confirmed: true,
  },
  'law:national-finance-act': {
    ko: '국가재정법',
    en: 'National Finance Act',
    validFrom: '2026-03-31',
    confirmed: true,
  },
  'law:civil-act': { ko: '민법', en: 'Civil Act', validFrom: '2007-12-21', confirmed: true },
  'law:administration-act': {
    ko: '행정기본법',
    en: 'General Act on Public Administration',
    validFrom: '2021-03-23',
    confirmed: true,
  },
  'law:government-organization-act': {
    ko: '정부조직법',
    en: 'Government Organization Act',
    validFrom: '2025-10-01',
    confirmed: false,
  },
  'law:holidays-act': {
    ko: '공휴일에 관한 법률',
    en: 'Act on Public Holidays',
    validFrom: '2022-01-01',
    confirmed: true,
  },
  'law:holidays-decree': {
    ko: '관공서의 공휴일에 관한 규정',
    en: 'Regulations on Holidays of Government Offices',
    validFrom: '2023-05-04',
    confirmed: true,
  },
  'law:administrative-work-decree': {
    ko: '행정업무의 운영 및 혁신에 관한 규정',
    en: 'Regulations on the Operation and Innovation of Administrative Work',
    validFrom: '2023-06-27',
    confirmed: false,
  },
  'law:cabinet-rules': {
    ko: '국무회의 규정',
    en: 'Regulations on the State Council',
    validFrom: '2006-01-01',
    confirmed: false,
  },
  'law:vice-ministers-rules': {
    ko: '차관회의 규정',
    en: 'Regulations on the Vice-Ministers’ Meeting',
    validFrom: '2006-01-01',
    confirmed: false,
  },
  'oecd:digital-government-review-korea-2025': {
    ko: 'OECD 한국 디지털정부 검토(2025)',
    en: 'OECD Digital Government Review of Korea (2025)',
    validFrom: '2025-01-01',
    confirmed: true,
  },
  'std:rfc': { ko: 'IETF RFC', en: 'IETF RFC', validFrom: '2019-05-01', confirmed: true },
  'house:plans': {
    ko: '마당 운영 기준: 계획',
    en: 'House rule: plans',
    validFrom: '2026-05-01',
    confirmed: false,
  },
  'house:duplicates': {
    ko: '마당 운영 기준: 중복 조정',
    en: 'House rule: duplicate coordination',
    validFrom: '2026-05-01',
    confirmed: false,
  },
  'house:council': {
    ko: '마당 운영 기준: 협의회',
    en: 'House rule: council',
    validFrom: '2026-05-01',
    confirmed: false,
  },
  'house:saeol': {
    ko: '마당 운영 기준: 새올 연계 점검',
    en: 'House rule: Saeol checks',
    validFrom: '2026-05-01',
    confirmed: false,
  },
  'house:platform': {
    ko: '마당 운영 기준: 공통',
    en: 'House rule: platform',
    validFrom: '2026-05-01',
    confirmed: false,
  },
};

/** text | article or place | what it says, Korean | English. One line per place that is cited. */
const places = `
law:electronic-government-act|2|기관의 범위|bodies that the Act covers
law:electronic-government-act|5|전자정부기본계획의 수립|five-year master plan, made from the institutions' plans
law:electronic-government-act|5-2|기관별 계획과 점검|institution plans and their inspection
law:electronic-government-act|23|서비스 통폐합 권고|recommendation to merge or close a service
law:electronic-government-act|28|전자문서의 발송·도달 시기|when an electronic filing counts as sent and arrived
law:electronic-government-act|36|행정정보의 공동이용|share information instead of collecting it again
law:electronic-government-act|49|상호운용성 확보·평가|interoperability assessment before a project plan is fixed
law:electronic-government-act|50|표준화|standardisation
law:electronic-government-act|51|공유서비스의 우선 적용|shared services first
law:electronic-government-act|54|정보자원 통합관리|inventory of information resources
law:electronic-government-act|55|지역정보통합센터|regional integrated data centres
law:electronic-government-act|56|정보통신망 등의 보안대책|security of networks and documents
law:electronic-government-act|65|지역정보화사업|joint local informatisation projects
law:electronic-government-act|67|사전협의|prior consultation and its desks
law:electronic-government-act|68|성과분석 및 진단|performance analysis
law:electronic-government-act|71|전문기관|specialist bodies
law:electronic-government-act|72|한국지역정보개발원|the local information institute
law:electronic-government-act-decree|4|기관별 계획의 제출|institution plans
law:electronic-government-act-decree|4-2|제출 시기|30 June of the planning year
law:electronic-government-act-decree|4-3|점검 결과의 처리|what follows from an inspection
law:electronic-government-act-decree|82|사전협의 대상과 제외|projects in and out of consultation
law:electronic-government-act-decree|83|사전협의 절차와 기간|30 days, 15 days, 15 days
law:electronic-government-act-decree|84|성과분석 절차|performance cycle
law:electronic-government-act-decree|86|업무의 위탁|work that specialist bodies do
law:electronic-government-act-decree|88|권한의 위임|consultation delegated to governors and mayors
law:informatization-framework-act|6|지능정보사회 종합계획|three-year comprehensive plan
law:informatization-framework-act|7|지능정보사회 실행계획|yearly action plans
law:informatization-framework-act|8|지능정보화책임관|chief officers
law:informatization-framework-act|9|지능정보화책임관 협의회|CIO Council, two chairs
law:informatization-framework-act|10|정책 등의 조정|mediation of conflicts between projects
law:informatization-framework-act|11|지능정보화 사업의 추진|duplicate and linkage to be considered
law:informatization-framework-act|14|공공지능정보화의 추진|public informatisation
law:informatization-framework-act-decree|3|실행계획의 제출|who files the action plan, when, to whom
law:informatization-framework-act-decree|4|점검·분석|compilation and analysis by the Interior and Safety
law:informatization-framework-act-decree|5|의견과 확정|opinion to the budget authority, fixed plans
law:informatization-framework-act-decree|7|협의회의 구성·운영|topics, chairs, secretaries, joint rules
law:informatization-framework-act-decree|8|조정의 요청|request for mediation
law:performance-notice|12|예비검토|preliminary review: purpose, scope, functions, cost
law:performance-notice|16|사전협의 기간과 연장|7 days for strategy planning, reasoned extension
law:performance-notice|23|성과측정|performance measurement
law:consultation-guide|28|금액 기준과 신규 사업|amounts exempt only continuing projects
law:committee-act|2|위원회의 범위와 기능|what counts as a committee
law:committee-act|5|설치 요건|when a committee may be set up
law:committee-act|6|설치 절차와 근거 법령|prior consultation and founding text
law:committee-act|7|중복 위원회의 금지|no overlapping committees
law:committee-act|8|위원의 임기|terms
law:committee-act|9|회의 통지와 개최|notice of seven days, meetings by attendance
law:committee-act|11|존속기한|sunset
law:committee-act|12|수당|allowances
law:committee-act|13|현황 보고와 회의록|reports and minutes
law:committee-act|14|정비계획|clean-up plan
law:committee-act-decree|2|설치 법령의 내용|contents of the founding text
law:committee-act-decree|4|위원의 위촉|appointments
law:committee-act-decree|5|통지의 예외와 서면 의결|exceptions to notice, written resolution
law:committee-act-decree|7|존속 여부 점검|survival check
law:public-data-act|5|공공데이터전략위원회|Open Data Strategy Council
law:public-data-act|29|분쟁조정위원회|dispute mediation committee
law:public-data-act|30|제척·기피·회피|exclusion, challenge, withdrawal
law:public-data-act-decree|2|위원|members
law:public-data-act-decree|3|회의|meetings, quorum
law:public-data-act-decree|4|실무위원회|working committee
law:public-data-act-decree|5|전문위원회|expert committees
law:public-data-act-decree|9|시행계획|yearly plans
law:public-records-act-decree|16|생산의무|duty to make records
law:public-records-act-decree|18|회의록의 작성|minutes and their required content
law:public-records-act-decree|21|등록|registration
law:public-records-act-decree|28|접근 기록|access log
law:conflict-of-interest-act|5|사적이해관계자 신고|report and withdrawal within 14 days
law:conflict-of-interest-act|7|조치|measures
law:conflict-of-interest-act|16|공무수행사인|members who are not officials
law:personal-information-act|24-2|주민등록번호 처리의 제한|no resident registration number without a basis in statute
law:personal-information-act|29|안전조치의무|safeguards
law:national-finance-act|38|예비타당성조사|feasibility study
law:national-finance-act|50|총사업비 관리|total cost and re-study
law:civil-act|156|기간을 시·분·초로 정한 때|periods in hours
law:civil-act|157|초일불산입|the first day does not count
law:civil-act|159|기간의 만료점|a period ends with its last day
law:civil-act|160|역에 의한 계산|weeks, months and years by the calendar
law:civil-act|161|말일이 토요일·공휴일|last day on a Saturday or holiday: next day
law:administration-act|6|행정에 관한 기간의 계산|Civil Act applies to administrative periods
law:government-organization-act|26|행정각부|ministries
law:holidays-act|2|공휴일|public holidays
law:holidays-act|3|대체공휴일|substitute holidays
law:holidays-decree|2|관공서의 공휴일|holidays of offices
law:holidays-decree|3|대체공휴일|substitute holidays
law:administrative-work-decree|6|문서의 성립과 효력|when a document takes effect
law:administrative-work-decree|10|문서의 결재·전결·대결|approval, delegation and substitution
law:cabinet-rules|6|의사·의결|quorum of the State Council
law:vice-ministers-rules|4|의안 제출|items three days before
law:vice-ministers-rules|7|영상회의|video attendance
oecd:digital-government-review-korea-2025|3|조정과 협력|co-ordination and co-operation
oecd:digital-government-review-korea-2025|2.1|전자정부법|Electronic Government Act
oecd:digital-government-review-korea-2025|3.5|행정안전부의 역할|roles of MOIS
oecd:digital-government-review-korea-2025|3.6|제2차 전자정부 기본계획|2nd e-Government Master Plan
oecd:digital-government-review-korea-2025|3.7|예비타당성조사|feasibility studies
oecd:digital-government-review-korea-2025|3.8|사업 설계의 예비검토|preliminary review
oecd:digital-government-review-korea-2025|3.9|차세대 나라장터|next-generation KONEPS
oecd:digital-government-review-korea-2025|3.10|성과관리계획|performance management
oecd:digital-government-review-korea-2025|6.8|덴마크·노르웨이의 다층 조정|multi-level co-ordination in Denmark and Norway
oecd:digital-government-review-korea-2025|6.9|AI 안부전화|AI-enabled telephone outreach
std:rfc|8594|Sunset 헤더|Sunset header
std:rfc|9457|문제 상세|problem details
std:rfc|9745|Deprecation 헤더|Deprecation header
house:plans|provincial-date|시도가 정한 제출일|date that a province sets for its own
house:plans|route|시도 경유|route through the province
house:plans|delegation|전결|final approval by delegation
house:plans|workbook|서식|the workbook and its columns
house:plans|notices|조달 공고 가져오기|procurement notices as projects
house:duplicates|positions|의견 제출 기한|date by which positions are asked
house:duplicates|lead|조정 주관|who leads a case
house:duplicates|score|유사도 근거|evidence and score
house:duplicates|finding|조정 의견|finding
house:council|notice|통지|notice for a body without its own rule
house:council|register|위원회 기록(보도 기준)|register of bodies, from press reports
house:council|completeness|안건 구비|completeness of an item
house:council|outcomes|협의 결과|numbers and words of outcomes
house:council|actions|이행과제|actions and evidence
house:council|minutes|회의록 확정|confirmation of minutes
house:saeol|checks|점검|checks and their freshness
house:saeol|deployments|배치 신고|declared deployments
house:saeol|deprecation|지원 종료 예고|deprecation and sunset
house:saeol|functions|기능 목록|the 22 functions, proposed
house:saeol|opinion|상호운용성 의견|opinion, stage observe
house:saeol|simulator|모의 시스템|simulated endpoints
house:platform|clock|시연 세계의 시각|clock of the demonstration world
house:platform|access|접근 권한|who may do what
house:platform|record|기록|append-only record
house:platform|search|검색|search
house:platform|notices|알림|notices
house:platform|procurement-notices|조달 공고 가져오기|import of procurement notices
`;

/** Every text that is cited, one row per article or place. */
export const sources: readonly Source[] = places
  .trim()
  .split('\n')
  .map((line) => {
    const [text = '', article = '', aboutKo = '', aboutEn = ''] = line.split('|');
    const of = texts[text] ?? texts['house:platform'];
    if (of === undefined) throw new TypeError(`unknown text ${text}`);
    return {
      id: text === 'std:rfc' ? `std:rfc${article}` : `${text}/${article}`,
      titleKo: of.ko,
      titleEn: of.en,
      ...placeNames(text, article, { ko: aboutKo, en: aboutEn }),
      aboutKo,
      aboutEn,
      validFrom: of.validFrom,
      confirmed: of.confirmed,
    };
  });

const byId = new Map(sources.map((source) => [source.id, source]));

/** Ids that code, contracts and rules may cite. */
export const sourceIds: ReadonlySet<string> = new Set(byId.keys());

/** The text behind an id, for a screen that cites it. */
export function sourceOf(id: string): Source | undefined {
  return byId.get(id);
}

function placeNames(
  text: string,
  place: string,
  about: { readonly ko: string; readonly en: string },
): { readonly article: string; readonly articleEn: string } {
  if (text === 'law:consultation-guide') return { article: `${place}쪽`, articleEn: `p. ${place}` };
  if (text.startsWith('house:')) return { article: about.ko, articleEn: about.en };
  if (text.startsWith('oecd:')) {
    const [article, articleEn] = place.includes('.')
      ? [`Box ${place}`, `Box ${place}`]
      : [`제${place}장`, `ch. ${place}`];
    return { article, articleEn };
  }
  if (!text.startsWith('law:')) return { article: place, articleEn: place };
  const [number = '', branch] = place.split('-');
  const article = branch === undefined ? `제${number}조` : `제${number}조의${branch}`;
  return { article, articleEn: `art. ${place}` };
}
