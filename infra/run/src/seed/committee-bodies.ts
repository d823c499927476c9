import type { recordBody } from '@madang/contracts';
import type { z } from 'zod';

type Record = z.input<typeof recordBody.input>;
type Rule = Record['rules'][number];

const decree = 'law:informatization-framework-act-decree/7';
const noNote = { ko: '', en: '' };
const notSet = (topic: Rule['topic'], source: string, ko = '정해진 규정 없음'): Rule => ({
  topic,
  standing: 'not-set',
  text: { ko, en: 'No rule is set' },
  source,
  confirmed: false,
});
const atMost = (cap: number, source: string): Rule => ({
  topic: 'size',
  standing: 'binding',
  text: { ko: `${String(cap)}명 이내`, en: `At most ${String(cap)}` },
  cap,
  source,
  confirmed: false,
});
const minutesRule: Rule = {
  topic: 'minutes',
  standing: 'binding',
  text: {
    ko: '회의록에는 아홉 가지 사항을 적는다(공공기록물법 시행령 제18조제2항).',
    en: 'Minutes carry nine elements (Public Records Act Decree, art. 18(2)).',
  },
  source: 'law:public-records-act-decree/18',
  confirmed: true,
};

const cioCouncil: Record = {
  bodyId: 'cio-council',
  name: { ko: '지능정보화책임관 협의회', en: 'CIO Council' },
  kind: 'council',
  from: '2020-12-10',
  legalBasis: {
    text: {
      ko: '지능정보화 기본법 제9조, 같은 법 시행령 제7조',
      en: 'Framework Act on Intelligent Informatization, art. 9; Decree, art. 7',
    },
    source: 'law:informatization-framework-act/9',
  },
  functions: [
    {
      code: 'policy-state',
      name: {
        ko: '주요 정책과 사업의 추진현황',
        en: 'State of main policies and projects',
      },
    },
    {
      code: 'plans',
      name: { ko: '종합계획과 부문계획', en: 'Comprehensive and sector plans' },
    },
    {
      code: 'regulatory-improvement',
      name: { ko: '규제와 제도의 개선', en: 'Regulatory improvement' },
    },
    { code: 'architecture', name: { ko: '정보기술 아키텍처', en: 'IT architecture' } },
    {
      code: 'resources-standards',
      name: { ko: '정보자원 관리와 표준화', en: 'Resource management and standards' },
    },
    {
      code: 'shared-projects',
      name: {
        ko: '둘 이상의 기관이 관련된 사업',
        en: 'Projects involving two or more institutions',
      },
    },
    {
      code: 'digital-culture',
      name: {
        ko: '정보문화, 정보격차 해소와 과의존 대응',
        en: 'Digital culture, divide and over-dependence',
      },
    },
    {
      code: 'officer-capacity',
      name: { ko: '책임관의 역량 강화', en: "Officers' capacity" },
    },
    {
      code: 'accepted-by-chair',
      name: { ko: '의장이 부의하는 사항', en: 'Anything that a chair accepts' },
    },
  ],
  seats: [
    {
      kind: 'chair',
      name: {
        ko: '공동의장(과학기술정보통신부장관, 행정안전부장관)',
        en: 'Two chairs (Science and ICT; Interior and Safety)',
      },
      institutions: ['msit', 'mois'],
      count: 2,
    },
    {
      kind: 'secretary',
      name: { ko: '간사(부처별 1명)', en: 'Secretaries, one per ministry' },
      institutions: ['msit', 'mois'],
      count: 2,
    },
    {
      kind: 'ex-officio',
      name: { ko: '중앙행정기관 지능정보화책임관', en: 'CIOs of central agencies' },
      heldBy: 'central-bodies',
      institutions: [],
    },
    {
      kind: 'ex-officio',
      name: { ko: '시도 지능정보화책임관', en: 'CIOs of metropolitan cities and provinces' },
      heldBy: 'metropolitan-governments',
      institutions: [],
    },
  ],
  rules: [
    {
      topic: 'convening',
      standing: 'binding',
      text: {
        ko: '의장은 각자 협의회를 대표한다. 두 의장이 모두 없을 때만 미리 정한 순서로 대행한다(영 제7조제2항·제3항).',
        en: 'Each chair represents the council; an acting chair only when both are away (Decree, art. 7(2)-(3)).',
      },
      source: decree,
      confirmed: true,
    },
    {
      topic: 'order',
      standing: 'binding',
      text: {
        ko: '운영에 필요한 사항은 협의회의 의견을 들어 의장이 공동으로 정한다(영 제7조제5항).',
        en: 'Operating rules are set jointly by the chairs after hearing the council (Decree, art. 7(5)).',
      },
      source: decree,
      confirmed: true,
    },
    {
      topic: 'notice',
      standing: 'house',
      text: {
        ko: '회의 7일 전 배포. 이 협의회에 적용되는지와 세는 방법은 확인 필요.',
        en: 'Papers seven days before. Whether it binds this body, and how it is counted, is to be confirmed.',
      },
      days: 7,
      source: 'house:council/notice',
      confirmed: false,
    },
    notSet('opening', decree),
    notSet('vote', decree, '정해진 규정 없음 (의장 공동 결정, 영 제7조제5항)'),
    notSet('substitutes', decree),
    minutesRule,
  ],
  secretariat: ['mois', 'msit'],
  note: {
    ko: '시군구는 구성원이 아니다. 책임관의 임명·변경은 의장에게 알린다(법 제8조제2항).',
    en: 'Basic local governments have no seat. Appointments of officers are notified to the chairs (Act, art. 8(2)).',
  },
  confirmed: true,
};

