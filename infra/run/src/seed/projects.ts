import type { PlanProject } from '@madang/contracts';

const million = 1_000_000;

type Sketch = Partial<PlanProject> & Pick<PlanProject, 'title' | 'purpose'>;

/** A whole plan row from what distinguishes it; parts are national/provincial/local in 백만원. */
export function project(
  no: number,
  parts: readonly [number, number, number],
  sketch: Sketch,
): PlanProject {
  const [national, provincial, local] = parts;
  return {
    rowKey: String(no),
    no,
    scope: '관내 전역',
    users: '담당 부서',
    functions: ['업무 처리'],
    saeolFunctions: [],
    kind: 'new',
    nationalKrw: national * million,
    provincialKrw: provincial * million,
    localKrw: local * million,
    amountKrw: (national + provincial + local) * million,
    periodFrom: '2027-03',
    periodTo: '2027-12',
    targetSystem: '',
    linkage: '',
    masterPlanLink: '지역 디지털 서비스 확산',
    eGovPlanLink: '미정',
    contactPost: '정보화 담당',
    ...sketch,
  };
}

/** Plans of the story, by institution. All of it is invented. */
export const storyPlans: Readonly<Record<string, readonly PlanProject[]>> = {
  // 제천시
  '43150': [
    project(1, [100, 40, 70], {
      title: '인공지능 안부전화 서비스 도입',
      purpose: '홀로 지내는 주민의 안부를 살펴 위험 징후를 일찍 발견',
      scope: '65세 이상 900명',
      users: '1인 가구',
      functions: ['자동 안부 전화', '보호자 문자'],
      saeolFunctions: ['F01'],
    }),
  ],
  // 경주시
  '47130': [
    project(1, [0, 0, 160], {
      title: 'AI 전화 기반 위기가구 모니터링 고도화',
      purpose: '2023년 시범 운영을 이어 정기 자동 전화로 위기가구의 위험 징후를 발견',
      scope: '시범 3개 동에서 전 지역으로 확대',
      users: '위기가구',
      functions: ['위험 징후 분석', '통화 기록 관리'],
      kind: 'continuing',
      saeolFunctions: ['F10'],
      periodTo: '2028-03',
    }),
  ],
  // 평창군
  '51760': [
    project(1, [60, 30, 60], {
      title: '스마트 경로당 구축',
      purpose: '경로당을 화상으로 이어 위기가구와 혼자 사는 주민의 여가와 건강 상담',
      scope: '경로당 24곳, 복지 사각지대 어르신',
      users: '위기가구, 1인 가구',
      functions: ['화상 상담', '담당자 알림'],
    }),
  ],
  // 원주시
  '51130': [
    project(1, [120, 36, 84], {
      title: '공영버스 도착 안내 정밀화',
      purpose: '읍면 노선의 버스 위치를 초 단위로 알려 기다리는 시간을 줄임',
      scope: '읍면 노선 31개',
      users: '버스 이용 주민',
      functions: ['위치 수집', '도착 예측'],
    }),
  ],
  // 부산광역시 중구
  '26110': [
    project(1, [200, 60, 140], {
      title: '중구 스마트 주차정보 시스템 구축',
      purpose: '공영주차장의 빈자리를 실시간으로 알려 배회 차량을 줄임',
      scope: '공영주차장 18곳',
      users: '운전자',
      functions: ['빈자리 감지', '실시간 안내', '요금 정산'],
    }),
  ],
  // 대구광역시 중구
  '27110': [
    project(1, [190, 57, 133], {
      title: '중구 스마트 주차정보 시스템 구축',
      purpose: '공영주차장의 빈자리를 실시간으로 알려 골목 주차를 줄임',
      scope: '공영주차장 15곳',
      users: '운전자',
      functions: ['빈자리 감지', '실시간 안내', '요금 정산'],
    }),
  ],
};

/** 춘천시's running project that the second phase of 2027 follows. */
export const chuncheonPhaseOne: PlanProject = project(1, [0, 0, 280], {
  title: '스마트도시 통합플랫폼 1단계(2025)',
  purpose: '도시 관제 자료를 한곳에 모아 부서가 함께 사용',
  scope: '관제 자료 12종을 모으는 플랫폼',
  users: '시 전 부서',
  functions: ['도시 자료 수집', '통합 관제 화면'],
  kind: 'continuing',
  periodFrom: '2025-03',
  periodTo: '2026-11',
  targetSystem: '스마트도시 통합플랫폼',
});

