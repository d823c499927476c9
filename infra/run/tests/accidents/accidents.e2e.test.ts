import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
  actionAssigned,
  caseConcluded,
  caseJoined,
  caseOpened,
  consultationAnswered,
  type EventContract,
  itemConcluded,
  planFiled,
  planRefiled,
  positionGiven,
} from '@madang/contracts';
import { alive, freePort } from '@madang/run';
import type pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { processesOf, root, seededFolder, start, type Started } from '../running.ts';
import { Accidents, planAccidents } from './accidents.ts';
import { accidentSeed } from './config.ts';
import {
  answeredDifferently,
  oddEffects,
  oddStreams,
  readRecords,
  type Records,
  superuserOf,
} from './effects.ts';
import type { Act } from './person.ts';
import { storyCommands, tellTheStory } from './story.ts';
import { madang, tamperings, Verdict } from './tampering.ts';

const minutes = 60_000;
const seed = accidentSeed();
const nothingOdd = { code: 0, line: { ok: true, missing: 0, parked: 0, findings: [] } };

/** Look-alikes of two municipalities each: ten closed in August, two still open in September. */
const pairs: readonly (readonly [number, number])[] = [
  [11110, 11200],
  [11260, 11320],
  [11410, 11500],
  [11560, 11650],
  [11740, 12150],
  [12210, 12300],
  [12720, 12750],
  [12780, 12810],
  [12840, 12870],
  [26200, 26290],
  [26110, 27110],
  [26380, 26470],
  [26710, 27200],
];
const firstOf = (code: number) => `prj-2027-${String(code)}-1`;
/** Every case with its members; 중구 of Busan and of Daegu are two of one. */
const cases = {
  ...Object.fromEntries(
    pairs.map((codes, index) => [
      `DUP-2026-${String(index + 1).padStart(4, '0')}`,
      codes.map(firstOf),
    ]),
  ),
  'DUP-2026-0014': [...[41570, 43150, 47130, 51110].map(firstOf), 'sys-mohw-1'],
};

let data: Awaited<ReturnType<typeof seededFolder>>;
let instance: Started;
let superuser: pg.Pool;
let url: string;
let before: Records;
const journal: Act[] = [];

beforeAll(async () => {
  data = await seededFolder();
  instance = start([process.execPath, join(root, 'infra/run/src/start.ts')], {
    PORT: String(await freePort()),
    MADANG_DATA: data.path,
  });
  url = (await instance.line(/^madang ready http:/)).slice('madang ready '.length);
  superuser = await superuserOf(data.path);
  before = await readRecords(superuser);
}, 8 * minutes);

afterAll(async () => {
  await superuser.end();
  instance.child.kill('SIGINT');
  expect(await instance.ended).toBe(0);
  expect(await processesOf(data.path)).toEqual([]);
  await data[Symbol.asyncDispose]();
}, minutes);

beforeEach(({ onTestFailed }) => {
  onTestFailed(() => {
    process.stderr.write(instance.lastWords());
  });
});

it(
  'tells the whole story while services, broker and connections are lost',
  async () => {
    const accidents = new Accidents(data.path, superuser, planAccidents(seed, storyCommands));
    try {
      await tellTheStory({ url, around: accidents.around, journal });
    } finally {
      const lines = accidents.mishaps.map(({ step, what }) => `${String(step)} ${what}`);
      process.stdout.write(`accidents of MADANG_ACCIDENT_SEED=${String(seed)}:\n`);
      process.stdout.write(`${lines.join('\n')}\n`);
    }
    expect(accidents.steps).toBe(storyCommands);
  },
  10 * minutes,
);

it(
  'verifies afterwards, as the command that an operator runs',
  async () => {
    expect(await madang(data.path, 'verify', '--wait', '60')).toMatchObject(nothingOdd);
  },
  3 * minutes,
);