const dataSource = 'law:public-data-act/5';
const dataDecree = 'law:public-data-act-decree/3';
const dataBasis = {
  text: {
    ko: '공공데이터의 제공 및 이용 활성화에 관한 법률 제5조',
    en: 'Act on the Provision and Use of Public Data, art. 5',
  },
  source: dataSource,
};

const openData: Record = {
  bodyId: 'open-data-council',
  name: { ko: '공공데이터전략위원회', en: 'Open Data Strategy Council' },
  kind: 'committee',
  from: '2013-10-31',
  legalBasis: dataBasis,
  functions: [
    {
      code: 'open-data-policy',
      name: { ko: '공공데이터 정책과 계획', en: 'Open data policy and plans' },
    },
    {
      code: 'data-administration-policy',
      name: { ko: '데이터기반행정 정책', en: 'Policy on data-based administration' },
    },
  ],
  seats: [
    {
      kind: 'chair',
      name: {
        ko: '공동위원장(국무총리, 대통령이 지명하는 위촉위원)',
        en: 'Two chairs (Prime Minister and an appointed member)',
      },
      institutions: [],
      count: 2,
    },
    {
      kind: 'ex-officio',
      name: {
        ko: '당연직(장관 8, 시도지사 3, 시장·군수·구청장 2, 공공기관 등 3)',
        en: 'Ex officio (8 ministers, 3 governors, 2 mayors, 3 public bodies)',
      },
      institutions: ['mois', 'msit', 'nia'],
      count: 16,
    },
    {
      kind: 'appointed',
      name: { ko: '위촉위원(전체의 절반 이상)', en: 'Appointed (at least half of all)' },
      institutions: [],
      count: 17,
    },
    {
      kind: 'secretary',
      name: { ko: '간사(행정안전부장관)', en: 'Secretary (Minister of the Interior and Safety)' },
      institutions: ['mois'],
      count: 1,
    },
  ],
  rules: [
    {
      topic: 'size',
      standing: 'binding',
      text: { ko: '공동위원장 포함 35명 이내', en: 'At most 35 with both chairs' },
      cap: 35,
      source: dataSource,
      confirmed: false,
    },
    {
      topic: 'notice',
      standing: 'binding',
      text: {
        ko: '회의 7일 전 일시·장소·안건 통지, 긴급한 경우 제외',
        en: 'Time, place and items seven days before, except in urgency',
      },
      days: 7,
      source: dataDecree,
      confirmed: false,
    },
    {
      topic: 'opening',
      standing: 'binding',
      text: { ko: '재적위원 과반수의 출석', en: 'Majority of members in office' },
      source: dataDecree,
      confirmed: false,
    },
    {
      topic: 'vote',
      standing: 'binding',
      text: { ko: '출석위원 과반수의 찬성', en: 'Majority of members present' },
      adoptsBy: 'majority-of-present',
      source: dataDecree,
      confirmed: false,
    },
    {
      topic: 'term',
      standing: 'binding',
      text: {
        ko: '위촉위원 임기 2년, 한 차례 연임, 보궐은 남은 임기',
        en: 'Appointed members two years, one renewal; a replacement serves what remains',
      },
      source: 'law:public-data-act-decree/2',
      confirmed: false,
    },
    minutesRule,
  ],
  secretariat: ['mois'],
  note: {
    ko: '재적 과반수의 기준은 정원이 아니라 재직 위원이다.',
    en: 'Majorities count members in office, not the cap.',
  },
  confirmed: false,
};

