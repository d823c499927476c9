import { institutionsOn } from '@madang/access';

/** A project as an institution files it. */
export type Project = { readonly id: string; readonly title: string; readonly description: string };

/**
 * The project of this number, the same on every run: a title as they stand in tenders (few subjects
 * said in few ways, many places, some names of its own) and a description of 200 to 600 characters
 * made of the sentences that such descriptions are made of.
 */
export function projectOf(number: number): Project {
  const dice = diceOf(number);
  const parts = partsOf(dice);
  const title = dice.one(titles)(parts).replace(/\s+/gu, ' ').trim();
  const length = 200 + dice.below(401);
  // An odd step meets each of the sixteen sentences before one comes again.
  const first = dice.below(sentences.length);
  const step = 1 + 2 * dice.below(sentences.length / 2);
  let description = dice.one(openings)(parts);
  for (let at = first; description.length < length; at += step) {
    const sentence = sentences[at % sentences.length] ?? (() => '');
    description += ` ${sentence(partsLike(parts, dice))}`;
  }
  return {
    id: `p${String(number).padStart(8, '0')}`,
    title,
    description: description.slice(0, length),
  };
}

type Dice = {
  below: (bound: number) => number;
  one: <T>(list: readonly T[]) => T;
  /** Often one of the first, seldom one of the last: some subjects are everywhere. */
  usual: <T>(list: readonly T[]) => T;
};

/** Mulberry32, begun anew for each number, so that any project can be made without those before. */
function diceOf(number: number): Dice {
  let state = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const at = <T>(list: readonly T[], share: number): T => {
    const found = list[Math.floor(share * list.length)];
    if (found === undefined) throw new RangeError('nothing to choose from');
    return found;
  };
  return {
    below: (bound) => Math.floor(next() * bound),
    one: (list) => at(list, next()),
    usual: (list) => at(list, next() ** 2),
  };
}

type Parts = {
  readonly institution: string;
  readonly place: string;
  readonly subject: string;
  readonly other: string;
  readonly manner: string;
  readonly object: string;
  readonly action: string;
  readonly users: string;
  readonly data: string;
  readonly name: string;
  readonly year: number;
  readonly count: number;
};

function partsOf(dice: Dice): Parts {
  return {
    institution: dice.one(institutions),
    place: `${dice.one(syllables)}${dice.one(syllables)}${dice.one(['동', '읍', '면', '리', '천', '산'])}`,
    subject: dice.usual(subjects),
    other: dice.one(subjects),
    manner: dice.usual(manners),
    object: dice.usual(objects),
    action: dice.usual(actions),
    users: dice.one(users),
    data: dice.one(data),
    name: `${dice.one(syllables)}${dice.one(syllables)}${dice.one(syllables)}`,
    year: 2017 + dice.below(11),
    count: 2 + dice.below(97),
  };
}

/** The same project, seen in another sentence. */
const partsLike = (parts: Parts, dice: Dice): Parts => ({
  ...parts,
  other: dice.usual(subjects),
  users: dice.one(users),
  data: dice.one(data),
  count: 2 + dice.below(97),
});

const words = (text: string) => text.trim().split(/\s+/u);
const syllables = words(
  '가 강 경 고 광 구 금 기 나 남 내 노 다 달 대 덕 도 동 두 마 만 매 명 모 무 문 미 방 백 범 별 보 봉 부 북 사 산 삼 상 새 서 석 선 성 소 송 수 순 시 신 아 안 양 여 연 영 오 옥 온 용 우 운 원 월 유 은 이 인 일 자 장 전 정 주 중 지 진 창 천 청 초 추 충 태 평 하 학 한 해 향 호 화 흥',
);
const institutions = institutionsOn('2026-07-01').map(({ fullNameKo }) => fullNameKo);
const subjects = words(
  `주차 도서관 민원 재난안전 상수도 하수도 교통신호 버스정보 관광 지방세 체납관리 복지급여 노인돌봄 아동보호 보건소 감염병
  산림재해 미세먼지 공간정보 도로관리 건축행정 지적 토지보상 농업기술 축산방역 수산물이력 항만물류 어선안전 문화유산 체육시설
  평생학습 청년정책 일자리 소상공인 전통시장 공공데이터 기록물 전자결재 업무포털 인사급여 예산회계 자산관리 계약관리 의회 선거
  법령정보 행정심판 감사 청렴 보조금 기금 통계 여론조사 홍보 대표누리집 통합예약 자원봉사 주민참여 온라인투표 스마트도시 지능형CCTV
  영상관제 지하시설물 하천수위 급경사지 소방출동 119신고 구급 특별사법경찰 차량등록 자동차검사 대중교통 자전거 택시 물류 에너지 전력
  태양광 탄소중립 폐기물 재활용 가축분뇨 화학물질 대기측정 수질측정 먹는물 식품안전 의약품 의료기기 건강보험 장애인 다문화 보훈 병역
  장학금 학사 입학 연구관리 특허 표준 인증 시험분석 교정 클라우드 정보보호 망분리 백업 재해복구 네트워크 서버 데이터센터 모바일신분증`,
);
const manners = words(
  `통합 스마트 차세대 AI기반 빅데이터 지능형 모바일 클라우드기반 디지털 광역 온라인 실시간 공공 표준 개방형 메타버스 블록체인 IoT
  디지털트윈 GIS기반 생성형AI 비대면 원스톱 맞춤형 참여형`,
);
const objects = [
  ...words(
    `관리시스템 정보시스템 플랫폼 포털 통합시스템 서비스 관제시스템 지원시스템 데이터베이스 홈페이지 누리집 앱 업무시스템
    알림서비스 관제센터 허브 예약시스템 분석시스템 데이터레이크 키오스크`,
  ),
  '정보관리 시스템',
  '통합관리 시스템',
  '데이터 플랫폼',
];
const actions = [
  '구축',
  '고도화',
  '유지관리',
  '기능개선',
  '구축 용역',
  '고도화 사업',
  '재구축',
  '통합 유지보수',
  '구축 감리',
  '정보화전략계획(ISP) 수립',
  '확대 구축',
  '운영',
  '2단계 구축',
  '전환',
  '구축 사업관리(PMO)',
  '도입',
];
const users = words(
  `시민 주민 도민 민원인 담당공무원 관계기관 이용자 사업자 농업인 어업인 학생 학부모 관광객 운전자 보호자 환자 장애인 고령자 청년
  현장근무자 상담사 심사위원 연구자 납세자`,
);
const data = words(
  `주민등록정보 위치정보 영상정보 센서정보 신청정보 납부정보 시설물정보 점검이력 상담이력 예약정보 통계자료 공간정보 행정코드
  사업자정보 차량정보 진료정보 급여정보 자격정보 대장정보 측정자료 기상정보 도로정보 건축물대장 토지대장 전자문서 첨부파일`,
);

