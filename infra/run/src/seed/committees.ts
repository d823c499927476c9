import {
  arrangeAgenda,
  assignAction,
  callItem,
  closeMeeting,
  type CommandContract,
  concludeItem,
  confirmActionLetter,
  confirmAgenda,
  confirmItemAdmission,
  confirmMinutes,
  declareNoVote,
  distributeAgenda,
  notifyOutcome,
  openMeeting,
  planMeeting,
  proposeItem,
  recordActionLetter,
  recordBody,
  recordPresence,
  recordRemark,
} from '@madang/contracts';
import type { z } from 'zod';
import { committeeBodies } from './committee-bodies.ts';
import type { SeedStep } from './step.ts';

/** A command at a minute of a day in Korea; the input is checked when the seed is compiled. */
const step = <I extends z.ZodObject>(
  at: string,
  as: string,
  contract: Pick<CommandContract<'committees', string, I>, 'name'> & { readonly input: I },
  input: z.input<I>,
): SeedStep => ({ at, as, command: contract.name, input });

type Proposal = z.input<typeof proposeItem.input>;

const item = (
  proposal: Omit<Proposal, 'bodyId' | 'documents' | 'opinionsAsked' | 'reportsOn'> &
    Partial<Proposal>,
): Proposal => ({
  bodyId: 'cio-council',
  documents: [
    { kind: 'paper', from: proposal.sponsors[0] ?? 'mois', title: `${proposal.title.ko} 회의자료` },
  ],
  opinionsAsked: [],
  reportsOn: [],
  ...proposal,
});

const host = {
  ko: '행정안전부·과학기술정보통신부',
  en: 'Ministry of the Interior and Safety and Ministry of Science and ICT',
};

const bodies = committeeBodies.map((body) =>
  step('2026-05-04T00:00:00.000Z', 'administrator-mois', recordBody, body),
);

const firstMeeting = 'cio-2026-1';
const firstItems = [
  item({
    itemId: 'item-2026-1-1',
    title: { ko: '2026년 실행계획 추진현황', en: 'Progress of the 2026 action plans' },
    kind: 'report',
    sponsors: ['mois', 'msit'],
    functionCode: 'policy-state',
    minutes: 20,
  }),
  item({
    itemId: 'item-2026-1-2',
    title: {
      ko: '정보자원 현황 현행화 방안',
      en: 'Bringing the inventory of resources up to date',
    },
    kind: 'consult',
    sponsors: ['mois'],
    functionCode: 'resources-standards',
    minutes: 40,
  }),
] as const;

/** Admission and agenda by both secretaries, then the papers go out. */
const prepared = (
  meetingId: string,
  items: readonly { readonly itemId: string; readonly minutes: number }[],
  day: string,
): SeedStep[] => [
  ...items.flatMap(({ itemId }) => [
    step(`${day}T00:10:00.000Z`, 'secretary-mois', confirmItemAdmission, { itemId }),
    step(`${day}T00:20:00.000Z`, 'secretary-msit', confirmItemAdmission, { itemId }),
  ]),
  step(`${day}T01:00:00.000Z`, 'clerk-mois', arrangeAgenda, {
    meetingId,
    entries: items.map(({ itemId, minutes }) => ({ itemId, minutes })),
  }),
  step(`${day}T02:00:00.000Z`, 'secretary-mois', confirmAgenda, { meetingId }),
  step(`${day}T02:10:00.000Z`, 'secretary-msit', confirmAgenda, { meetingId }),
  step(`${day}T03:00:00.000Z`, 'clerk-mois', distributeAgenda, { meetingId }),
];

const present = (
  meetingId: string,
  at: string,
  institution: string,
  capacity: 'chair' | 'member' | 'observer',
  mode: 'room' | 'video',
  inPlaceOf?: string,
): SeedStep =>
  step(at, 'clerk-mois', recordPresence, {
    meetingId,
    institution,
    capacity,
    state: 'present',
    mode,
    ...(inPlaceOf === undefined ? {} : { inPlaceOf }),
  });