type Sub = Pick<Record, 'bodyId' | 'name' | 'kind' | 'from' | 'functions' | 'seats'> & {
  readonly source: string;
  /** At most so many members. */
  readonly cap?: number;
  readonly noteKo: string;
  readonly noteEn: string;
};
const below = ({ source, cap, noteKo, noteEn, ...body }: Sub): Record => ({
  ...body,
  parentId: 'open-data-council',
  legalBasis: { ...dataBasis, source },
  rules: [...(cap === undefined ? [] : [atMost(cap, source)]), notSet('vote', source), minutesRule],
  secretariat: ['mois'],
  note: { ko: noteKo, en: noteEn },
  confirmed: false,
});

const openDataParts: readonly Record[] = [
  below({
    bodyId: 'open-data-sub-administration',
    name: { ko: '데이터기반행정 분과', en: 'Subcommittee for data-based administration' },
    kind: 'subcommittee',
    from: '2023-11-17',
    functions: [
      {
        code: 'data-administration-review',
        name: { ko: '데이터기반행정 안건 검토', en: 'Review of data-based administration items' },
      },
    ],
    seats: [],
    source: dataSource,
    noteKo: '2023년 개정으로 데이터기반행정 활성화위원회의 일을 이어받은 것으로 알려짐. 확인 필요.',
    noteEn:
      'Reported to have taken over the committee on data-based administration in 2023. To be confirmed.',
  }),
  below({
    bodyId: 'open-data-sub-open',
    name: { ko: '공공데이터 분과', en: 'Subcommittee for open data' },
    kind: 'subcommittee',
    from: '2023-11-17',
    functions: [
      {
        code: 'open-data-review',
        name: { ko: '공공데이터 안건 검토', en: 'Review of open data items' },
      },
    ],
    seats: [],
    source: dataSource,
    noteKo: '',
    noteEn: '',
  }),
  below({
    bodyId: 'open-data-working',
    name: { ko: '공공데이터 실무위원회', en: 'Open data working committee' },
    kind: 'working',
    from: '2013-10-31',
    functions: [
      {
        code: 'open-data-prereview',
        name: { ko: '안건 사전 검토와 위임사항', en: 'Pre-review and delegated decisions' },
      },
    ],
    seats: [
      {
        kind: 'chair',
        name: {
          ko: '공동위원장(행정안전부 차관, 위촉위원)',
          en: 'Two chairs (vice-minister and an appointed member)',
        },
        institutions: ['mois'],
        count: 2,
      },
    ],
    source: 'law:public-data-act-decree/4',
    cap: 25,
    noteKo: '',
    noteEn: '',
  }),
  below({
    bodyId: 'open-data-expert',
    name: { ko: '공공데이터 전문위원회', en: 'Open data expert committees' },
    kind: 'working',
    from: '2013-10-31',
    functions: [
      {
        code: 'open-data-expertise',
        name: { ko: '전문 분야 자문', en: 'Advice in special fields' },
      },
    ],
    seats: [],
    source: 'law:public-data-act-decree/5',
    cap: 10,
    noteKo: '위원회마다 10명 이내',
    noteEn: 'At most 10 in each',
  }),
  below({
    bodyId: 'open-data-mediation',
    name: { ko: '공공데이터제공분쟁조정위원회', en: 'Open data dispute mediation committee' },
    kind: 'committee',
    from: '2013-10-31',
    functions: [
      {
        code: 'open-data-disputes',
        name: { ko: '제공 거부·중단 분쟁조정', en: 'Disputes on refusal or stop of provision' },
      },
    ],
    seats: [],
    source: 'law:public-data-act/29',
    noteKo: '제척·기피·회피를 구분한다(법 제30조).',
    noteEn: 'Exclusion, challenge and withdrawal are kept apart (Act, art. 30).',
  }),
];

