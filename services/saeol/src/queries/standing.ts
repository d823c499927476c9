import type { SaeolDb } from '../db/schema.ts';
import type {
  CellTable,
  CheckState,
  ContractTable,
  Declaration,
  DeploymentTable,
} from '../db/rows.ts';
import { rowsAsOf } from '@madang/backbone/postgres';
import type { CheckCode, CheckVerdict, Instant, UnknownBecause } from '@madang/contracts';
import { dayAt, numberOn } from '@madang/law';
import type { Kysely } from 'kysely';
import { cell } from '../projections/cell.ts';
import { cellDeployment } from '../projections/cell-deployment.ts';
import { contractVersion } from '../projections/contract-version.ts';

/** What holds for one cell at one moment: its declaration, its contract and its verdict now. */
export type Standing = {
  readonly institution: string;
  readonly functionCode: string;
  readonly verdict: CheckVerdict;
  readonly unknownBecause: UnknownBecause | null;
  /** The check that decides; null where all pass or none was recorded. */
  readonly deciding: CheckState | null;
  readonly declaration: Declaration | null;
  readonly contract: ContractTable | null;
  readonly cell: CellTable | null;
};

/** What the standing of cells rests on. */
export type Known = {
  readonly contracts: readonly ContractTable[];
  readonly deployments: ReadonlyMap<string, DeploymentTable>;
  readonly cells: ReadonlyMap<string, CellTable>;
};

const hourMs = 3_600_000;
/** The first of these that a cell's checks contain is the cell's verdict. */
const precedence: readonly CheckVerdict[] = ['fail', 'unknown', 'degraded', 'pass'];

/** Reads it as it is now, for one institution or for all. */
export async function knownCells(db: Kysely<SaeolDb>, institution?: string): Promise<Known> {
  let deployments = db.selectFrom('cell_deployment').selectAll();
  let cells = db.selectFrom('cell').selectAll();
  if (institution !== undefined) {
    deployments = deployments.where('institution', '=', institution);
    cells = cells.where('institution', '=', institution);
  }
  const contracts = await db
    .selectFrom('contract_version')
    .selectAll()
    .where('published_at', 'is not', null)
    .orderBy('contract_id')
    .orderBy('version', 'desc')
    .execute();
  return {
    contracts,
    deployments: keyed(await deployments.execute()),
    cells: keyed(await cells.execute()),
  };
}

/** The same as it was known at an earlier instant, from the record alone. */
export async function knownCellsAsOf(db: Kysely<SaeolDb>, until: Instant): Promise<Known> {
  const at = { service: 'saeol', until } as const;
  const contracts = await rowsAsOf(db, contractVersion, at);
  return {
    contracts: contracts
      .filter((row) => row.published_at !== null)
      .sort((a, b) => (a.contract_id + b.version < b.contract_id + a.version ? -1 : 1)),
    deployments: keyed(await rowsAsOf(db, cellDeployment, at)),
    cells: keyed(await rowsAsOf(db, cell, at)),
  };
}

function keyed<R extends { institution: string; function_code: string }>(rows: readonly R[]) {
  return new Map(rows.map((row) => [`${row.institution}/${row.function_code}`, row]));
}

/** The standing of one cell at an instant. A result past its freshness counts as unknown. */
export function standingOf(
  known: Known,
  institution: string,
  functionCode: string,
  now: string,
): Standing {
  const key = `${institution}/${functionCode}`;
  const day = dayAt(now);
  const declaration =
    known.deployments.get(key)?.declarations.findLast(({ from }) => from <= day) ?? null;
  const covered = known.contracts.filter((row) => row.function_code === functionCode);
  const contract =
    covered.find(
      (row) => row.contract_id === declaration?.contractId && row.version === declaration.version,
    ) ?? null;
  const found = known.cells.get(key) ?? null;
  const base = { institution, functionCode, declaration, contract, cell: found };
  const unknown = (unknownBecause: UnknownBecause) =>
    ({ ...base, verdict: 'unknown', unknownBecause, deciding: null }) as const;
  if (covered.length === 0) return unknown('no-contract');
  if (declaration === null) return unknown('no-deployment');
  if (found === null || found.checks.length === 0) return unknown('never-checked');

  const counted = found.checks.map((state) => ({
    state,
    verdict: freshUntil(state, day) <= now ? ('unknown' as const) : state.verdict,
  }));
  const verdict =
    precedence.find((word) => counted.some((check) => check.verdict === word)) ?? 'unknown';
  const deciding = counted.find((check) => check.verdict === verdict);
  const stale = deciding !== undefined && deciding.state.verdict !== 'unknown';
  return {
    ...base,
    verdict,
    unknownBecause: verdict === 'unknown' ? (stale ? 'stale' : 'blocked') : null,
    deciding: verdict === 'pass' ? null : (deciding?.state ?? null),
  };
}

/** Until when a recorded result counts. */
export function freshUntil(state: { check: CheckCode; checkedAt: string }, day: string): string {
  const hours = numberOn(`saeol.freshness.${state.check}.hours`, day);
  return new Date(Date.parse(state.checkedAt) + hours * hourMs).toISOString();
}

/** Names of the functions on the list, by code. */
export async function functionNames(db: Kysely<SaeolDb>) {
  const rows = await db
    .selectFrom('saeol_function')
    .selectAll()
    .where('changed_at', 'is not', null)
    .orderBy('function_code')
    .execute();
  return new Map(rows.map((row) => [row.function_code, row]));
}
