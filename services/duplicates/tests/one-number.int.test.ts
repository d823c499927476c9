import { filersOn } from '@madang/access';
import {
  type EvidenceLine,
  findCase,
  findPair,
  id,
  institutionCode,
  listCandidates,
  listCases,
  pairScored,
  pairsOfProject,
  type ProjectFacts,
  projectRegistered,
  whyNotShown,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const [a = '', b = '', c = '', d = ''] = filersOn('2026-09-03')
  .filter(({ tier }) => tier === 'basic')
  .map(({ code }) => code);
const hundredths = (bits: number) => Math.round(bits * 100);

it('has one number for a pair, in its event, the list, the card, the case and the comparison', async () => {
  await using world = await bootServices(plans, duplicates);
  const tell = async (
    code: string,
    no: number,
    title: string,
    change: Partial<ProjectFacts> = {},
  ) => {
    const { data } = projectRegistered.example;
    const event = projectRegistered.make({
      ...data,
      projectId: id(`prj-2027-${code}-${String(no)}`),
      institution: institutionCode(code),
      title,
      amountKrw: data.amountKrw + no * 70_000_000,
      ...change,
    });
    const told = { type: event.type, data: event.data };
    expect(await world.command(coordinator, record, told)).toMatchObject({ ok: true });
  };
  await tell(a, 1, 'AI 안부확인 서비스 구축');
  await tell(b, 1, '인공지능 안부전화 서비스 도입');
  // Nobody has counted the words of what was imported: no rule opens a case for it.
  const parking: Partial<ProjectFacts> = {
    purpose: '공영주차장의 빈자리를 실시간으로 알려 배회 차량을 줄임',
    scope: '공영주차장 18곳',
    users: '운전자',
    functions: ['빈자리 감지', '실시간 안내'],
    saeolFunctions: [],
    source: 'import',
  };
  await tell(c, 1, '스마트 주차 안내 구축', parking);
  await tell(d, 2, '주차 빈자리 안내', { ...parking, scope: '노상 주차장 7곳' });
  await world.settled();

  const told = await world.owner.query<{ data: unknown }>(
    `select data from duplicates.message where type = '${pairScored.type}' order by number`,
  );
  const totals = new Map(
    told.rows.map(({ data }) => {
      const { pairId, total } = pairScored.data.parse(data);
      return [String(pairId), total];
    }),
  );
  const shown = new Map<string, number[]>();
  const note = (pair: { readonly pairId: string; readonly total: number }) => {
    shown.set(pair.pairId, [...(shown.get(pair.pairId) ?? []), pair.total]);
  };
  const adds = ({ total, lines }: { readonly total: number; readonly lines: EvidenceLine[] }) => {
    expect(lines.reduce((sum, { bits }) => sum + hundredths(bits), 0)).toBe(hundredths(total));
  };

  const list = { refused: false, offset: 0, limit: 100 };
  const candidates = await world.query(coordinator, listCandidates, list);
  const cases = await world.query(coordinator, listCases, { status: 'all' });
  const inCases = [];
  for (const { caseId, strongest } of cases) {
    const pairs = (await world.query(coordinator, findCase, { caseId }))?.pairs ?? [];
    const between = pairs.filter(({ left, right }) => left.institution !== right.institution);
    expect(strongest).toBe(Math.max(...between.map(({ total }) => total)));
    inCases.push(...pairs);
  }
  expect([candidates.pairs.length > 0, inCases.length > 0]).toEqual([true, true]);
  for (const pair of [...candidates.pairs, ...inCases]) {
    note(pair);
    adds(pair);
    const found = await world.query(coordinator, findPair, { pairId: pair.pairId });
    expect(found?.pair.lines).toEqual(pair.lines);
    if (found !== null) note(found.pair);
    for (const { projectId } of [pair.left, pair.right]) {
      const cards = await world.query(coordinator, pairsOfProject, { projectId });
      const [card] = cards.filter(({ pairId }) => pairId === pair.pairId);
      note(card ?? { pairId: pair.pairId, total: Number.NaN });
    }
    const { answer } = await world.query(coordinator, whyNotShown, {
      left: pair.left.projectId,
      right: pair.right.projectId,
    });
    expect(answer).toMatchObject({ kind: 'shown', pairId: pair.pairId });
  }
  for (const [pairId, numbers] of shown) {
    expect(numbers.length).toBeGreaterThanOrEqual(4);
    expect([pairId, ...new Set(numbers)]).toEqual([pairId, totals.get(pairId)]);
  }
});