/** 김포시: approved line waits for its last signature, so that it can be filed before a visitor's eyes. */
export const gimpoPlan: readonly PlanProject[] = [
  project(1, [0, 90, 210], {
    title: 'AI 돌봄 안부콜 구축',
    purpose: '정기 자동 전화로 혼자 사는 주민의 위험 징후를 발견',
    scope: '1인 가구 1,500명',
    users: '1인 가구',
    functions: ['자동 안부 전화', '위험 징후 분석'],
    saeolFunctions: ['F01'],
  }),
];

/** The ministry's system in operation that the story turns on. */
export const callSystem = {
  projectId: 'sys-mohw-1',
  institution: 'mohw',
  title: 'AI 활용 초기상담 정보시스템 기능개선',
  purpose: '정기 자동 전화로 위기가구와 혼자 사는 주민의 위험 징후를 발견해 초기상담',
  scope: '전국 시군구, 복지 사각지대 발굴 대상자 초기상담 전화와 결과 전송',
  users: '위기가구, 1인 가구',
  functions: ['자동 상담 전화', '위험 징후 분석', '담당자 알림'],
  amountKrw: 3_200 * million,
  periodFrom: '2024-06',
  targetSystem: '사회보장정보시스템',
  linkage: '2027-04부터 시군구 연계 제공 예정',
} as const;

type Topic = readonly [
  title: string,
  other: string,
  purpose: string,
  functions: string,
  users: string,
];

/**
 * Earlier look-alikes of two municipalities each, in the order of filing. The first ten were found
 * and closed in August; the last two are open.
 */
export const earlierPairs: readonly Topic[] = [
  [
    '지능형 관제 선별 도입',
    '지능형 관제 선별 구축',
    '방범 화면에서 이상 행동만 골라 관제 요원에게 보여 줌',
    '이상 행동 탐지, 선별 표출',
    '관제 요원',
  ],
  [
    '드론 산불 감시망 구축',
    '드론 산불 감시 도입',
    '건조기에 드론이 산림을 돌며 연기를 찾아 알림',
    '자동 비행, 연기 탐지',
    '산림 부서',
  ],
  [
    '농기계 임대 예약 누리집 개선',
    '농기계 임대 예약 누리집 구축',
    '농업인이 임대 농기계를 휴대전화로 예약하고 반납',
    '예약, 반납 확인',
    '농업인',
  ],
  [
    '지방세 납부 챗봇 도입',
    '지방세 납부 챗봇 구축',
    '세목과 납부 방법을 대화로 물어보고 바로 납부',
    '대화 상담, 납부 연결',
    '납세자',
  ],
  [
    '하수 악취 측정망 구축',
    '하수 악취 측정망 확대',
    '하수관 악취를 재어 민원 전에 준설 시기를 정함',
    '악취 측정, 준설 예측',
    '하수 부서',
  ],
  [
    '전통시장 온라인 장보기 구축',
    '전통시장 온라인 장보기 확대',
    '시장 상인의 물건을 한 장바구니로 사서 당일 배달',
    '주문 모음, 배달 배정',
    '시장 손님',
  ],
  [
    '도서관 통합 대출증 도입',
    '도서관 통합 대출증 구축',
    '관내 도서관을 대출증 하나로 빌리고 돌려줌',
    '회원 통합, 상호 대차',
    '도서관 회원',
  ],
  [
    '보행 신호 자동 연장 도입',
    '보행 신호 자동 연장 구축',
    '걸음이 느린 사람이 건널 때 초록 신호를 늘려 줌',
    '보행자 감지, 신호 연장',
    '보행 약자',
  ],
  [
    '빈집 정보 지도 구축',
    '빈집 정보 지도 개선',
    '마을 빈집의 상태와 소유 의향을 지도에 모아 귀촌인에게 보임',
    '빈집 조사, 지도 검색',
    '귀촌 희망자',
  ],
  [
    '폐기물 수거 경로 최적화 도입',
    '폐기물 수거 경로 최적화 구축',
    '수거통이 찬 곳부터 차량이 돌도록 길을 정함',
    '적재량 감지, 경로 계산',
    '청소 부서',
  ],
  [
    '청년 정책 맞춤 알림 구축',
    '청년 정책 맞춤 알림 도입',
    '나이와 소득에 맞는 청년 지원을 골라 신청일을 알림',
    '자격 판단, 신청 알림',
    '청년',
  ],
  [
    '침수 도로 자동 차단 구축',
    '침수 도로 자동 차단 도입',
    '지하차도 물 높이를 재어 차단막을 스스로 내림',
    '수위 측정, 차단막 제어',
    '도로 부서',
  ],
];