it(
  'has every effect once, and answers every command again as it did',
  async () => {
    expect(await answeredDifferently(journal)).toEqual([]);
    const oddAtAStillMoment = async () => {
      const records = await readRecords(superuser);
      const odd = [
        ...oddEffects(records, journal, before),
        ...(await oddStreams(data.path, records)),
      ];
      // Interfaces are checked by the clock meanwhile: what was read in two states says nothing.
      return isDeepStrictEqual(records, await readRecords(superuser)) ? odd : ['not still'];
    };
    // What is lost or doubled stays so: asking again can only take away what was merely on its way.
    await expect.poll(oddAtAStillMoment, { timeout: 2 * minutes, interval: 500 }).toEqual([]);
  },
  3 * minutes,
);

it('settled one case, one outcome, one result and one receipt for each filing', async () => {
  const caseId = 'DUP-2026-0014';
  const opened = await told(caseOpened, { caseId });
  const joined = await told(caseJoined, { caseId });
  const members = [...opened, ...joined].flatMap((event) => event.members);
  expect(members.map(({ institution }) => institution).sort()).toEqual(
    ['41570', '43150', '47130', '51110', 'mohw'].sort(),
  );
  const positions = await told(positionGiven, { caseId });
  expect(positions.map(({ institution }) => institution).sort()).toEqual(
    ['43150', '47130', '51110', 'mohw'].sort(),
  );
  expect(await told(caseConcluded, { caseId })).toMatchObject([{ outcomeNo: '2026-2-3' }]);
  expect(await told(itemConcluded, { outcomeNo: '2026-2-3' })).toHaveLength(1);
  expect(await told(actionAssigned, { outcomeNo: '2026-2-3' })).toHaveLength(4);
  expect(await told(consultationAnswered, { projectId: 'prj-2027-51110-1' })).toHaveLength(1);
  const planId = 'plan-2027-51110';
  const filings = [
    ...(await told(planFiled, { planId })),
    ...(await told(planRefiled, { planId })),
  ];
  expect(filings.map(({ receiptNo }) => receiptNo)).toEqual(['2027-51110-001', '2027-51110-002']);
});

it('opened just the cases that the world is told to hold, and none for what only looks alike', async () => {
  const members = new Map<string, string[]>();
  for (const { caseId, members: joining } of [
    ...(await told(caseOpened, {})),
    ...(await told(caseJoined, {})),
  ]) {
    const known = members.get(caseId) ?? [];
    members.set(caseId, [...known, ...joining.map(({ projectId }) => projectId)].sort());
  }
  expect(Object.fromEntries(members)).toEqual(cases);
  const everyone = [...members.values()].flat();
  for (const silent of ['prj-2027-51110-2', 'prj-2027-51110-3', /-51760-/]) {
    expect(everyone).not.toContainEqual(expect.stringMatching(silent));
  }
});

it(
  'names what was tampered with and exits with 1',
  async () => {
    for (const { what, change, restore, named } of await tamperings(superuser)) {
      await superuser.query(change);
      const told = await madang(data.path, 'verify', '--wait', '1');
      await superuser.query(restore);
      expect(told.code, what).toBe(1);
      const { ok, findings } = Verdict.parse(told.line);
      expect(ok, what).toBe(false);
      expect(findings, what).toContainEqual(named);
    }
  },
  5 * minutes,
);

const Running = z.object({ name: z.string(), pid: z.int(), answers: z.literal(true) });
const Status = z.object({
  ok: z.literal(true),
  services: z.array(Running).length(7),
  broker: z.object({ pid: z.int(), storeFolder: z.string() }),
  database: z.object({ pid: z.int(), folder: z.string() }),
  events: z.int().min(1),
  inbox: z.int().min(1),
  parked: z.literal(0),
  lag: z.literal(0),
});

it(
  'tells in one line what runs, where it keeps its data and how far it is',
  async () => {
    const { code, line } = await madang(data.path, 'status');
    expect(code).toBe(0);
    const status = Status.parse(line);
    expect(status.broker.storeFolder).toContain(data.path);
    for (const { pid } of [...status.services, status.broker, status.database]) {
      expect(alive(pid)).toBe(true);
    }
  },
  minutes,
);

