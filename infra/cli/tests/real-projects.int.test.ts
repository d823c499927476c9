import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  type Actor,
  institutionCode,
  listCandidates,
  listProjects,
  type PairView,
  postId,
} from '@madang/contracts';
import { duplicates } from '@madang/duplicates/service';
import { plans } from '@madang/plans/service';
import { bootServices } from '@madang/testing';
import { expect, it } from 'vitest';
import { importListed } from '../src/import-listed.ts';
import { importProjects } from '../src/import-projects.ts';

const data = path.resolve(import.meta.dirname, '../../../../shared/data');
const notices = path.join(data, 'korean-bids/g2b-service-bids-2026-dev.csv');
const canadian = path.join(data, 'evaluation/canada-other-department');
const coordinator: Actor = {
  post: postId('coordinator-mois'),
  institution: institutionCode('mois'),
  role: 'coordinator',
};
const minutes = 60_000;
/** Enough to find look-alikes among them, and compared within seconds. */
const fewNotices = 150;
const fewProjects = 120;

for (const place of [notices, canadian].filter((each) => !existsSync(each))) {
  process.stdout.write(
    `NOT PROVED: real projects are imported, for shared/data/${path.relative(data, place)} is not beside the repository\n`,
  );
}

type World = Awaited<ReturnType<typeof bootServices>>;

async function running(work: (world: World, folder: string) => Promise<void>): Promise<void> {
  await using world = await bootServices(plans, duplicates);
  const folder = await mkdtemp(path.join(tmpdir(), 'madang-real-'));
  try {
    await work(world, folder);
    expect(await world.differences()).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Every pair that the coordinator finds in the queue. */
async function queueOf(world: World): Promise<PairView[]> {
  const found: PairView[] = [];
  for (;;) {
    const asked = { refused: false, offset: found.length, limit: 100 };
    const { pairs, total } = await world.query(coordinator, listCandidates, asked);
    found.push(...pairs);
    if (pairs.length === 0 || found.length >= total) return found;
  }
}

const messages = async (world: World) =>
  (await world.owner.query<{ count: string }>('select count(*) from plans.message')).rows;

/** The first of the real notices, and those of one city's schools: some bid numbers come twice. */
async function someNotices(folder: string): Promise<string> {
  const [header, ...lines] = (await readFile(notices, 'utf8')).split('\n');
  const some = lines.filter((line, at) => at < fewNotices || line.includes('서울특별시교육청'));
  const file = path.join(folder, 'notices.csv');
  await writeFile(file, [header, ...some].join('\n'));
  return file;
}

it.runIf(existsSync(notices))(
  'real notices are compared while they come, and a second run changes nothing',
  () =>
    running(async (world, folder) => {
      const run = { nc: world.nc, folder, progress: () => undefined, today: '2026-09-03' };
      const file = await someNotices(folder);
      const first = await importProjects(file, run);
      if (!first.ok) throw new Error(first.sentence);
      const { imported } = first.counts;
      expect(imported).toBeGreaterThan(fewNotices / 2);
      expect(first.counts).toEqual({ imported, changed: 0, closed: 0, unchanged: 0, rejected: 0 });
      const { rows } = await world.query(coordinator, listProjects, { text: '항만전문업무' });
      expect(rows).toMatchObject([
        {
          institution: 'mof',
          institutionKo: '해양수산부',
          scope: '',
          notice: { division: '일반용역' },
        },
      ]);
      const training = (await queueOf(world)).filter(
        ({ left, right }) =>
          left.institutionKo !== right.institutionKo &&
          [left, right].every(
            ({ title, institutionKo }) =>
              title.includes('디지털 기반 교육혁신') &&
              institutionKo.startsWith('서울특별시교육청'),
          ),
      );
      expect(training.length).toBeGreaterThan(0);

      const before = await messages(world);
      const again = { imported: 0, changed: 0, closed: 0, unchanged: imported, rejected: 0 };
      expect(await importProjects(file, run)).toMatchObject({ counts: again });
      expect(await messages(world)).toEqual(before);
    }),
  2 * minutes,
);

it.runIf(existsSync(canadian))(
  'the projects of an evaluation set are imported in its own form',
  () =>
    running(async (world, folder) => {
      const lines = (await readFile(path.join(canadian, 'records.csv'), 'utf8')).split('\n');
      const few = lines.slice(0, 1 + fewProjects).join('\n');
      await writeFile(path.join(folder, 'records.csv'), few);
      const run = { nc: world.nc, folder, progress: () => undefined };
      expect(await importListed(folder, run)).toMatchObject({ imported: fewProjects, rejected: 0 });
      const { total } = await world.query(coordinator, listProjects, { source: 'import' });
      expect(total).toBe(fewProjects);
      expect((await queueOf(world)).length).toBeGreaterThan(0);
      const again = await importListed(folder, run);
      expect(again).toMatchObject({ imported: 0, changed: 0, unchanged: fewProjects });
    }),
  minutes,
);
