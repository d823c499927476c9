import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { filersOn } from '@madang/access';
import {
  Actor,
  type AnyEvent,
  comparisonRules,
  concludeCase,
  EvidenceDimension,
  findPair,
  id,
  institutionCode,
  listCandidates,
  listCases,
  makeFinding,
  PairId,
  projectChanged,
  projectClosed,
  type ProjectFacts,
  projectRegistered,
  refusePair,
  scorePair,
  similarTitles,
  takeSnapshot,
  whyNotShown,
} from '@madang/contracts';
import { shipped } from '@madang/similarity';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { turnOf } from '../src/domain/compare-again.ts';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const call = projectRegistered.example.data;
const codes = filersOn('2026-09-03')
  .filter(({ tier }) => tier === 'basic')
  .map(({ code }) => code);
const of = (code: string, change: Partial<ProjectFacts> = {}) =>
  projectRegistered.make({
    ...call,
    projectId: id(`prj-2027-${code}-1`),
    institution: institutionCode(code),
    ...change,
  });
const road: Partial<ProjectFacts> = {
  title: '침수 도로 자동 차단 구축',
  purpose: '지하차도 물 높이를 재어 차단막을 스스로 내림',
  scope: '지하차도 4곳',
  users: '도로 부서',
  functions: ['수위 측정', '차단막 제어'],
  saeolFunctions: [],
  targetSystem: '',
  linkage: '',
};
/** Another project of the same city: whatever they share, it opens no case by itself. */
const second = (change: Partial<ProjectFacts> = {}) =>
  of('51110', { projectId: id('prj-2027-51110-2'), ...change });
const ownPair = PairId.parse('prj-2027-51110-1~prj-2027-51110-2');
const ask = { left: 'prj-2027-51110-1', right: 'prj-2027-51110-2' };
const pairOf = (one: string, two: string) =>
  PairId.parse(
    [one, two]
      .map((code) => `prj-2027-${code}-1`)
      .toSorted()
      .join('~'),
  );

async function boot() {
  const world = await bootServices(plans, duplicates);
  return Object.assign(world, {
    tell: async (event: AnyEvent) => {
      const outcome = await world.command(coordinator, record, {
        type: event.type,
        data: event.data,
      });
      expect(outcome).toMatchObject({ ok: true });
    },
  });
}

it('makes one case of 228 copies, and the 229th joins it under the same number', async () => {
  await using world = await boot();
  const copies = Array.from({ length: 229 }, (_, index) => {
    const code = codes[index % codes.length] ?? '';
    return of(code, { projectId: id(`prj-2027-${code}-${String(index)}`) });
  });
  for (const copy of copies.slice(0, 228)) await world.tell(copy);
  await world.settled(120_000);
  const [opened, ...others] = await world.query(coordinator, listCases, { status: 'all' });
  expect(others).toEqual([]);
  expect(opened?.members).toHaveLength(228);
  for (const copy of copies.slice(228)) await world.tell(copy);
  await world.settled();
  const after = await world.query(coordinator, listCases, { status: 'all' });
  expect(after.map(({ caseId, members }) => [caseId, members.length])).toEqual([
    [opened?.caseId, 229],
  ]);
  const { rows } = await world.owner.query<{ pairs: number }>(
    'select count(*) as pairs from duplicates.pair',
  );
  // Not 26,106: a project keeps so many before the case is there, and so many with it.
  expect(rows[0]?.pairs).toBeLessThanOrEqual(
    229 * (shipped.bounds.keptAtMost + shipped.bounds.keptWithCase),
  );
}, 180_000);

it('lets a refused pair come back only when its evidence grew, and says what changed', async () => {
  await using world = await boot();
  const weak = { ...road, title: call.title, purpose: call.purpose };
  await world.tell(of('51110'));
  await world.tell(second(weak));
  await world.settled();
  const refused = await world.command(coordinator, refusePair, {
    pairId: ownPair,
    reason: '이름만 같습니다.',
  });
  expect(refused).toMatchObject({ ok: true });

  await world.tell(projectChanged.make({ ...second(weak).data, amountKrw: 490_000_000 }));
  await world.settled();
  const still = await world.query(coordinator, findPair, { pairId: ownPair });
  expect(still?.pair.refusedReason).toBe('이름만 같습니다.');
  const why = await world.query(coordinator, whyNotShown, ask);
  expect(why.answer).toMatchObject({ kind: 'suppressed', reason: '이름만 같습니다.', step: 1.5 });

  await world.tell(
    projectChanged.make({ ...second().data, amountKrw: call.amountKrw + 1_200_000_000 }),
  );
  await world.settled();
  const back = await world.query(coordinator, findPair, { pairId: ownPair });
  expect(back?.pair.refusedAt).toBeNull();
  expect(back?.pair.since?.ko).toContain('예산 +');
  expect(back?.pair.since?.reason).toBe('이름만 같습니다.');
  expect(await world.differences()).toEqual([]);
});

