import {
  Actor,
  confirmItemAdmission,
  endSubstitution,
  Id,
  postId,
  proposeItem,
  recordBody,
  recordSubstitution,
} from '@madang/contracts';
import { bootServices, substitutionRegister } from '@madang/testing';
import { expect, it } from 'vitest';
import { committees } from '../src/service.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });
const administrator = actor('administrator-mois', 'mois', 'administrator');
const clerk = actor('clerk-mois', 'mois', 'council-clerk');
const confirming: Actor = { ...clerk, onBehalfOf: postId('secretary-mois') };
const substitutionId = Id.parse('sub-mois-1');
const notPermitted = { ok: false, reason: 'not-permitted' };
const { itemId } = proposeItem.example;

it('lets a clerk confirm for the own secretary while that is recorded, and for no other', async () => {
  await using world = await bootServices(committees, substitutionRegister);
  await world.command(administrator, recordBody, recordBody.example);
  await world.command(clerk, proposeItem, {
    ...proposeItem.example,
    sponsors: ['msit'],
    documents: [{ kind: 'paper', from: 'msit', title: '점검 자료' }],
    opinionsAsked: [],
  });
  const confirm = (as: Actor) => world.command(as, confirmItemAdmission, { itemId });

  expect(await confirm(clerk)).toEqual(notPermitted);
  expect(await confirm(confirming)).toEqual(notPermitted);
  const leave = {
    post: postId('secretary-mois'),
    deputy: clerk.post,
    from: '2000-01-01',
    to: '2999-12-31',
    reason: 'leave',
  } as const;
  await world.command(clerk, recordSubstitution, { substitutionId, ...leave });
  await world.command(clerk, endSubstitution, { substitutionId });
  await world.settled();
  expect(await confirm(confirming)).toEqual(notPermitted);

  const again = Id.parse('sub-mois-2');
  await world.command(clerk, recordSubstitution, { substitutionId: again, ...leave });
  await world.settled();
  expect(await confirm(clerk)).toEqual(notPermitted);
  expect(await confirm({ ...clerk, onBehalfOf: postId('secretary-msit') })).toEqual(notPermitted);
  expect(await confirm(confirming)).toMatchObject({ ok: true });
  expect(await world.differences()).toEqual([]);
});
