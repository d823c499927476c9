import {
  Actor,
  arrangeAgenda,
  callItem,
  caseOpened,
  chooseRoute,
  concludeItem,
  confirmAgenda,
  confirmItemAdmission,
  distributeAgenda,
  findItem,
  notifyOutcome,
  openCase,
  openMeeting,
  outcomeLetterText,
  planMeeting,
  proposeItem,
  recordBody,
  recordPresence,
  recordVote,
  routeChosen,
} from '@madang/contracts';
import { defineService, defineStream, handle } from '@madang/backbone/service';
import { accept } from '@madang/kernel';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { committees } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const administrator = actor('administrator-mois', 'mois', 'administrator');
const clerk = actor('clerk-mois', 'mois', 'council-clerk');
const otherClerk = actor('clerk-msit', 'msit', 'council-clerk');
const secretaries = [
  actor('secretary-mois', 'mois', 'council-secretary'),
  actor('secretary-msit', 'msit', 'council-secretary'),
];

const { meetingId } = planMeeting.example;
const { itemId } = proposeItem.example;
const outcomeNo = '2026-2-1';
const votingBody = {
  ...recordBody.example,
  rules: [
    {
      topic: 'vote' as const,
      standing: 'binding' as const,
      text: { ko: '출석 과반수', en: 'Majority of those present' },
      adoptsBy: 'majority-of-present' as const,
      source: 'law:public-data-act-decree/3',
      confirmed: true,
    },
  ],
};

const cases = defineStream({
  noun: 'case',
  initial: null,
  evolve: (state: null) => state,
  events: [caseOpened, routeChosen],
});
/** Stands in for the comparison of projects, of which only the case of an item and its way are needed. */
const duplicates = defineService({
  name: 'duplicates',
  streams: [cases],
  queries: [],
  readModels: [],
  reactions: [],
  commands: [
    handle(openCase, {
      stream: cases,
      id: ({ caseId }) => caseId,
      permit: () => true,
      decide: ({ caseId, title, lead, members, pairs }) =>
        accept(caseOpened.make({ caseId, title, lead, members, pairs })),
    }),
    handle(chooseRoute, {
      stream: cases,
      id: ({ caseId }) => caseId,
      permit: () => true,
      decide: ({ actor: _actor, now: _now, facts: _facts, ...way }) =>
        accept(routeChosen.make(way)),
    }),
  ],
});
const members = ['51110', '43150', '47130', '41570', 'mohw'].map((institution, index) => ({
  projectId: `prj-${String(index)}`,
  institution,
  title: 'AI 안부확인 서비스 구축',
  amountKrw: 480_000_000,
  desk: 'mois',
  running: false,
}));

const boot = () => bootServices(committees, duplicates);
type World = Awaited<ReturnType<typeof boot>>;

/** From the admission of the item to the end of its vote and its conclusion. */
async function conclude(world: World) {
  const acts = [
    ...secretaries.map((half) => () => world.command(half, confirmItemAdmission, { itemId })),
    () => world.command(clerk, arrangeAgenda, { meetingId, entries: [{ itemId, minutes: 25 }] }),
    ...secretaries.map((half) => () => world.command(half, confirmAgenda, { meetingId })),
    () => world.command(clerk, distributeAgenda, { meetingId }),
    () => world.standAt('2026-10-15T05:00:00.000Z'),
    () => world.command(clerk, openMeeting, { meetingId }),
    () => world.command(clerk, recordPresence, { ...recordPresence.example, meetingId }),
    () => world.command(clerk, callItem, { meetingId, itemId }),
    () => world.command(clerk, recordVote, { meetingId, itemId, yes: 1, no: 0, abstain: 0 }),
    () => world.command(clerk, concludeItem, concludeItem.example),
  ];
  for (const act of acts) expect((await act()) ?? { ok: true }).toMatchObject({ ok: true });
}

it('writes the letter on an outcome to those of its case, with the vote that was counted', async () => {
  await using world = await boot();
  await world.standAt('2026-09-03T00:00:00.000Z');
  await world.command(administrator, recordBody, votingBody);
  await world.command(clerk, planMeeting, planMeeting.example);
  await world.command(clerk, proposeItem, proposeItem.example);
  await conclude(world);
  const uncased = await world.query(clerk, outcomeLetterText, { outcomeNo });
  expect(uncased.receivers).toEqual(['mohw', '51000']);
  await world.command(clerk, openCase, { ...openCase.example, members });
  await world.settled();

  const draft = await world.query(otherClerk, outcomeLetterText, { outcomeNo });
  expect(draft.receivers).toEqual(['mohw', '41000', '43000', '47000', '51000']);
  expect(draft.text).toContain('표결: 찬성 1, 반대 0, 기권 0(의결에 필요한 찬성 1), 가결.  끝.');
  expect(draft.text).toContain('\n과학기술정보통신부장관\n');
  const chosen = await world.query(clerk, outcomeLetterText, { outcomeNo, receivers: ['51110'] });
  expect(chosen.text).toContain('수신  강원특별자치도 춘천시장\n');

  const letter = { number: '행정안전부 지역디지털협력-2210', on: '2026-10-15' };
  const sent = { meetingId, outcomeNo, letter, receivers: ['mohw'] };
  expect(await world.command(clerk, notifyOutcome, sent)).toMatchObject({ ok: true });
  const recorded = await world.query(clerk, outcomeLetterText, { outcomeNo });
  expect(recorded.receivers).toEqual(['mohw']);

  expect(await world.query(null, outcomeLetterText, { outcomeNo })).toEqual({
    text: null,
    receivers: [],
  });
  expect(await world.query(clerk, outcomeLetterText, { outcomeNo: '2026-2-9' })).toEqual({
    text: null,
    receivers: [],
  });
});

it('calls the item of a case what its lead called it, or after the case', async () => {
  await using world = await boot();
  await world.command(administrator, recordBody, recordBody.example);
  const { itemTitle, ...untitled } = chooseRoute.example;
  const open = async (caseId: string, way: typeof chooseRoute.example | typeof untitled) => {
    await world.command(clerk, openCase, { ...openCase.example, caseId, members });
    await world.settled();
    await world.command(clerk, chooseRoute, { ...way, caseId });
    await world.settled();
    return (await world.query(clerk, findItem, { itemId: `item-${caseId}` }))?.title;
  };
  expect(await open('DUP-2026-0014', chooseRoute.example)).toEqual(itemTitle);
  expect(await open('DUP-2026-0015', untitled)).toEqual({
    ko: 'AI 안부확인 서비스 구축 공동활용 방안',
    en: 'Shared use: AI 안부확인 서비스 구축',
  });
});
