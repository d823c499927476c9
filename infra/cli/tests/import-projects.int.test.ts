import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Actor, institutionCode, listProjects, postId } from '@madang/contracts';
import { duplicates } from '@madang/duplicates/service';
import { plans } from '@madang/plans/service';
import { bootService, bootServices } from '@madang/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { importProjects } from '../src/import-projects.ts';

const today = '2026-09-03';

const coordinator: Actor = {
  post: postId('coordinator-mois'),
  institution: institutionCode('mois'),
  role: 'coordinator',
};
const header =
  'bid_no,bid_ord,title,notice_kind,demand_org,demand_org_code,notice_at,budget_krw,ict_keyword';
const row = (no: string, order: string, kind: string, krw = 1_000) =>
  `${no},${order},챗봇 구축 ${no},${kind},춘천시,4180000,2026-04-17 17:32:5${String(Number(order) % 10)},${String(krw)},1`;

let world: Awaited<ReturnType<typeof bootService>>;
let folder: string;
beforeAll(async () => {
  world = await bootService(plans);
  folder = await mkdtemp(path.join(tmpdir(), 'madang-import-'));
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function run(...rows: readonly string[]) {
  const file = path.join(folder, 'notices.csv');
  await writeFile(file, [header, ...rows].join('\n'));
  const seen: number[] = [];
  const result = await importProjects(file, {
    nc: world.nc,
    folder,
    today,
    progress: (done, total) => seen.push(total === 0 ? 1 : done / total),
  });
  if (!result.ok) throw new Error(result.sentence);
  expect(seen.at(-1)).toBe(1);
  return result;
}

it('takes a file in any row order, and a second run changes nothing', async () => {
  const rows = [
    row('A1', '001', '변경공고', 2_000),
    row('A2', '000', '등록공고'),
    row('A1', '000', '등록공고'),
    row('A3', '001', '취소공고'),
    row('A3', '000', '등록공고'),
    row('A4', '000', '재공고'),
    row('A5', '000', '모름'),
  ];
  const first = await run(...rows);
  expect(first.counts).toEqual({ imported: 4, changed: 0, closed: 0, unchanged: 0, rejected: 1 });
  const errors = await readFile(first.errorFile ?? '', 'utf8');
  expect(errors).toContain('8,A5,kind,');

  const count = async () =>
    (await world.owner.query<{ n: string }>('select count(*) as n from plans.message')).rows[0]?.n;
  const before = await count();
  const again = await run(...rows.toReversed());
  expect(again.counts).toEqual({ imported: 0, changed: 0, closed: 0, unchanged: 4, rejected: 1 });
  expect(await count()).toBe(before);
});

it('measures changed and closed projects against the state before the run', async () => {
  const { counts } = await run(
    row('A1', '002', '변경공고', 3_000),
    row('A2', '001', '변경공고'),
    row('A2', '002', '취소공고'),
    row('A3', '002', '변경공고'),
    row('A6', '000', '등록공고'),
  );
  expect(counts).toEqual({ imported: 1, changed: 1, closed: 1, unchanged: 1, rejected: 0 });
  const { rows, total } = await world.query(coordinator, listProjects, { source: 'import' });
  expect(total).toBe(5);
  expect(rows.find(({ projectId }) => projectId === 'g2b-A1')?.amountKrw).toBe(3_000);
  expect(
    rows
      .filter(({ status }) => status === 'closed')
      .map(({ projectId }) => projectId)
      .sort(),
  ).toEqual(['g2b-A2', 'g2b-A3']);
  expect(await world.differences()).toEqual([]);
});

it('says in a sentence what is wrong with a whole file', async () => {
  const file = path.join(folder, 'other.csv');
  await writeFile(file, 'a,b\n1,2');
  const result = await importProjects(file, {
    nc: world.nc,
    folder,
    progress: () => undefined,
    today,
  });
  expect(result).toMatchObject({ ok: false });
  expect(result.ok ? '' : result.sentence).toContain('lacks the columns bid_no');
});

it('ends when everything is compared, so that no filing waits behind it', async () => {
  await using beside = await bootServices(plans, duplicates);
  const file = path.join(folder, 'many.csv');
  const rows = Array.from({ length: 60 }, (_, no) => row(`M${String(no)}`, '000', '등록공고'));
  await writeFile(file, [header, ...rows].join('\n'));
  const result = await importProjects(file, {
    nc: beside.nc,
    folder,
    progress: () => undefined,
    today,
  });
  expect(result).toMatchObject({ ok: true, counts: { imported: 60 } });
  const open = `select count(*) as n from plans.message m where type = 'project.registered'
    and not exists (select from duplicates.inbox i where i.event_id = m.id)`;
  expect((await beside.owner.query<{ n: number }>(open)).rows).toEqual([{ n: 0 }]);
  const pairs = await beside.owner.query('select from duplicates.pair');
  expect(pairs.rowCount).toBeGreaterThan(60);
}, 60_000);
