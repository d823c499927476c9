import { may, postsOn } from '@madang/access';
import { bodyRecorded, itemConcluded, itemProposed, meetingPlanned } from '@madang/contracts';
import { expect, it } from 'vitest';
import { caseWork, type CaseWorkRow } from '../projections/case-work.ts';
import {
  actionWork,
  bodyWork,
  type BodyWorkRow,
  itemWork,
  type ItemWorkRow,
  meetingWork,
  type MeetingWorkRow,
} from '../projections/council-work.ts';
import { type Council, councilDuties } from './council-duties.ts';

const today = { day: '2026-10-20', now: '2026-10-20T01:00:00.000Z' };
const { bodyId, itemId, title, sponsors, documents } = itemProposed.example.data;
const plan = meetingPlanned.data.parse(meetingPlanned.example.data);
const BodySeat = bodyRecorded.data.shape.seats.element;
const { outcomeNo } = itemConcluded.example.data;

const item: ItemWorkRow = {
  ...itemWork.blank({ item_id: itemId }),
  body_id: bodyId,
  title,
  sponsors,
  documents,
  status: 'admitted',
  confirmed_by: ['mois', 'msit'],
  proposed_at: '2026-09-21T01:00:00.000Z',
  changed_at: '2026-09-22T01:00:00.000Z',
};
const concluded = (word: string) => [{ itemId, outcomeNo, word, title }];
const meeting = (more: Partial<MeetingWorkRow>): MeetingWorkRow => ({
  ...meetingWork.blank({ meeting_id: plan.meetingId }),
  body_id: bodyId,
  plan,
  items: [itemId],
  ...more,
});
/** The meeting after it, whose agenda is still empty. */
const next = meeting({
  meeting_id: 'cio-2026-3',
  plan: { ...plan, meetingId: plan.meetingId, name: { ko: '제3차', en: '3rd' } },
  items: [],
});
const seats = (...institutions: readonly string[]) => [
  BodySeat.parse({ kind: 'ex-officio', name: title, institutions }),
];
const body: BodyWorkRow = {
  ...bodyWork.blank({ body_id: bodyId }),
  secretariat: ['mois', 'msit'],
  seats: seats('mois', '51000'),
};
const duties = (council: Partial<Council>) =>
  councilDuties(
    { bodies: [body], items: [item], meetings: [], actions: [], cases: [], ...council },
    today,
  );
const ids = (council: Partial<Council>) => duties(council).map(({ id }) => id);
const whyOf = (wanted: string, council: Partial<Council>) =>
  duties(council).find(({ id }) => id === wanted)?.why.ko;

it('keeps letters and actions that are owed once the minutes are confirmed', () => {
  const minuted = meeting({ status: 'minuted', conclusions: concluded('amended') });
  expect(ids({ meetings: [minuted] })).toEqual([`notify/${outcomeNo}`, `assign/${outcomeNo}`]);
  const owed = {
    ...actionWork.blank({ action_id: 'act-2026-2-1' }),
    outcome_no: outcomeNo,
  };
  expect(ids({ meetings: [{ ...minuted, notified: [outcomeNo] }], actions: [owed] })).toEqual([]);
});

it('asks for no place for an item that a running meeting holds or that one has settled', () => {
  expect(ids({ meetings: [meeting({ status: 'planned' })] })).not.toContain(`place/${itemId}`);
  const done = meeting({ status: 'minuted', conclusions: concluded('as-proposed') });
  expect(ids({ meetings: [done, next] })).not.toContain(`place/${itemId}`);
  expect(whyOf('arrange/cio-2026-3', { meetings: [done, next] })).toMatch(/^대기 안건 0건/);
});

it.each([
  ['closed', [], '“2026년 제2차 지능정보화책임관 협의회”에서 결론이 나지 않았습니다.'],
  ['minuted', concluded('again'), `협의 결과 ${outcomeNo}에서 재협의하기로 했습니다.`],
] as const)(
  'asks for a place for an item that a %s meeting left open, and counts it as waiting',
  (status, conclusions, why) => {
    const meetings = [meeting({ status, conclusions: [...conclusions] }), next];
    expect(whyOf(`place/${itemId}`, { meetings })).toBe(why);
    expect(whyOf('arrange/cio-2026-3', { meetings })).toMatch(/^대기 안건 1건/);
  },
);