const held = '2026-05-28';
const first: readonly SeedStep[] = [
  step('2026-05-06T01:00:00.000Z', 'clerk-mois', planMeeting, {
    meetingId: firstMeeting,
    bodyId: 'cio-council',
    name: { ko: '2026년 제1차 지능정보화책임관 협의회', en: 'CIO Council, 1st meeting of 2026' },
    kind: 'regular',
    series: '',
    year: 2026,
    ordinal: 1,
    host,
    startsAt: `${held}T05:00:00.000Z`,
    endsAt: `${held}T06:30:00.000Z`,
    place: { ko: '정부세종청사와 영상', en: 'Government Complex Sejong and video' },
  }),
  ...firstItems.map((proposal) =>
    step('2026-05-11T01:00:00.000Z', 'clerk-mois', proposeItem, proposal),
  ),
  ...prepared(firstMeeting, firstItems, '2026-05-19'),
  step(`${held}T05:00:00.000Z`, 'clerk-mois', openMeeting, { meetingId: firstMeeting }),
  present(firstMeeting, `${held}T05:00:00.000Z`, 'mois', 'chair', 'room'),
  present(firstMeeting, `${held}T05:00:00.000Z`, 'msit', 'chair', 'room'),
  present(firstMeeting, `${held}T05:00:00.000Z`, 'mohw', 'member', 'room'),
  present(firstMeeting, `${held}T05:00:00.000Z`, 'mpb', 'member', 'video', '정보화예산 담당 과장'),
  present(firstMeeting, `${held}T05:00:00.000Z`, '51000', 'member', 'video'),
  present(firstMeeting, `${held}T05:00:00.000Z`, '43000', 'member', 'video'),
  present(firstMeeting, `${held}T05:00:00.000Z`, 'klid', 'observer', 'room'),
  step(`${held}T05:05:00.000Z`, 'clerk-mois', callItem, {
    meetingId: firstMeeting,
    itemId: 'item-2026-1-1',
  }),
  step(`${held}T05:15:00.000Z`, 'clerk-mois', recordRemark, {
    meetingId: firstMeeting,
    itemId: 'item-2026-1-1',
    institution: 'msit',
    gist: '지방 실행계획의 취합 기간이 짧으므로 서식을 먼저 배포하자고 함.',
  }),
  step(`${held}T05:25:00.000Z`, 'clerk-mois', concludeItem, {
    meetingId: firstMeeting,
    itemId: 'item-2026-1-1',
    word: 'received',
    text: '추진현황을 보고받고, 2027년 계획 서식을 미리 배포하기로 함.',
    positions: [],
  }),
  step(`${held}T05:30:00.000Z`, 'clerk-mois', callItem, {
    meetingId: firstMeeting,
    itemId: 'item-2026-1-2',
  }),
  step(`${held}T05:50:00.000Z`, 'clerk-mois', recordRemark, {
    meetingId: firstMeeting,
    itemId: 'item-2026-1-2',
    institution: '51000',
    gist: '시군 자료를 함께 받아야 하므로 8월 말까지 시간이 필요하다고 함.',
  }),
  step(`${held}T06:10:00.000Z`, 'clerk-mois', concludeItem, {
    meetingId: firstMeeting,
    itemId: 'item-2026-1-2',
    word: 'amended',
    text: '정보자원 현황을 8월 말까지 현행화하되, 시군 자료는 시도가 함께 제출함.',
    positions: [
      { institution: '51000', stance: 'agree-with-condition', text: '기한을 8월 말로 함' },
      { institution: 'mohw', stance: 'agree', text: '' },
    ],
  }),
  step(`${held}T06:25:00.000Z`, 'clerk-mois', declareNoVote, { meetingId: firstMeeting }),
  step(`${held}T06:30:00.000Z`, 'clerk-mois', closeMeeting, { meetingId: firstMeeting }),
  step(`${held}T07:00:00.000Z`, 'clerk-mois', assignAction, {
    meetingId: firstMeeting,
    outcomeNo: '2026-1-1',
    title: { ko: '2027년 실행계획 서식 배포', en: 'Send out the form of the 2027 action plan' },
    owner: 'mois',
    dueOn: '2026-07-31',
    evidence: { kind: 'letter' },
  }),
  step(`${held}T07:05:00.000Z`, 'clerk-mois', assignAction, {
    meetingId: firstMeeting,
    outcomeNo: '2026-1-2',
    title: { ko: '공통기반 정보자원 목록 제출', en: 'Hand in the list of shared resources' },
    owner: 'klid',
    dueOn: '2026-07-31',
    evidence: { kind: 'letter' },
  }),
  step(`${held}T07:10:00.000Z`, 'clerk-mois', assignAction, {
    meetingId: firstMeeting,
    outcomeNo: '2026-1-2',
    title: { ko: '정보자원 현황 현행화', en: 'Bring the inventory of resources up to date' },
    owner: '51000',
    dueOn: '2026-08-31',
    evidence: { kind: 'letter' },
  }),
  step('2026-06-04T01:00:00.000Z', 'secretary-mois', confirmMinutes, { meetingId: firstMeeting }),
  step('2026-06-04T05:00:00.000Z', 'secretary-msit', confirmMinutes, { meetingId: firstMeeting }),
  ...['2026-1-1', '2026-1-2'].map((outcomeNo) =>
    step('2026-06-05T01:00:00.000Z', 'clerk-mois', notifyOutcome, {
      meetingId: firstMeeting,
      outcomeNo,
      letter: { number: '행정안전부 지역디지털협력 담당부서-1204', on: '2026-06-05' },
      receivers: ['mohw', 'klid', '51000', '43000'],
    }),
  ),
  step('2026-07-20T01:00:00.000Z', 'clerk-mois', recordActionLetter, {
    meetingId: firstMeeting,
    actionId: 'act-2026-1-1',
    letter: { number: '행정안전부 지역디지털협력 담당부서-1588', on: '2026-07-17' },
  }),
  step('2026-07-21T01:00:00.000Z', 'clerk-msit', confirmActionLetter, {
    meetingId: firstMeeting,
    actionId: 'act-2026-1-1',
  }),
  step('2026-07-28T01:00:00.000Z', 'clerk-msit', recordActionLetter, {
    meetingId: firstMeeting,
    actionId: 'act-2026-1-2',
    letter: { number: '한국지역정보개발원 공통기반 담당부서-902', on: '2026-07-27' },
  }),
  step('2026-07-29T01:00:00.000Z', 'clerk-mois', confirmActionLetter, {
    meetingId: firstMeeting,
    actionId: 'act-2026-1-2',
  }),
];

