import {
  Actor,
  askPositions,
  Day,
  endSubstitution,
  findCase,
  id,
  Id,
  institutionCode,
  listCases,
  postId,
  projectRegistered,
  recordSubstitution,
} from '@madang/contracts';
import { bootServices, substitutionRegister } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const deputy = Actor.parse({ post: 'cio-mohw', institution: 'mohw', role: 'council-member' });
const forTheOfficer: Actor = { ...deputy, onBehalfOf: postId('officer-mohw') };
const clerk = Actor.parse({ post: 'clerk-mois', institution: 'mois', role: 'council-clerk' });
const leading: Actor = { ...clerk, onBehalfOf: postId('coordinator-mois') };
const substitutionId = Id.parse('sub-mois-1');
const notPermitted = { ok: false, reason: 'not-permitted' };
const period = { from: '2000-01-01', to: '2999-12-31', reason: 'leave' } as const;

it('lets a deputy lead a case while that is recorded, and read what the post may read', async () => {
  await using world = await bootServices(plans, duplicates, substitutionRegister);
  for (const code of ['mohw', '43150']) {
    const event = projectRegistered.make({
      ...projectRegistered.example.data,
      projectId: id(`prj-2027-${code}-1`),
      institution: institutionCode(code),
    });
    await world.command(coordinator, record, { type: event.type, data: event.data });
    await world.settled();
  }
  const [opened] = await world.query(coordinator, listCases, { status: 'open' });
  if (opened === undefined) throw new Error('no case opened');
  const { caseId } = opened;
  const ask = (as: Actor) =>
    world.command(as, askPositions, {
      ...askPositions.example,
      caseId,
      dueOn: Day.parse('2999-01-04'),
    });

  expect(await ask(clerk)).toEqual(notPermitted);
  expect(await ask(leading)).toEqual(notPermitted);
  expect(await world.query(leading, findCase, { caseId })).toBeNull();
  await world.command(clerk, recordSubstitution, {
    substitutionId,
    post: postId('coordinator-mois'),
    deputy: clerk.post,
    ...period,
  });
  await world.settled();
  expect(await ask(clerk)).toEqual(notPermitted);
  expect(await ask({ ...clerk, onBehalfOf: postId('administrator-mois') })).toEqual(notPermitted);
  expect(await ask({ ...deputy, onBehalfOf: postId('coordinator-mois') })).toEqual(notPermitted);
  expect(await world.query(leading, findCase, { caseId })).not.toBeNull();
  expect(await ask(leading)).toMatchObject({ ok: true });

  await world.command(clerk, endSubstitution, { substitutionId });
  await world.settled();
  expect(await ask(leading)).toEqual(notPermitted);
  expect(await world.query(forTheOfficer, findCase, { caseId })).toBeNull();
  expect(await world.differences()).toEqual([]);
});