it('compares a changed project again, and states a pair that fell below the line', async () => {
  await using world = await boot();
  await world.tell(of('51110'));
  await world.tell(second(road));
  await world.settled();
  expect(await world.query(coordinator, findPair, { pairId: ownPair })).toBeNull();
  const before = await world.query(coordinator, whyNotShown, ask);
  expect(['not-compared', 'below-line']).toContain(before.answer.kind);

  await world.tell(
    projectChanged.make({
      ...second(road).data,
      title: call.title,
      purpose: call.purpose,
    }),
  );
  await world.settled();
  const found = await world.query(coordinator, findPair, { pairId: ownPair });
  expect(found?.dimensions).toEqual(EvidenceDimension.options);
  expect(found?.pair.strength).not.toBe('none');
  const sum = found?.pair.lines.reduce((total, { bits }) => total + bits, 0) ?? 0;
  expect(Math.abs(sum - (found?.pair.total ?? 0))).toBeLessThan(1e-9);
  expect((await world.query(coordinator, whyNotShown, ask)).answer.kind).toBe('shown');

  await world.tell(projectChanged.make(second(road).data));
  await world.settled();
  const fallen = await world.query(coordinator, findPair, { pairId: ownPair });
  expect(fallen?.pair.strength).toBe('none');
  const { total } = await world.query(coordinator, listCandidates, {
    refused: false,
    offset: 0,
    limit: 10,
  });
  expect(total).toBe(0);
  expect(['not-compared', 'below-line']).toContain(
    (await world.query(coordinator, whyNotShown, ask)).answer.kind,
  );
});

it('answers as before from an index that is made anew from PostgreSQL, also about what changed', async () => {
  await using world = await boot();
  const [a = '', b = '', c = ''] = codes;
  await world.tell(of(a));
  await world.tell(of(b, { title: 'AI 안부확인 전화 도입' }));
  await world.tell(of(c, road));
  await world.settled();
  const answers = async () => [
    await world.query(coordinator, similarTitles, { title: '안부확인 전화' }),
    await world.query(coordinator, whyNotShown, {
      left: `prj-2027-${a}-1`,
      right: `prj-2027-${c}-1`,
    }),
  ];
  const before = await answers();
  expect(before[0]).toHaveLength(2);
  await world.restart(duplicates);
  expect(await answers()).toEqual(before);

  await world.tell(projectClosed.make({ ...of(a).data, reason: 'withdrawn' }));
  await world.settled();
  const [left] = await answers();
  expect(left).toHaveLength(1);
});

it('scores with the snapshot that a post took, and counts the same content after a restart', async () => {
  await using world = await boot();
  const [a = '', b = '', c = ''] = codes;
  await world.tell(of(a, road));
  await world.settled();
  const officer = Actor.parse({
    post: `officer-${a}`,
    institution: a,
    role: 'municipal-officer',
  });
  expect(await world.command(officer, takeSnapshot, {})).toMatchObject({ reason: 'not-permitted' });
  expect(await world.command(coordinator, takeSnapshot, {})).toMatchObject({ ok: true });
  expect(await world.command(coordinator, takeSnapshot, {})).toMatchObject({ reason: 'no-change' });
  await world.restart(duplicates);
  await world.tell(of(b));
  await world.tell(of(c));
  await world.settled();
  const found = await world.query(coordinator, findPair, { pairId: pairOf(b, c) });
  expect(found?.pair.snapshot).toBe(1);
  const rules = await world.query(coordinator, comparisonRules, {});
  expect(rules?.snapshot).toMatchObject({ number: 1, projects: 1, known: 3 });
  expect(await world.query(officer, comparisonRules, {})).toBeNull();
  expect(await world.differences()).toEqual([]);
});

