import { filersOn } from '@madang/access';
import {
  activateVersion,
  comparisonRules,
  concludeCase,
  findCase,
  id,
  institutionCode,
  listCases,
  makeFinding,
  PairId,
  projectRegistered,
  proposeVersion,
  refusePair,
} from '@madang/contracts';
import { shipped, verdictsNeeded } from '@madang/similarity';
import { bootServices, seededNumbers } from '@madang/testing';
import { expect, it } from 'vitest';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const codes = filersOn('2026-09-03')
  .filter(({ tier }) => tier === 'basic')
  .map(({ code }) => code);
const next = seededNumbers(20_261_126);
/** Two of a case are of different provinces, so that the ministry leads it. */
const pairOfCase = (at: number) => [codes[at] ?? '', codes.at(-1 - at) ?? ''] as const;
const refusing = (at: number) => codes[verdictsNeeded + at] ?? '';
/** Words that no other topic has. */
const topics = Array.from({ length: 2 * verdictsNeeded }, () =>
  Array.from({ length: 6 }, () =>
    Array.from({ length: 3 }, () => String.fromCodePoint(0xac00 + next(11_172))).join(''),
  ),
);

it('learns from what coordinators settled by their own commands, and compares by it when they say so', async () => {
  await using world = await bootServices(plans, duplicates);
  const tell = async (code: string, no: number, topic: readonly string[], users: string) => {
    const [one = '', two = '', three = '', four = '', five = '', six = ''] = topic;
    const event = projectRegistered.make({
      ...projectRegistered.example.data,
      projectId: id(`prj-2027-${code}-${String(no)}`),
      institution: institutionCode(code),
      title: `${one} ${two} 구축`,
      purpose: `${three} ${four} ${five}`,
      scope: '',
      users,
      functions: [six],
      saeolFunctions: [],
      targetSystem: '',
      linkage: '',
    });
    const told = { type: event.type, data: event.data };
    expect(await world.command(coordinator, record, told)).toMatchObject({ ok: true });
  };
  // What is the same is of two institutions and opens a case; what is refused is of one.
  for (let at = 0; at < verdictsNeeded; at += 1) {
    const [one, other] = pairOfCase(at);
    await tell(one, 1, topics[at] ?? [], '주민');
    await tell(other, 1, topics[at] ?? [], '담당자');
    const code = refusing(at);
    await tell(code, 1, topics[verdictsNeeded + at] ?? [], '운전자');
    await tell(code, 2, topics[verdictsNeeded + at] ?? [], '운전자');
  }
  await world.settled(120_000);

  const cases = await world.query(coordinator, listCases, { status: 'open' });
  expect(cases.map(({ members }) => members.length)).toEqual(Array(verdictsNeeded).fill(2));
  for (const { caseId, members } of cases) {
    for (const { projectId } of members) {
      const found = {
        caseId,
        projectId,
        finding: 'duplicate',
        reason: '같은 사업입니다.',
      } as const;
      expect(await world.command(coordinator, makeFinding, found)).toMatchObject({ ok: true });
    }
    const end = { caseId, by: 'findings', text: '함께 추진합니다.' } as const;
    expect(await world.command(coordinator, concludeCase, end)).toMatchObject({ ok: true });
  }
  const refuse = async (at: number) => {
    const code = refusing(at);
    const refused = await world.command(coordinator, refusePair, {
      pairId: PairId.parse(`prj-2027-${code}-1~prj-2027-${code}-2`),
      reason: '연차 사업입니다.',
    });
    expect(refused).toMatchObject({ ok: true });
  };
  for (let at = 0; at < verdictsNeeded - 1; at += 1) await refuse(at);
  const rules = async () => {
    const found = await world.query(coordinator, comparisonRules, {});
    if (found === null) throw new Error('a coordinator sees the rules');
    return found;
  };
  const propose = () => world.command(coordinator, proposeVersion, {});
  expect(await rules()).toMatchObject({
    verdicts: { same: verdictsNeeded, different: verdictsNeeded - 1 },
    needed: 30,
  });
  expect(await propose()).toMatchObject({ ok: false, reason: 'too-few-verdicts' });
  await refuse(verdictsNeeded - 1);
  expect(await propose()).toMatchObject({ ok: true });
  expect(await propose()).toMatchObject({ ok: true });

  const name = `${shipped.name}+1`;
  const proposed = await rules();
  expect(proposed.active.name).toBe(shipped.name);
  expect(proposed.proposals.map(({ version }) => version.name)).toEqual([
    `${shipped.name}+2`,
    name,
  ]);
  const first = proposed.proposals.at(-1);
  expect(first).toMatchObject({
    base: shipped.name,
    verdicts: { same: verdictsNeeded, different: verdictsNeeded },
    active: false,
    version: { relation: shipped.relation, bounds: shipped.bounds },
  });
  expect(first?.before.ap).toBeLessThan(first?.after.ap ?? 0);
  const { precision, recall, f1, ap } = proposed.measured ?? {
    precision: 0,
    recall: 0,
    f1: 0,
    ap: 0,
  };
  expect(first?.before).toEqual({ precision, recall, f1, ap });
  /** The pairs that stand in cases, by the version that scored them last. */
  const pairsBy = async () => {
    const { rows } = await world.owner.query<{ rules: string; pairs: number; bits: number }>(
      `select rules, count(*)::int as pairs, sum(total)::float as bits from duplicates.pair
       where case_id is not null group by rules`,
    );
    return rows;
  };
  const before = await pairsBy();
  expect(before.map((row) => [row.rules, row.pairs])).toEqual([[shipped.name, verdictsNeeded]]);

  expect(await world.command(coordinator, activateVersion, { name })).toMatchObject({ ok: true });
  await world.settled(120_000);
  const after = await rules();
  expect([after.active.name, after.recomparing]).toEqual([name, null]);
  expect(after.measured?.ap).toBe(first?.after.ap);
  const counted = await pairsBy();
  expect(counted.map((row) => [row.rules, row.pairs])).toEqual([[name, verdictsNeeded]]);
  expect(counted[0]?.bits).not.toBe(before[0]?.bits);
  const [{ caseId } = { caseId: id('none') }] = cases;
  const found = await world.query(coordinator, findCase, { caseId });
  expect(found?.pairs.map((pair) => pair.rules)).toEqual([name]);
  expect(await world.differences()).toEqual([]);
}, 180_000);
