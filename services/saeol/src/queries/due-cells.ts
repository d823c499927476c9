import { saeolInstitutionsOn } from '@madang/access';
import type { CheckTrigger, Instant } from '@madang/contracts';
import { dayAt, numberOn } from '@madang/law';
import { type Kysely, sql } from 'kysely';

import type { ContractTable, Declaration } from '../db/rows.ts';
import type { SaeolDb } from '../db/schema.ts';
import { knownCells, standingOf } from './standing.ts';

/** A declared cell with all that a probe of it needs. */
export type ProbedCell = {
  /** The day in Korea on which it was looked up. */
  readonly day: string;
  readonly institution: string;
  readonly functionCode: string;
  readonly declaration: Declaration;
  readonly contract: ContractTable;
  readonly published: readonly ContractTable[];
  /** Number of the round to be run. */
  readonly round: number;
  /** How often it had been asked for. */
  readonly requests: number;
  readonly trigger: CheckTrigger;
  readonly releaseWanted: boolean;
  /** Its last round could not be judged because the control target was silent. */
  readonly blockedByControl: boolean;
  /** Someone waits for a round. */
  readonly waiting: boolean;
  /** Someone waits, it was never asked, or its last round is older than the schedule. */
  readonly due: boolean;
};

const minuteMs = 60_000;

/** Every cell that is declared on the day, those that someone waits for first. */
export async function probedCells(
  db: Kysely<SaeolDb>,
  now: Instant,
): Promise<readonly ProbedCell[]> {
  const day = dayAt(now);
  const limit = new Date(
    Date.parse(now) - numberOn('saeol.schedule.minutes', day) * minuteMs,
  ).toISOString();
  const known = await knownCells(db);
  const codes = [...new Set(known.contracts.map((row) => row.function_code))].sort();
  const cells = saeolInstitutionsOn(day).flatMap(({ code }) =>
    codes.flatMap((functionCode): ProbedCell[] => {
      const { cell, contract, declaration } = standingOf(known, code, functionCode, now);
      if (declaration === null || contract === null) return [];
      const waiting = (cell?.waiting_rounds ?? 0) > 0;
      const last = cell?.last_round_at ?? null;
      return [
        {
          day,
          institution: code,
          functionCode,
          declaration,
          contract,
          published: known.contracts.filter((row) => row.contract_id === contract.contract_id),
          round: (cell?.round ?? 0) + 1,
          requests: cell?.requests ?? 0,
          trigger: waiting ? (cell?.waiting_trigger ?? 'demand') : 'schedule',
          releaseWanted: cell?.release_wanted ?? false,
          blockedByControl:
            cell?.checks.some(({ blockedBy }) => blockedBy?.cause === 'control-target') ?? false,
          waiting,
          due: waiting || last === null || last <= limit,
        },
      ];
    }),
  );
  return cells.sort((a, b) => Number(b.waiting) - Number(a.waiting));
}

/** The cheap question asked every second: does anyone wait for a round, how much is declared? */
export async function glance(db: Kysely<SaeolDb>) {
  const row = await db
    .selectNoFrom((query) => [
      query
        .exists(query.selectFrom('cell').select('institution').where('waiting_rounds', '>', 0))
        .as('anyoneWaits'),
      query
        .selectFrom('cell_deployment')
        .select(sql<number | null>`sum(jsonb_array_length(declarations))::int`.as('sum'))
        .as('declarations'),
    ])
    .executeTakeFirstOrThrow();
  return { anyoneWaits: Boolean(row.anyoneWaits), declarations: row.declarations ?? 0 };
}

/** Functions that this one requires whose interface at the same place does not answer. */
export async function silentRequirement(
  db: Kysely<SaeolDb>,
  institution: string,
  functionCode: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('saeol_function')
    .select('requires')
    .where('function_code', '=', functionCode)
    .executeTakeFirst();
  if (row === undefined || row.requires.length === 0) return undefined;
  const cells = await db
    .selectFrom('cell')
    .select(['function_code', 'checks'])
    .where('institution', '=', institution)
    .where('function_code', 'in', row.requires)
    .orderBy('function_code')
    .execute();
  return cells.find(({ checks }) =>
    checks.some(({ check, verdict }) => check === 'C01' && verdict === 'fail'),
  )?.function_code;
}

/** Functions that require this one. */
export async function dependentFunctions(
  db: Kysely<SaeolDb>,
  functionCode: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('saeol_function')
    .select(['function_code', 'requires'])
    .execute();
  return rows
    .filter(({ requires }) => requires.includes(functionCode))
    .map((row) => row.function_code)
    .sort();
}

/** Whether a deployment of this cell holds on that day, under a contract that was published. */
export async function isDeployed(
  db: Kysely<SaeolDb>,
  institution: string,
  functionCode: string,
  now: Instant,
): Promise<boolean> {
  const known = await knownCells(db, institution);
  const { declaration, contract } = standingOf(known, institution, functionCode, now);
  return declaration !== null && contract !== null;
}

/** The function that a published version covers; undefined where it was never published. */
export async function functionOfVersion(
  db: Kysely<SaeolDb>,
  contractId: string,
  version: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('contract_version')
    .select('function_code')
    .where('contract_id', '=', contractId)
    .where('version', '=', version)
    .where('published_at', 'is not', null)
    .executeTakeFirst();
  return row?.function_code;
}

/** Whether a contract of another id covers the function already. */
export async function otherContractOf(
  db: Kysely<SaeolDb>,
  functionCode: string,
  contractId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('contract_version')
    .select('contract_id')
    .where('function_code', '=', functionCode)
    .where('contract_id', '!=', contractId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