it(
  'moves the clock by the operator’s command, and takes up what is parked',
  async () => {
    const { code, line } = await madang(data.path, 'clock', 'advance', '1d');
    expect(code).toBe(0);
    const { from, to } = Moved.parse(line);
    expect(Date.parse(to) - Date.parse(from)).toBe(86_400_000);

    await superuser.query(`with taken as (
        delete from committees.inbox i using duplicates.message m
          where i.consumer = 'committees--duplicates' and m.id = i.event_id and m.type = 'route.chosen'
          returning m.*
      ) insert into committees.parked
        select 'committees--duplicates', id, 'duplicates', number, stream_id, version, type, 'failed', ''
        from taken`);
    expect(await madang(data.path, 'replay')).toEqual({
      code: 0,
      line: { ok: true, replayed: 1, parked: 0 },
    });
  },
  minutes,
);

const Moved = z.object({ ok: z.literal(true), from: z.iso.datetime(), to: z.iso.datetime() });

it(
  'imports procurement notices by the operator’s command, and nothing a second time',
  async () => {
    const file = join(data.path, 'accident-notices.csv');
    const imports = async (rows: readonly string[]) => {
      await writeFile(file, `${[noticeHeader, ...rows].join('\r\n')}\r\n`);
      return madang(data.path, 'import', 'projects', file);
    };
    const first = { imported: 7, changed: 0, closed: 0, unchanged: 0, rejected: 1 };
    expect(await imports(notices)).toEqual({ code: 0, line: first });
    const rejected = join(root, 'accident-notices.errors.csv');
    expect(await readFile(rejected, 'utf8')).toContain(
      `${String(notices.length + 1)},,bid-number,`,
    );
    await rm(rejected);

    const again = { imported: 0, changed: 0, closed: 0, unchanged: 7, rejected: 0 };
    expect(await imports(notices.slice(0, -1).toReversed())).toEqual({ code: 0, line: again });
    // What was tampered with and put back is judged once more with the rest.
    expect(await madang(data.path, 'verify', '--wait', '60')).toMatchObject(nothingOdd);
  },
  2 * minutes,
);

const noticeHeader =
  'bid_no,bid_ord,title,notice_kind,demand_org,demand_org_code,notice_at,budget_krw,ict_keyword';
const subjects = [
  '수장고 온습도',
  '연안 조류',
  '교차로 신호',
  '양식장 수질',
  '터널 환기',
  '저수지 둑',
  '폐광 갱내',
];
const notice = (no: number, order: number, kind: string, thousands = 500) =>
  `R26TK${String(no).padStart(8, '0')},${String(order).padStart(3, '0')},${subjects[no - 1] ?? ''} 계측,` +
  `${kind},춘천시,4180000,2026-07-0${String(order + 1)} 10:00:00,${String(thousands)}000,1`;

/** Seven notices in eleven rows, and a row without its number. */
const notices = [
  notice(1, 0, '등록공고'),
  notice(2, 1, '변경공고', 800),
  notice(2, 0, '등록공고'),
  notice(3, 0, '등록공고'),
  notice(4, 1, '취소공고'),
  notice(4, 0, '등록공고'),
  notice(5, 0, '재공고'),
  notice(6, 0, '등록공고'),
  notice(6, 1, '변경공고'),
  notice(7, 0, '등록공고'),
  notice(7, 0, '등록공고'),
  notice(8, 0, '등록공고').replace(/^R26TK\d+/, ''),
];

type Happening<T> = Pick<EventContract, 'service' | 'type'> & { readonly data: z.ZodType<T> };

/** What the record says of one kind of event, as its contract reads it. */
async function told<T>(
  { service, type, data: contract }: Happening<T>,
  where: Readonly<Record<string, string>>,
): Promise<T[]> {
  const { rows } = await superuser.query<{ data: unknown }>(
    `select data from ${service}.message where type = $1 and data @> $2 order by number`,
    [type, JSON.stringify(where)],
  );
  return rows.map((row) => contract.parse(row.data));
}