type Lone = readonly [title: string, purpose: string, functions: string];

/** One project each of municipalities outside the story; no two are about the same thing. */
export const lonePlans: readonly Lone[] = [
  ['어선 출입항 신고 간소화', '낚시배 승선 명부를 부두에서 확인', '명부 확인'],
  ['고랭지 배추 병해 예보', '밭 온습도로 무름병 위험을 사흘 앞서 예보', '병해 예측'],
  ['박물관 유물 삼차원 기록', '소장 토기를 삼차원으로 남겨 연구에 씀', '삼차원 촬영'],
  ['공설묘지 위치 찾기', '성묘객에게 묘역 번호와 걷는 길을 보임', '묘역 검색'],
  ['학교 급식 식재료 이력', '지역 쌀과 채소가 어느 논밭에서 왔는지 남김', '이력 조회'],
  ['산림 레일바이크 예매', '관광 열차 좌석을 시간대로 나누어 예매', '좌석 예매'],
  ['수도 계량기 원격 검침', '눈 쌓인 마을 계량기를 사무실에서 읽음', '원격 검침'],
  ['청사 회의실 전자 배치', '회의실 문 앞 화면에 배정과 변경을 보임', '배정 표시'],
  ['반려동물 등록 현장 조회', '놀이터에서 인식표로 소유 등록을 확인', '등록 조회'],
  ['옛 사진 아카이브', '마을 사진첩을 주민이 올려 향토사를 엮음', '사진 기증'],
  ['제설 차량 궤적 공개', '염화칼슘을 뿌린 길을 주민이 확인', '궤적 공개'],
  ['양봉 농가 벌통 관찰', '벌통 무게와 소리로 분봉 시기를 앎', '벌통 측정'],
  ['지하수 수질 공표', '관정별 수질 검사표를 마을회관에 게시', '검사표 공표'],
  ['축제 인파 밀집 계측', '행사장 골목의 사람 수를 세어 입구를 조절', '인파 계측'],
  ['공유 자전거 거치대 정비', '방치된 자전거를 모아 거치대로 되돌림', '방치 신고'],
  ['임산물 직거래 장터', '송이와 잣을 채취 조합이 바로 판매', '직거래'],
  ['청소년 상담 채팅', '밤 시간 청소년이 전문가와 글로 상담', '글 상담'],
  ['건축 도면 전자 보관', '종이 허가 도면을 스캔해 창고를 비움', '도면 보관'],
  ['갯벌 체험 물때 알림', '밀물 전에 체험객 손목띠를 울림', '물때 경보'],
  ['공사장 소음 기록', '주택가 공사장 데시벨을 시간별로 기록', '소음 기록'],
  ['마을 방송 휴대전화 청취', '이장이 한 방송을 외지 자녀도 들음', '방송 청취'],
  ['체육관 대관 추첨', '주말 체육관을 공정하게 추첨 배정', '대관 추첨'],
  ['가로수 생육 장부', '은행나무 뿌리와 가지치기를 나무마다 적음', '생육 장부'],
  ['소규모 공장 전력 진단', '설비 전력을 재어 절감 방법을 권함', '전력 진단'],
  ['외국인 주민 통역 창구', '민원 창구에서 다섯 언어로 통역', '창구 통역'],
  ['빗물 저금통 관리', '학교 빗물 탱크 양과 텃밭 물주기를 관리', '빗물 관리'],
  ['문화재 야간 조명 제어', '성곽 조명을 계절과 행사에 맞춤', '조명 제어'],
  ['장난감 도서관 대여', '육아 가정이 장난감을 빌리고 소독 이력을 봄', '장난감 대여'],
  ['석회석 채광 진동 관측', '광산 발파 진동을 재어 주택과 협의', '진동 관측'],
  ['하천 수달 서식 조사', '무인 사진으로 수달과 물새를 조사', '서식 조사'],
  ['전기 이륜 충전 안내', '배달 이륜차 배터리 교환소를 안내', '충전 안내'],
];

/** Rows of an earlier pair or a lone plan. */
export const pairProject = ([title, other, purpose, functions, users]: Topic, first: boolean) =>
  project(1, first ? [80, 24, 56] : [60, 18, 62], {
    title: first ? title : other,
    purpose,
    functions: functions.split(', '),
    users,
  });
export const loneProject = ([title, purpose, functions]: Lone) =>
  project(1, [0, 0, 45], { title, purpose, functions: [functions] });