const reported = 'house:council/register';
const presidential = {
  text: {
    ko: '대통령령(본문 미확인, 보도 기준)',
    en: 'Presidential decree (text not seen; from press reports)',
  },
  source: reported,
};

const aiAndPlatform: readonly Record[] = [
  {
    bodyId: 'ai-committee',
    name: { ko: '국가인공지능위원회', en: 'National AI Committee' },
    kind: 'committee',
    from: '2024-09-26',
    until: '2025-09-07',
    successorId: 'ai-strategy-committee',
    legalBasis: presidential,
    functions: [{ code: 'ai-policy', name: { ko: '인공지능 정책', en: 'AI policy' } }],
    seats: [
      {
        kind: 'vice-chair',
        name: { ko: '부위원장', en: 'Vice-chair' },
        institutions: [],
        count: 1,
      },
    ],
    rules: [atMost(45, reported), notSet('vote', reported)],
    secretariat: [],
    note: noNote,
    confirmed: false,
  },
  {
    bodyId: 'ai-strategy-committee',
    name: { ko: '국가인공지능전략위원회', en: 'National AI Strategy Committee' },
    kind: 'committee',
    from: '2025-09-08',
    legalBasis: presidential,
    functions: [{ code: 'ai-policy', name: { ko: '인공지능 정책', en: 'AI policy' } }],
    seats: [
      {
        kind: 'vice-chair',
        name: { ko: '부위원장', en: 'Vice-chairs' },
        institutions: [],
        count: 3,
      },
    ],
    rules: [atMost(50, reported), notSet('vote', reported)],
    secretariat: [],
    note: {
      ko: '분과 8개로 보도됨. 확인 필요.',
      en: 'Eight subcommittees reported. To be confirmed.',
    },
    confirmed: false,
  },
  {
    bodyId: 'ai-officers-council',
    name: { ko: '인공지능책임관 협의회', en: 'Council of AI officers' },
    kind: 'council',
    parentId: 'ai-strategy-committee',
    from: '2025-09-08',
    legalBasis: presidential,
    functions: [
      {
        code: 'shared-projects',
        name: {
          ko: '여러 기관이 함께 하는 인공지능 사업',
          en: 'AI projects of several institutions',
        },
      },
      {
        code: 'officer-capacity',
        name: { ko: '책임관의 역량 강화', en: "Officers' capacity" },
      },
    ],
    seats: [
      {
        kind: 'ex-officio',
        name: {
          ko: '부처 차관급, 시도 부단체장급 책임관',
          en: 'Vice-ministers and vice-governors as AI officers',
        },
        institutions: [],
      },
    ],
    rules: [notSet('vote', reported), notSet('notice', reported)],
    secretariat: [],
    note: {
      ko: '책임관 협의회와 기능이 겹치는지 살필 대상(위원회법 제7조).',
      en: 'To be watched for overlap with the CIO Council (Committee Act, art. 7).',
    },
    confirmed: false,
  },
  {
    bodyId: 'platform-government-committee',
    name: { ko: '디지털플랫폼정부위원회', en: 'Digital Platform Government Committee' },
    kind: 'committee',
    from: '2022-09-02',
    until: '2025-09-07',
    legalBasis: presidential,
    functions: [
      {
        code: 'platform-government',
        name: { ko: '디지털플랫폼정부 정책', en: 'Digital platform government policy' },
      },
    ],
    seats: [
      {
        kind: 'appointed',
        name: {
          ko: '위촉위원(OECD 조사 당시)',
          en: "Appointed (at the time of the OECD's review)",
        },
        institutions: [],
        count: 19,
      },
      {
        kind: 'ex-officio',
        name: {
          ko: '당연직(장관 3, 개인정보보호위원장)',
          en: 'Ex officio (3 ministers, PIPC chair)',
        },
        institutions: ['mois', 'msit', 'pipc'],
        count: 4,
      },
    ],
    rules: [atMost(30, reported), notSet('vote', reported)],
    secretariat: [],
    note: {
      ko: '폐지일과 업무를 이어받은 곳은 확인 필요.',
      en: 'Day of abolition and where its tasks went are to be confirmed.',
    },
    confirmed: false,
  },
];

/** The bodies of the demonstration world as they are recorded on its first day. */
export const committeeBodies: readonly Record[] = [
  cioCouncil,
  openData,
  ...openDataParts,
  ...aiAndPlatform,
];
