import { execFile } from 'node:child_process';
import type pg from 'pg';
import { z } from 'zod';
import { testEnvironment } from '../config.ts';
import { root } from '../running.ts';

/** What a run of the operator's command came to: its exit code and the last line it printed. */
export type Told = { readonly code: number; readonly line: unknown };

/** Runs `npm run -s madang -- <args> --json` as an operator would. */
export async function madang(dataFolder: string, ...args: readonly string[]): Promise<Told> {
  const env = { ...testEnvironment(), MADANG_DATA: dataFolder };
  const { promise, resolve } = Promise.withResolvers<{ code: number; text: string }>();
  const child = execFile(
    'npm',
    ['run', '-s', 'madang', '--', ...args, '--json'],
    { cwd: root, env, maxBuffer: 16 * 1024 * 1024 },
    (_error, text) => {
      resolve({ code: child.exitCode ?? -1, text });
    },
  );
  const { code, text } = await promise;
  return { code, line: JSON.parse(text.trim().split('\n').at(-1) ?? '') };
}

export const Verdict = z.object({
  ok: z.boolean(),
  missing: z.int(),
  parked: z.int(),
  findings: z.array(z.object({ service: z.string(), kind: z.string(), where: z.string() })),
});

/** A change that nobody may make, how it is taken back, and what `verify` must say of it. */
export type Tampering = {
  readonly what: string;
  readonly change: string;
  readonly restore: string;
  readonly named: { readonly service: string; readonly kind: string; readonly where: string };
};

type Numbered = { readonly id: string; readonly number: number; readonly type: string };

/** Each of the four at a place of the story: an event's byte, a cell, an inbox row, an event. */
export async function tamperings(superuser: pg.Pool): Promise<readonly Tampering[]> {
  const one = async <R extends pg.QueryResultRow>(query: string): Promise<R> => {
    const { rows } = await superuser.query<R>(query);
    const [row] = rows;
    if (row === undefined) throw new Error(`nothing is found by ${query}`);
    return row;
  };
  const filed = await one<Numbered>(
    `select id, number, type from plans.message where data->>'receiptNo' = '2027-51110-001' order by number`,
  );
  const routed = await one<Numbered>(
    `select id, number, type from duplicates.message where type = 'route.chosen'`,
  );
  return [
    {
      what: 'one byte of one event',
      change: `update plans.message set data = jsonb_set(data, '{receiptNo}', '"2027-51110-002"') where number = ${String(filed.number)}`,
      restore: `update plans.message set data = jsonb_set(data, '{receiptNo}', '"2027-51110-001"') where number = ${String(filed.number)}`,
      named: {
        service: 'plans',
        kind: 'content-changed',
        where: `#${String(filed.number)} plan.filed plan:plan-2027-51110`,
      },
    },
    {
      what: 'one cell of one read model',
      change: `update duplicates.coordination_case set outcome_no = '2026-2-4' where case_id = 'DUP-2026-0014'`,
      restore: `update duplicates.coordination_case set outcome_no = '2026-2-3' where case_id = 'DUP-2026-0014'`,
      named: {
        service: 'duplicates',
        kind: 'cell-differs',
        where: 'coordination_case ["DUP-2026-0014"] outcome_no',
      },
    },
    {
      what: 'one inbox row',
      change: `delete from committees.inbox where consumer = 'committees--duplicates' and event_id = '${routed.id}'`,
      restore: `insert into committees.inbox values ('committees--duplicates', '${routed.id}')`,
      named: {
        service: 'committees',
        kind: 'event-without-effect',
        where: `committees--duplicates duplicates#${String(routed.number)} ${routed.type} ${routed.id}`,
      },
    },
    {
      what: 'one event',
      change: `create table madang.taken as select * from duplicates.message where id = '${routed.id}';
        delete from duplicates.message where id = '${routed.id}'`,
      restore: `insert into duplicates.message select * from madang.taken; drop table madang.taken`,
      named: { service: 'duplicates', kind: 'number-missing', where: `#${String(routed.number)}` },
    },
  ];
}