it('makes no case of imported projects until somebody counted their words, and then compares them again', async () => {
  await using world = await boot();
  const towns = codes.slice(0, 24);
  for (const code of towns) await world.tell(of(code, { source: 'import' }));
  await world.settled();
  expect(await world.query(coordinator, listCases, { status: 'all' })).toEqual([]);
  const list = { refused: false, offset: 0, limit: 50 };
  const { total } = await world.query(coordinator, listCandidates, list);
  expect(total).toBeGreaterThan(0);

  expect(await world.command(coordinator, takeSnapshot, {})).toMatchObject({ ok: true });
  await world.settled();
  const cases = await world.query(coordinator, listCases, { status: 'all' });
  expect(cases.map(({ members }) => members.length)).toEqual([towns.length]);
  const { rows } = await world.owner.query<{ stale: number; steps: number }>(
    `select (select count(*)::int from duplicates.pair where snapshot <> 1) as stale,
      (select count(*)::int from duplicates.message where type = 'recomparison.stepped') as steps`,
  );
  expect(rows).toEqual([{ stale: 0, steps: Math.ceil((towns.length + 1) / turnOf) }]);
  const rules = await world.query(coordinator, comparisonRules, {});
  expect(rules?.recomparing).toBeNull();
  expect(await world.differences()).toEqual([]);
});

it('does not ask again what a concluded case settled, when words are counted anew', async () => {
  await using world = await boot();
  const [a = '', b = '', c = ''] = codes;
  await world.tell(of(a));
  await world.tell(of(b));
  await world.settled();
  const [opened] = await world.query(coordinator, listCases, { status: 'all' });
  if (opened === undefined) throw new Error('no case opened');
  const { caseId, members, lead: institution } = opened;
  const role = 'provincial-reviewer';
  const leader = Actor.parse({ post: `reviewer-${institution}`, institution, role });
  for (const { projectId } of members) {
    const told = { caseId, projectId, finding: 'none', reason: '대상이 다릅니다.' } as const;
    expect(await world.command(leader, makeFinding, told)).toMatchObject({ ok: true });
  }
  const end = { caseId, by: 'findings', text: '중복이 아닙니다.' } as const;
  expect(await world.command(leader, concludeCase, end)).toMatchObject({ ok: true });
  expect(await world.command(coordinator, takeSnapshot, {})).toMatchObject({ ok: true });
  await world.settled();
  const found = await world.query(coordinator, findPair, { pairId: pairOf(a, b) });
  expect(found?.pair).toMatchObject({ snapshot: 1, strength: 'strong' });
  expect(await world.query(coordinator, listCases, { status: 'all' })).toHaveLength(1);

  await world.tell(of(c));
  await world.settled();
  const all = await world.query(coordinator, listCases, { status: 'all' });
  const next = all.find((each) => each.caseId !== caseId);
  expect(next?.members.map(({ institution }) => institution)).toContain(c);
});

it('lets no chain of medium pairs grow into a case: a third member needs a second link', async () => {
  await using world = await boot();
  const titles = [
    '도서 대출',
    '하수 관로',
    '산불 감시',
    '급식 식단',
    '박물관 해설',
    '주차 단속',
    '상수 검침',
  ];
  const towns = titles.map((title, at) => ({
    ...road,
    title,
    purpose: title,
    code: codes[at] ?? '',
  }));
  for (const { code, ...facts } of towns) {
    await world.tell(of(code, { ...facts, functions: [facts.title], scope: facts.title }));
  }
  await world.settled();
  expect(await world.query(coordinator, listCases, { status: 'all' })).toEqual([]);
  const [a = '', b = '', c = '', d = '', e = '', f = '', ended = ''] = towns.map(
    ({ code }) => code,
  );
  const self = Actor.parse({ post: 'system-duplicates', institution: 'mois', role: 'system' });
  const score = async (
    one: string,
    other: string,
    strength: 'weak' | 'medium' | 'strong',
    snapshot = 0,
    lines = scorePair.example.lines,
  ) => {
    const [left = '', right = ''] = [one, other].toSorted();
    const told = {
      ...scorePair.example,
      pairId: pairOf(one, other),
      left: `prj-2027-${left}-1`,
      right: `prj-2027-${right}-1`,
      leftInstitution: left,
      rightInstitution: right,
      relation: 'duplicate' as const,
      strength,
      total: { weak: 7, medium: 9, strong: 13 }[strength],
      rules: shipped.name,
      snapshot,
      lines,
    };
    expect(await world.command(self, scorePair, told)).toMatchObject({ ok: true });
    await world.settled();
    const cases = await world.query(coordinator, listCases, { status: 'all' });
    const members = cases.map((each) => each.members.map(({ institution }): string => institution));
    return (members.find((institutions) => institutions.includes(a)) ?? []).toSorted();
  };
  expect(await score(a, b, 'medium')).toEqual([]);
  // What has ended before the case is there is brought in by nothing.
  expect(await score(ended, a, 'medium')).toEqual([]);
  await world.tell(projectClosed.make({ ...of(ended).data, reason: 'withdrawn' }));
  await world.settled();
  expect(await score(a, b, 'strong')).toEqual([a, b]);
  expect(await score(c, b, 'weak')).toEqual([a, b]);
  // Nor is a title alone, unless it says more than most.
  const byTitle = scorePair.example.lines.map((line) => ({ ...line, dimension: 'title' as const }));
  expect(await score(f, a, 'medium', 0, byTitle)).toEqual([a, b]);
  // What was found by other words than those of now is no link.
  expect(await score(c, a, 'strong', 7)).toEqual([a, b]);
  expect(await score(c, a, 'medium')).toEqual([a, b, c]);
  expect(await score(d, c, 'medium')).toEqual([a, b, c]);
  expect(await score(e, c, 'strong')).toEqual([a, b, c, e]);
  expect(await score(f, d, 'strong')).toEqual([a, b, c, e]);
  expect(await score(d, e, 'weak')).toEqual([a, b, c, e]);
  const cases = await world.query(coordinator, listCases, { status: 'all' });
  expect(cases).toHaveLength(2);
});

