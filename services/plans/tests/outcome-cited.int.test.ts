import {
  Actor,
  answerConsultation,
  type AnyEvent,
  citableOutcomes,
  itemConcluded,
  outcomeNotified,
  planProjectExample,
  registerProject,
  requestConsultation,
} from '@madang/contracts';
import { bootServices, toldService } from '@madang/testing';
import { expect, it } from 'vitest';
import { plans } from '../src/service.ts';

const { service: council, record } = toldService({
  name: 'committees',
  noun: 'meeting',
  events: [itemConcluded, outcomeNotified],
  id: () => 'cio-2026-2',
});

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const officer = actor('officer-51110', '51110', 'municipal-officer');
const desk = actor('reviewer-51000', '51000', 'provincial-reviewer');
const system = actor('system-plans', 'mois', 'system');

it('lets a desk rest its result on an outcome that was notified, and on no other', async () => {
  await using world = await bootServices(plans, council);
  const projectId = 'prj-2027-51110-1';
  const origin = { institution: '51110', planId: 'plan-2027-51110' };
  await world.command(system, registerProject, {
    projectId,
    ...origin,
    project: planProjectExample,
  });
  await world.command(officer, requestConsultation, { projectId, statement: '대상이 다름' });
  await world.settled();
  const tell = async ({ type, data }: AnyEvent) => {
    await world.command(desk, record, { type, data });
    await world.settled();
  };
  const cite = (outcomeNo: string) =>
    world.command(desk, answerConsultation, {
      consultationId: `cons-${projectId}`,
      result: 'proceed',
      reason: '협의회의 결과를 따릅니다.',
      condition: '',
      outcomeNo,
    });
  const offered = async () =>
    (await world.query(desk, citableOutcomes, {})).rows.map(({ outcomeNo }) => outcomeNo);
  const refused = { ok: false, reason: 'outcome-not-notified' };

  expect(await cite('2031-9-9')).toEqual(refused);
  await tell(itemConcluded.example);
  expect(await cite('2026-2-3')).toEqual(refused);
  expect(await offered()).toEqual([]);

  await tell(outcomeNotified.example);
  expect(await offered()).toEqual(['2026-2-3']);
  expect(await cite('2031-9-9')).toEqual(refused);
  expect(await cite('2026-2-3')).toMatchObject({ ok: true });
  expect(await world.query(null, citableOutcomes, {})).toEqual({ rows: [] });
  expect(await world.differences()).toEqual([]);
});
