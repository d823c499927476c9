import { defineReadModel, on } from '@madang/backbone/service';
import {
  checkRecorded,
  checkRequested,
  interfaceRepaired,
  simulatorReleased,
} from '@madang/contracts';

import { CellTable } from '../db/rows.ts';

const historyLength = 40;
const repairsLength = 10;

type KeyOf = { readonly institution: string; readonly functionCode: string };
const keyOf = ({ institution, functionCode }: KeyOf) => ({
  institution,
  function_code: functionCode,
});

/** The state of one cell: its last results, what is waited for, and what changed when. */
export const cell = defineReadModel({
  table: 'cell',
  version: 2,
  key: ['institution', 'function_code'],
  row: CellTable,
  blank: (key: { institution: string; function_code: string }) => ({
    ...key,
    round: 0,
    waiting_rounds: 0,
    requests: 0,
    waiting_trigger: 'schedule' as const,
    release_wanted: false,
    verdict: 'unknown' as const,
    checks: [],
    history: [],
    repairs: [],
    last_round_at: null,
  }),
  on: [
    on(
      checkRequested,
      ({ data }) => keyOf(data),
      (row: CellTable, { data }) => ({
        ...row,
        waiting_rounds: Math.max(row.waiting_rounds, data.rounds),
        requests: row.requests + 1,
        waiting_trigger: data.trigger,
      }),
    ),
    on(
      checkRecorded,
      ({ data }) => keyOf(data),
      (row: CellTable, { data, occurredAt }) => {
        const finished = data.round > row.round;
        const { check, verdict, findings, evidenceSha256, passesInRow, round, trigger } = data;
        const state = {
          check,
          verdict,
          findings: [...findings],
          fixer: data.fixer ?? null,
          blockedBy: data.blockedBy ?? null,
          status: data.status ?? null,
          evidenceSha256,
          passesInRow,
          checkedAt: occurredAt,
        };
        return {
          ...row,
          round,
          waiting_rounds: finished ? Math.max(0, row.waiting_rounds - 1) : row.waiting_rounds,
          release_wanted: false,
          verdict: data.cell,
          checks: [...row.checks.filter((known) => known.check !== check), state].sort((a, b) =>
            a.check < b.check ? -1 : 1,
          ),
          history: data.changed
            ? [{ at: occurredAt, round, trigger, check, verdict }, ...row.history].slice(
                0,
                historyLength,
              )
            : row.history,
          last_round_at: occurredAt,
        };
      },
    ),
    on(
      interfaceRepaired,
      ({ data }) => keyOf(data),
      (row: CellTable, { data, occurredAt }) => ({
        ...row,
        repairs: [{ at: occurredAt, note: data.note }, ...row.repairs].slice(0, repairsLength),
      }),
    ),
    on(
      simulatorReleased,
      ({ data }) => keyOf(data),
      (row: CellTable) => ({ ...row, release_wanted: true }),
    ),
  ],
});