it('takes a pair off the candidates when one of its projects ends', async () => {
  await using world = await boot();
  const [a = '', b = ''] = codes;
  const imported = { source: 'import' } as const;
  await world.tell(of(a, imported));
  await world.tell(of(b, imported));
  await world.settled();
  const list = { refused: false, offset: 0, limit: 10 };
  expect(await world.query(coordinator, listCandidates, list)).toMatchObject({ total: 1 });
  await world.tell(projectClosed.make({ ...of(a, imported).data, reason: 'withdrawn' }));
  await world.settled();
  expect(await world.query(coordinator, listCandidates, list)).toEqual({ total: 0, pairs: [] });
});

it('says nothing of two projects to who may not see them together', async () => {
  await using world = await boot();
  const [a = '', b = '', c = ''] = codes;
  await world.tell(of(a));
  await world.tell(of(b));
  await world.settled();
  const officer = Actor.parse({ post: `officer-${c}`, institution: c, role: 'municipal-officer' });
  const seen = await world.query(officer, whyNotShown, {
    left: `prj-2027-${a}-1`,
    right: `prj-2027-${b}-1`,
  });
  const absent = await world.query(officer, whyNotShown, {
    left: 'prj-none-1',
    right: 'prj-none-2',
  });
  expect(seen).toEqual({ answer: { kind: 'not-visible' }, titles: [null, null] });
  expect(absent).toEqual(seen);
  expect(await world.query(officer, findPair, { pairId: pairOf(a, b) })).toBeNull();
});

it('loses nothing and doubles nothing when it is killed while it compares', async () => {
  await using world = await bootServices(plans);
  const tell = (event: AnyEvent) =>
    world.command(coordinator, record, { type: event.type, data: event.data });
  const start = (): ChildProcess =>
    spawn(process.execPath, [path.join(import.meta.dirname, '../src/main.ts')], {
      env: {
        SERVICE_DATABASE_URL: world.database.urlFor('duplicates'),
        SERVICE_NATS_URL: world.broker.urlFor('duplicates'),
        LOG_LEVEL: 'fatal',
      },
      stdio: 'ignore',
    });
  const count = async (text: string) => {
    const { rows } = await world.owner.query<{ n: number }>(text);
    return rows[0]?.n ?? 0;
  };
  const pairs = () => count('select count(*) as n from duplicates.pair');
  const until = async (holds: () => Promise<boolean>) => {
    const end = Date.now() + 60_000;
    while (!(await holds())) {
      if (Date.now() > end) throw new Error('it did not come to this within a minute');
      await pause(20);
    }
  };
  const ended = (child: ChildProcess) =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill('SIGKILL');
    });
  const towns = codes.slice(0, 24);
  let child = start();
  try {
    for (const code of towns) await tell(of(code));
    for (const reached of [2, 12, 30]) {
      await until(async () => (await pairs()) >= reached);
      await ended(child);
      child = start();
    }
    await until(async () => (await count('select count(*) as n from duplicates.project')) === 24);
    const settled = `select count(*) as n from duplicates.message m where type = 'pair.scored'
      and not exists (select from duplicates.inbox i where i.event_id = m.id)`;
    await until(async () => (await count(settled)) === 0);
  } finally {
    await ended(child);
  }
  expect(await count('select count(*) as n from duplicates.coordination_case')).toBe(1);
  expect(await count('select count(*) as n from duplicates.case_member')).toBe(24);
  expect(
    await count(`select count(*) - count(distinct stream_id) as n from duplicates.message
      where type = 'pair.scored'`),
  ).toBe(0);
}, 120_000);
