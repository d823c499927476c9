import { itemConcluded, itemProposed, meetingPlanned } from '@madang/contracts';
import { expect, it } from 'vitest';
import {
  actionWork,
  bodyWork,
  itemWork,
  type ItemWorkRow,
  meetingWork,
  type MeetingWorkRow,
} from '../projections/council-work.ts';
import { type Council, councilDuties } from './council-duties.ts';

const today = { day: '2026-10-20', now: '2026-10-20T01:00:00.000Z' };
const { bodyId, itemId, title, sponsors, documents } = itemProposed.example.data;
const plan = meetingPlanned.data.parse(meetingPlanned.example.data);
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
const body = { ...bodyWork.blank({ body_id: bodyId }), secretariat: ['mois', 'msit'] };
const duties = (council: Partial<Council>) =>
  councilDuties({ bodies: [body], items: [item], meetings: [], actions: [], ...council }, today);
const ids = (council: Partial<Council>) => duties(council).map(({ id }) => id);

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
  expect(duties({ meetings: [done, next] })).toContainEqual(
    expect.objectContaining({
      id: 'arrange/cio-2026-3',
      why: expect.objectContaining({ ko: expect.stringMatching(/^대기 안건 0건/) }),
    }),
  );
});

it.each([
  ['closed', [], '“2026년 제2차 지능정보화책임관 협의회”에서 결론이 나지 않았습니다.'],
  ['minuted', concluded('again'), `협의 결과 ${outcomeNo}에서 재협의하기로 했습니다.`],
] as const)(
  'asks for a place for an item that a %s meeting left open, and counts it as waiting',
  (status, conclusions, why) => {
    const found = duties({ meetings: [meeting({ status, conclusions: [...conclusions] }), next] });
    expect(found).toContainEqual(
      expect.objectContaining({
        id: `place/${itemId}`,
        owner: { role: 'council-clerk', institution: 'mois' },
        why: expect.objectContaining({ ko: why }),
      }),
    );
    expect(found).toContainEqual(
      expect.objectContaining({
        id: 'arrange/cio-2026-3',
        why: expect.objectContaining({ ko: expect.stringMatching(/^대기 안건 1건/) }),
      }),
    );
  },
);
