import {
  Actor,
  arrangeAgenda,
  assignAction,
  callItem,
  closeMeeting,
  type CommandContract,
  concludeItem,
  confirmActionLetter,
  confirmAgenda,
  confirmItemAdmission,
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
  recordVote,
  returnItem,
} from '@madang/contracts';
import { bootService } from '@madang/testing';
import { expect, it } from 'vitest';
import type { z } from 'zod';
import { committees } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const administrator = actor('administrator-mois', 'mois', 'administrator');
const clerk = actor('clerk-mois', 'mois', 'council-clerk');
const otherClerk = actor('clerk-msit', 'msit', 'council-clerk');
const secretary = actor('secretary-mois', 'mois', 'council-secretary');
const otherSecretary = actor('secretary-msit', 'msit', 'council-secretary');

const { meetingId } = planMeeting.example;
const { itemId } = proposeItem.example;
const outcomeNo = '2026-2-1';
const actionId = 'act-2026-2-1';
const done = { ok: true };
const refused = { ok: false, reason: 'no-secretariat' };

it('lets no clerk and no secretary of another ministry act in a body that one ministry serves', async () => {
  await using world = await bootService(committees);
  const standAt = (at: string) =>
    world.owner.query(
      `update madang.clock set offset_ms = (extract(epoch from $1::timestamptz - clock_timestamp()) * 1000)::bigint`,
      [at],
    );
  const acts = async <I extends z.ZodType>(
    contract: CommandContract<'committees', string, I>,
    input: z.input<I>,
    [own, other]: readonly [Actor, Actor] = [clerk, otherClerk],
  ) => {
    const { name } = contract;
    const given = await world.command(other, contract, input);
    expect([name, given]).toEqual([name, refused]);
    expect([name, await world.command(own, contract, input)]).toMatchObject([name, done]);
  };
  const secretaries = [secretary, otherSecretary] as const;

  await standAt('2026-09-03T00:00:00.000Z');
  await world.command(administrator, recordBody, {
    ...recordBody.example,
    secretariat: ['mois'],
    rules: [
      {
        topic: 'vote',
        standing: 'binding',
        text: { ko: '출석 과반수', en: 'Majority of those present' },
        adoptsBy: 'majority-of-present',
        source: 'law:public-data-act-decree/3',
        confirmed: true,
      },
    ],
  });
  await acts(planMeeting, planMeeting.example);
  await world.command(clerk, proposeItem, proposeItem.example);
  await acts(returnItem, { itemId, reason: '자료를 고쳐 주십시오.' }, secretaries);
  expect(await world.command(clerk, proposeItem, proposeItem.example)).toMatchObject(done);
  await acts(confirmItemAdmission, { itemId }, secretaries);
  await acts(arrangeAgenda, { meetingId, entries: [{ itemId, minutes: 25 }] });
  await acts(confirmAgenda, { meetingId }, secretaries);
  await acts(distributeAgenda, { meetingId });
  await standAt('2026-10-15T05:00:00.000Z');
  await acts(openMeeting, { meetingId });
  await acts(recordPresence, { ...recordPresence.example, meetingId });
  await acts(callItem, { meetingId, itemId });
  await acts(recordRemark, { meetingId, itemId, institution: 'mpb', gist: '의견을 말함.' });
  await acts(declareNoVote, { meetingId });
  await acts(recordVote, { meetingId, itemId, yes: 1, no: 0, abstain: 0 });
  await acts(concludeItem, { ...concludeItem.example, meetingId, itemId });
  await acts(closeMeeting, { meetingId });
  const letter = { number: '담당부서-1', on: '2026-10-15' };
  await acts(notifyOutcome, { meetingId, outcomeNo, letter, receivers: ['mohw'] });
  const evidence = { kind: 'letter' as const };
  await acts(assignAction, { ...assignAction.example, meetingId, outcomeNo, evidence });
  await acts(recordActionLetter, { meetingId, actionId, letter });
  await acts(confirmActionLetter, { meetingId, actionId });
  expect(await world.differences()).toEqual([]);
});
