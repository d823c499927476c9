import {
  type AnyEvent,
  chooseRoute,
  concludeCase,
  findCase,
  id,
  Instant,
  institutionCode,
  itemProposed,
  itemReturned,
  listCases,
  makeFinding,
  projectRegistered,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { council, recordItem } from './told-council.ts';
import { coordinator, plans, record } from './told-plans.ts';

it('gives a case whose item came back to its lead again, with the reason', async () => {
  await using world = await bootServices(plans, council, duplicates);
  for (const code of ['51110', '43150']) {
    const { type, data } = projectRegistered.make({
      ...projectRegistered.example.data,
      projectId: id(`prj-2027-${code}-1`),
      institution: institutionCode(code),
    });
    await world.command(coordinator, record, { type, data });
    await world.settled();
  }
  const [opened] = await world.query(coordinator, listCases, { status: 'open' });
  if (opened === undefined) throw new Error('no case opened');
  const { caseId, members } = opened;
  for (const { projectId } of members) {
    const finding = { caseId, projectId, finding: 'similar', reason: '규격만 같음' } as const;
    await world.command(coordinator, makeFinding, finding);
  }
  const tell = async ({ type, data }: AnyEvent) => {
    await world.command(coordinator, recordItem, { type, data });
    await world.settled();
  };
  const choose = (route: 'council' | 'own-desk') =>
    world.command(coordinator, chooseRoute, { caseId, route, reason: '의견이 갈립니다.' });
  const conclude = () =>
    world.command(coordinator, concludeCase, { caseId, by: 'findings', text: '각자 추진합니다.' });
  const returned = async (asOf?: Instant) =>
    (
      await world.query(coordinator, findCase, {
        caseId,
        ...(asOf === undefined ? {} : { asOf }),
      })
    )?.view.returned;

  expect(await choose('council')).toMatchObject({ ok: true });
  const item = { ...itemProposed.example.data, itemId: id(`item-${caseId}`), caseId: id(caseId) };
  await tell(itemProposed.make(item));
  expect(await choose('own-desk')).toEqual({ ok: false, reason: 'already-chosen' });
  expect(await conclude()).toEqual({ ok: false, reason: 'at-the-council' });
  expect(await returned()).toBeNull();

  const before = Instant.parse(new Date().toISOString());
  const { itemId, bodyId } = item;
  const reason = '기획예산처 의견이 없습니다.';
  const back = { itemId, bodyId, caseId: item.caseId, by: institutionCode('msit'), reason };
  await tell(itemReturned.make(back));
  expect(await returned()).toMatchObject({ itemId, byKo: '과학기술정보통신부', reason });
  expect(await returned(before)).toBeNull();

  await tell(itemProposed.make(item));
  expect(await returned()).toBeNull();
  expect(await choose('own-desk')).toEqual({ ok: false, reason: 'already-chosen' });

  await tell(itemReturned.make(back));
  expect(await choose('own-desk')).toMatchObject({ ok: true });
  expect(await conclude()).toMatchObject({ ok: true });
  expect(await world.differences()).toEqual([]);
});
