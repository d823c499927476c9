import {
  Actor,
  answerConsultation,
  endSubstitution,
  findConsultation,
  Id,
  listConsultations,
  planProjectExample,
  postId,
  recordSubstitution,
  registerProject,
  requestConsultation,
} from '@madang/contracts';
import { bootServices, substitutionRegister } from '@madang/testing';
import { expect, it } from 'vitest';
import { plans } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const officer = actor('officer-51110', '51110', 'municipal-officer');
const system = actor('system-plans', 'mois', 'system');
const cio = actor('cio-51000', '51000', 'council-member');
const atTheDesk: Actor = { ...cio, onBehalfOf: postId('reviewer-51000') };
const projectId = 'prj-2027-51110-1';
const substitutionId = Id.parse('sub-51000-1');
const notPermitted = { ok: false, reason: 'not-permitted' };

it('lets a deputy work at the desk of a consultation while that is recorded, and only there', async () => {
  await using world = await bootServices(plans, substitutionRegister);
  const project = planProjectExample;
  const origin = { institution: '51110', planId: 'plan-2027-51110' };
  await world.command(system, registerProject, { projectId, ...origin, project });
  await world.command(officer, requestConsultation, { projectId, statement: '대상이 다름' });
  const answer = (as: Actor) =>
    world.command(as, answerConsultation, {
      consultationId: `cons-${projectId}`,
      result: 'proceed',
      reason: '중복 없음',
      condition: '',
    });
  const offered = async (as: Actor) =>
    (await world.query(as, listConsultations, { view: 'desk' })).rows[0]?.actions;

  expect(await answer(cio)).toEqual(notPermitted);
  expect(await answer(atTheDesk)).toEqual(notPermitted);
  expect(await offered(atTheDesk)).toBeUndefined();

  await world.command(cio, recordSubstitution, {
    substitutionId,
    post: postId('reviewer-51000'),
    deputy: cio.post,
    from: '2000-01-01',
    to: '2999-12-31',
    reason: 'business-trip',
  });
  await world.settled();
  expect(await offered(cio)).toEqual([]);
  expect(await offered(atTheDesk)).toEqual(['ask-opinion', 'answer']);
  expect(await answer({ ...cio, onBehalfOf: postId('leader-51000') })).toEqual(notPermitted);

  await world.command(cio, endSubstitution, { substitutionId });
  await world.settled();
  expect(await answer(atTheDesk)).toEqual(notPermitted);

  await world.command(cio, recordSubstitution, {
    substitutionId: Id.parse('sub-51000-2'),
    post: postId('reviewer-51000'),
    deputy: cio.post,
    from: '2000-01-01',
    to: '2999-12-31',
    reason: 'leave',
  });
  await world.settled();
  expect(await answer(atTheDesk)).toMatchObject({ ok: true });
  const { rows } = await world.owner.query<{ actor: unknown }>(
    `select actor from plans.message where type = 'consultation.answered'`,
  );
  expect(rows).toMatchObject([{ actor: { post: 'cio-51000', onBehalfOf: 'reviewer-51000' } }]);
  expect(await world.query(officer, findConsultation, { projectId })).toMatchObject({
    status: 'answered',
  });
  expect(await world.differences()).toEqual([]);
});