it('names as many secretaries as the body has', () => {
  const alone = { ...body, secretariat: ['mois'] };
  const proposed = { ...item, status: 'proposed' as const, confirmed_by: [] };
  const whys = (bodies: readonly BodyWorkRow[], row: ItemWorkRow) =>
    duties({ bodies, items: [row], meetings: [] }).map(({ why }) => why);
  expect(whys([body], proposed)).toContainEqual({
    ko: '서류가 갖춰졌고 두 부처 간사의 확인이 필요합니다.',
    en: 'It is complete and needs both secretaries.',
  });
  expect(whys([alone], proposed)).toEqual([
    {
      ko: '서류가 갖춰졌고 행정안전부 간사의 확인이 필요합니다.',
      en: 'It is complete and needs the secretary of Ministry of the Interior and Safety.',
    },
  ]);
  expect(whys([alone], item)).toEqual([
    {
      ko: '행정안전부 간사가 상정을 확인했습니다.',
      en: 'The secretary of Ministry of the Interior and Safety admitted it.',
    },
  ]);
  const agreed = meeting({ status: 'planned', agenda_confirmed_by: ['mois'] });
  const distribute = whyOf(`distribute/${plan.meetingId}`, { bodies: [alone], meetings: [agreed] });
  expect(distribute).toMatch(/^행정안전부 간사가 의사일정을 확인했습니다\./);
});

it('sends the papers to the seats of the body alone', () => {
  const readers = (row: BodyWorkRow) =>
    duties({ bodies: [row], meetings: [meeting({ status: 'distributed' })] })
      .filter(({ id }) => id.startsWith('papers/'))
      .map(({ owner }) => owner);
  expect(readers(body)).toEqual([
    { role: 'council-member', institution: 'mois' },
    { role: 'council-member', institution: '51000' },
  ]);
  expect(readers({ ...body, seats: [] })).toEqual([]);
  const secretary = { ...seats('msit')[0], kind: 'secretary' };
  expect(readers({ ...body, seats: [BodySeat.parse(secretary)] })).toEqual([]);
});

it('reads seats that a kind of institution holds from the register of the day', () => {
  const held = { ...seats()[0], heldBy: 'metropolitan-governments' };
  const readers = duties({
    bodies: [{ ...body, seats: [BodySeat.parse(held)] }],
    meetings: [meeting({ status: 'open' })],
  }).filter(({ id }) => id.startsWith('papers/'));
  expect(readers).toHaveLength(16);
});

it('gives a returned item back to the sponsors that may propose, with the reason', () => {
  const reason = '기획예산처 의견이 없습니다.';
  const back: ItemWorkRow = { ...item, status: 'returned', return_reason: reason };
  const again = (more: Partial<ItemWorkRow>, cases: Council['cases'] = []) =>
    duties({ items: [{ ...back, ...more }], cases });
  expect(again({})).toMatchObject([
    {
      id: `repropose/${itemId}`,
      owner: { role: 'coordinator', institution: 'mois' },
      team: [
        { role: 'council-clerk', institution: 'mois' },
        { role: 'provincial-reviewer', institution: '51000' },
      ],
      title: { ko: '“인공지능 안부전화 공동활용 방안” 고쳐 다시 제안' },
      why: {
        ko: `사무국이 돌려보냈습니다: ${reason}`,
        en: `The secretariat gave it back: ${reason}`,
      },
    },
  ]);
  expect(again({ sponsors: ['pipc'] })).toMatchObject([
    { owner: { role: 'party', institution: 'pipc' }, team: [] },
  ]);
  expect(again({ sponsors: ['klid'] })).toMatchObject([
    { owner: { role: 'council-clerk', institution: 'mois' } },
  ]);
});

it('asks for no returned item whose case has gone another way or has ended', () => {
  const back: ItemWorkRow = {
    ...item,
    status: 'returned',
    return_reason: '의견이 없습니다.',
    case_id: 'DUP-2026-0014',
  };
  const council = { ...caseWork.blank({ case_id: 'DUP-2026-0014' }), route: 'council' };
  const found = (row: CaseWorkRow) => duties({ items: [back], cases: [row] });
  expect(found(council)).toHaveLength(1);
  expect(found({ ...council, route: 'own-desk' })).toEqual([]);
  expect(found({ ...council, concluded_at: today.now })).toEqual([]);
});

it.each([
  ['36000', 'municipal-officer'],
  ['50000', 'municipal-officer'],
  ['51000', 'provincial-reviewer'],
  ['51110', 'municipal-officer'],
  ['nia', 'specialist'],
  ['klid', 'saeol-engineer'],
  ['mohw', 'party'],
] as const)('gives an action of %s to a post that exists and may report on it', (owner, role) => {
  const action = {
    ...actionWork.blank({ action_id: 'act-2026-2-1' }),
    title,
    owner,
    due_on: '2026-11-30',
    assigned_at: today.now,
  };
  const [duty] = duties({ items: [], actions: [action] });
  expect(duty?.owner).toEqual({ role, institution: owner });
  const posts = postsOn(today.day).filter(
    (post) => post.role === duty?.owner.role && post.institution === owner,
  );
  expect(posts).toHaveLength(1);
  for (const { id: post, ...held } of posts) {
    expect(may({ post, ...held }, 'action.report', { institution: owner }, today.day)).toBe(true);
  }
});