const working = 'cio-w-2026-1';
const workingDay = '2026-08-27';
const workingItem = item({
  itemId: 'item-w-2026-1-1',
  title: { ko: '제2차 협의회 안건 준비', en: 'Preparing the items of the second meeting' },
  kind: 'share',
  sponsors: ['mois', 'msit'],
  functionCode: 'policy-state',
  minutes: 30,
});

/** Its draft minutes lack the gist of remarks: nobody has written one down. */
const workingMeeting: readonly SeedStep[] = [
  step('2026-08-12T01:00:00.000Z', 'clerk-msit', planMeeting, {
    meetingId: working,
    bodyId: 'cio-council',
    name: {
      ko: '지능정보화책임관 협의회 실무회의(8월)',
      en: 'CIO Council, working meeting of August',
    },
    kind: 'working',
    series: 'w',
    year: 2026,
    ordinal: 1,
    host,
    startsAt: `${workingDay}T01:00:00.000Z`,
    endsAt: `${workingDay}T02:00:00.000Z`,
    place: { ko: '영상', en: 'Video' },
  }),
  step('2026-08-13T01:00:00.000Z', 'clerk-msit', proposeItem, workingItem),
  ...prepared(working, [workingItem], '2026-08-18'),
  step(`${workingDay}T01:00:00.000Z`, 'clerk-mois', openMeeting, { meetingId: working }),
  present(working, `${workingDay}T01:00:00.000Z`, 'mois', 'member', 'video'),
  present(working, `${workingDay}T01:00:00.000Z`, 'msit', 'member', 'video'),
  present(working, `${workingDay}T01:00:00.000Z`, 'klid', 'observer', 'video'),
  step(`${workingDay}T01:05:00.000Z`, 'clerk-mois', callItem, {
    meetingId: working,
    itemId: workingItem.itemId,
  }),
  step(`${workingDay}T01:40:00.000Z`, 'clerk-mois', concludeItem, {
    meetingId: working,
    itemId: workingItem.itemId,
    word: 'received',
    text: '제2차 협의회 안건 후보와 준비 일정을 공유함.',
    positions: [],
  }),
  step(`${workingDay}T01:50:00.000Z`, 'clerk-mois', declareNoVote, { meetingId: working }),
  step(`${workingDay}T02:00:00.000Z`, 'clerk-mois', closeMeeting, { meetingId: working }),
];