type Sentence = (parts: Parts) => string;

const titles: readonly Sentence[] = [
  (p) => `${p.institution} ${p.subject} ${p.object} ${p.action}`,
  (p) => `${p.institution} ${p.manner} ${p.subject} ${p.object} ${p.action}`,
  (p) => `${p.year}년 ${p.subject} ${p.object} ${p.action}`,
  (p) => `${p.year}년도 ${p.institution} ${p.subject}${p.object} ${p.action}`,
  (p) => `${p.manner} ${p.subject}·${p.other} ${p.object} ${p.action}`,
  (p) => `${p.institution} ${p.place} ${p.subject} ${p.object} ${p.action}`,
  (p) => `'${p.name}' ${p.subject} ${p.object} ${p.action}`,
  (p) => `${p.subject} ${p.object}(${p.name}) ${p.action}`,
  (p) => `[긴급] ${p.institution} ${p.manner} ${p.subject}${p.object} ${p.action}`,
  (p) => `${p.institution} ${p.subject} 및 ${p.other} ${p.object} ${p.action}(재공고)`,
];

const openings: readonly Sentence[] = [
  (p) =>
    `${p.institution}의 ${p.subject} 업무를 ${p.manner} 방식으로 처리하기 위한 ${p.object}의 ${p.action}.`,
  (p) =>
    `노후화된 ${p.subject} ${p.object}를 개편하여 ${p.users}의 불편을 줄이고 행정의 효율을 높인다.`,
  (p) => `${p.year}년 ${p.institution} 정보화 기본계획에 따라 ${p.subject} ${p.object}를 마련한다.`,
  (p) =>
    `${p.place} 일대의 ${p.subject} 현황을 한곳에서 파악하고 관리할 수 있는 ${p.object}를 만든다.`,
  (p) => `분산되어 있는 ${p.subject}와 ${p.other} 자료를 하나로 모아 ${p.users}에게 제공한다.`,
];

const sentences: readonly Sentence[] = [
  (p) => `${p.data}를 실시간으로 수집하여 ${p.users}에게 제공하고 이력을 관리한다.`,
  (p) => `기존 ${p.other} 시스템과 ${p.data}를 연계하여 중복 입력을 없앤다.`,
  (p) => `${p.users} ${p.count}만 명이 이용하는 ${p.subject} 서비스의 응답 속도를 개선한다.`,
  () => `개인정보 보호법과 정보보안 지침에 따른 접근 통제와 암호화를 적용한다.`,
  (p) => `${p.name} 시스템의 ${p.data} ${p.count}종을 표준 코드로 정비하고 품질을 점검한다.`,
  (p) => `모바일과 웹에서 ${p.subject} 신청, 조회, 결과 확인을 한 번에 할 수 있도록 한다.`,
  (p) => `${p.users}의 의견을 수렴하여 화면을 단순하게 하고 웹 접근성 인증을 받는다.`,
  (p) =>
    `전자정부 표준프레임워크를 적용하고 클라우드 환경으로 옮겨 운영 비용을 ${p.count}% 절감한다.`,
  (p) => `${p.other} 담당 부서와 관계 기관이 ${p.data}를 공동으로 활용하는 체계를 갖춘다.`,
  (p) => `수집한 ${p.data}를 분석하여 ${p.subject} 정책 수립을 위한 통계와 지표를 만든다.`,
  (p) => `장애가 나면 ${p.count}분 안에 복구할 수 있도록 이중화와 백업 체계를 구성한다.`,
  (p) => `${p.institution} 관내 ${p.count}개소에 장비를 설치하고 관제 화면에서 상태를 감시한다.`,
  (p) => `인공지능으로 ${p.subject} 이상 징후를 찾아 담당자에게 알림을 보낸다.`,
  (p) => `${p.users}을 위한 교육과 사용 설명서를 마련하고 ${p.count}회의 시험 운영을 거친다.`,
  (p) =>
    `${p.place} 주민센터와 ${p.count}개 기관의 ${p.subject} 업무에 시범 적용한 뒤 전체로 넓힌다.`,
  (p) => `시도 공통 행정시스템과 ${p.data}를 주고받아 ${p.other} 민원의 처리 기간을 줄인다.`,
];
