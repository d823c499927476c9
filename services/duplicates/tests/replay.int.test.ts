import { request } from '@madang/backbone/nats';
import { createPool } from '@madang/backbone/postgres';
import { rebuild } from '@madang/backbone/service';
import { filersOn } from '@madang/access';
import {
  Actor,
  type AnyEvent,
  comparisonRules,
  id,
  institutionCode,
  type ProjectFacts,
  projectRegistered,
  similarTitles,
  whyNotShown,
} from '@madang/contracts';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { projects } from '../src/projections/project.ts';
import { duplicates } from '../src/service.ts';
import { coordinator, plans, record } from './told-plans.ts';

const [a = '', b = '', c = ''] = filersOn('2026-09-03')
  .filter(({ tier }) => tier === 'basic')
  .map(({ code }) => code);
const projectOf = (code: string) => `prj-2027-${code}-1`;
const administrator = Actor.parse({
  post: 'administrator-mois',
  institution: 'mois',
  role: 'administrator',
});
const of = (code: string, change: Partial<ProjectFacts> = {}) =>
  projectRegistered.make({
    ...projectRegistered.example.data,
    projectId: id(projectOf(code)),
    institution: institutionCode(code),
    ...change,
  });

async function boot() {
  const world = await bootServices(plans, duplicates);
  return Object.assign(world, {
    tell: async (event: AnyEvent) => {
      await world.command(coordinator, record, { type: event.type, data: event.data });
      await world.settled();
    },
    named: async (title: string) =>
      (await world.query(coordinator, similarTitles, { title })).map(
        ({ projectId, title: found }) => [projectId, found],
      ),
  });
}

/** As the service itself writes. */
function ownPool({ database }: Awaited<ReturnType<typeof boot>>) {
  const pool = createPool(database.urlFor('duplicates'), { name: 'madang-test', max: 1 });
  return { pool, [Symbol.asyncDispose]: () => pool.end() };
}

it('answers as before from the index of a service that runs on while its table is rebuilt', async () => {
  await using world = await boot();
  const sewers = { title: '하수 관로 정비', purpose: '낡은 관로를 찾아 고침' };
  await world.tell(of(a));
  await world.tell(of(b, sewers));
  await world.tell(of(c, { title: 'AI 안부확인 전화 도입' }));
  const known = async () =>
    (await world.query(coordinator, comparisonRules, {}))?.snapshot.known ?? 0;
  const answers = async () => [
    await world.named('안부확인 전화'),
    await world.named('하수 관로'),
    await world.query(coordinator, whyNotShown, { left: projectOf(a), right: projectOf(b) }),
    await world.query(coordinator, whyNotShown, { left: projectOf(a), right: projectOf(c) }),
    await known(),
  ];
  const before = await answers();
  expect(before[1]).toEqual([[projectOf(b), sewers.title]]);

  // A wrong cell, and a project that nobody ever told of.
  await using own = ownPool(world);
  await own.pool.query(`update project set title = '박물관 해설 안내' where project_id = $1`, [
    projectOf(b),
  ]);
  await own.pool.query(
    `insert into project select (jsonb_populate_record(p, '{"project_id": "ghost"}')).*
     from project p where project_id = $1`,
    [projectOf(a)],
  );
  expect(await world.named('하수 관로')).toEqual([]);
  expect(await known()).toBe(4);

  expect(await rebuild(own.pool, 'duplicates', projects)).toBe(3);
  expect(await answers()).toEqual(before);
  expect(await world.differences()).toEqual([]);
});

it('finds what a replay of parked messages brought', async () => {
  await using world = await boot();
  await world.tell(of(a));
  await world.owner.query(
    `alter table duplicates.project add constraint broken check (title not like '%교차로%')`,
  );
  const crossing = {
    title: '교차로 신호 감응',
    purpose: '차가 없으면 신호를 건너뜀',
    scope: '교차로 12곳',
    users: '교통 부서',
    functions: ['차량 검지'],
    saeolFunctions: [],
  };
  await world.tell(of(b, crossing));
  expect(await world.named('교차로 신호')).toEqual([]);
  await world.owner.query('alter table duplicates.project drop constraint broken');
  const replay = () => request(world.nc, 'svc.duplicates.replay', { actor: administrator }, 60_000);
  expect(await replay()).toMatchObject({ parked: 0 });
  await world.settled();
  expect(await world.named('교차로 신호')).toEqual([[projectOf(b), crossing.title]]);
  expect(await world.differences()).toEqual([]);
});