const second: readonly SeedStep[] = [
  step('2026-08-24T01:00:00.000Z', 'clerk-mois', planMeeting, {
    meetingId: 'cio-2026-2',
    bodyId: 'cio-council',
    name: { ko: '2026년 제2차 지능정보화책임관 협의회', en: 'CIO Council, 2nd meeting of 2026' },
    kind: 'regular',
    series: '',
    year: 2026,
    ordinal: 2,
    host,
    startsAt: '2026-10-15T05:00:00.000Z',
    endsAt: '2026-10-15T06:30:00.000Z',
    place: { ko: '정부서울청사와 영상', en: 'Government Complex Seoul and video' },
  }),
  step(
    '2026-08-28T01:00:00.000Z',
    'clerk-mois',
    proposeItem,
    item({
      itemId: 'item-2026-2-1',
      title: {
        ko: '2027년 지방자치단체 실행계획 제출 현황',
        en: '2027 action plans of local governments received',
      },
      kind: 'report',
      sponsors: ['mois'],
      functionCode: 'plans',
      minutes: 10,
    }),
  ),
  step(
    '2026-08-28T02:00:00.000Z',
    'clerk-mois',
    proposeItem,
    item({
      itemId: 'item-2026-2-2',
      title: {
        ko: '차세대 지방행정공통시스템 전환 일정',
        en: 'Next-generation local administration system: schedule of the change-over',
      },
      kind: 'share',
      sponsors: ['mois', 'klid'],
      functionCode: 'resources-standards',
      minutes: 15,
    }),
  ),
  step(
    '2026-08-31T01:00:00.000Z',
    'clerk-msit',
    proposeItem,
    item({
      itemId: 'item-2026-2-4',
      title: { ko: '공공부문 인공지능 과제 점검', en: 'Review of public AI projects' },
      kind: 'consult',
      sponsors: ['msit'],
      functionCode: 'shared-projects',
      minutes: 25,
      opinionsAsked: ['mpb'],
    }),
  ),
  step(
    '2026-09-01T01:00:00.000Z',
    'clerk-mois',
    proposeItem,
    item({
      itemId: 'item-2026-2-5',
      title: {
        ko: '개인정보 유출 사례와 대응',
        en: 'Personal-data incidents and the response to them',
      },
      kind: 'report',
      sponsors: ['pipc'],
      functionCode: 'policy-state',
      minutes: 10,
    }),
  ),
  ...['item-2026-2-1', 'item-2026-2-5'].map((itemId) =>
    step('2026-09-02T01:00:00.000Z', 'secretary-msit', confirmItemAdmission, { itemId }),
  ),
];

/** What committees did before the visitor came: commands of posts, in the order of their days. */
export const committeesSeed: readonly SeedStep[] = [
  ...bodies,
  ...first,
  ...workingMeeting,
  ...second,
].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
