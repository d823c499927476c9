import {
  type Actor,
  findPlan,
  Id,
  importPlan,
  institutionCode,
  planProjectExample,
  postId,
  recordSubstitution,
  reviewPlan,
  submitPlan,
} from '@madang/contracts';
import { bootServices, substitutionRegister } from '@madang/testing';
import { expect, it } from 'vitest';
import { plans } from '../src/service.ts';

const institution = institutionCode('51110');
const officer: Actor = { post: postId('officer-51110'), institution, role: 'municipal-officer' };
const substitute: Actor = { ...officer, onBehalfOf: postId('leader-51110') };
const planId = Id.parse('plan-2027-51110');
const plain = { planId, note: '' };

it('lets a post act for another only while a substitution is recorded', async () => {
  await using world = await bootServices(plans, substitutionRegister);
  await world.command(officer, importPlan, {
    planId,
    fileName: 'plan.xlsx',
    fileSha256: 'ab'.repeat(32),
    projects: [planProjectExample],
    pending: [],
    problems: [],
  });
  await world.command(officer, submitPlan, plain);
  expect((await world.command(substitute, reviewPlan, plain)).ok).toBe(false);

  await world.command(officer, recordSubstitution, {
    substitutionId: Id.parse('sub-51110-1'),
    post: postId('leader-51110'),
    deputy: officer.post,
    from: '2000-01-01',
    to: '2999-12-31',
    reason: 'leave',
  });
  await world.settled();
  expect(await world.command(substitute, reviewPlan, plain)).toMatchObject({ ok: true });
  const { plan } = await world.query(officer, findPlan, { planId });
  expect(plan?.acts.at(-1)).toMatchObject({
    kind: 'reviewed',
    post: 'officer-51110',
    onBehalfOf: 'leader-51110',
  });
  expect(await world.differences()).toEqual([]);
});
