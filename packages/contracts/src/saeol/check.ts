import { z } from 'zod';
import { defineCommand, defineEvent, type EventOf } from '../define.ts';
import { FilledText, Id, InstitutionCode } from '../scalars.ts';
import {
  CheckBlocker,
  CheckCode,
  CheckFinding,
  CheckVerdict,
  ContractVersion,
  Fixer,
  FunctionCode,
} from './words.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Why a round was run. */
export const CheckTrigger = z.enum(['schedule', 'demand', 'plan', 'repair', 'dependency']);
export type CheckTrigger = z.infer<typeof CheckTrigger>;

const cell = { institution: InstitutionCode, functionCode: FunctionCode } as const;

/** Someone, or a filed plan, asked for a cell to be checked now. */
export const checkRequested = defineEvent({
  service: 'saeol',
  type: 'check.requested',
  version: 1,
  law: 'house:saeol/checks',
  data: z.object({
    ...cell,
    trigger: CheckTrigger,
    /** How many rounds are wanted one after the other. */
    rounds: z.int().min(1).max(2),
  }),
  example: { institution: '51110', functionCode: 'F01', trigger: 'demand', rounds: 1 },
});
export type CheckRequested = EventOf<typeof checkRequested>;

const result = {
  check: CheckCode,
  verdict: CheckVerdict,
  findings: z.array(CheckFinding).max(50),
  fixer: Fixer.exactOptional(),
  blockedBy: CheckBlocker.exactOptional(),
  /** HTTP status of the answer that was judged; absent when nothing answered. */
  status: z.int().min(100).max(599).exactOptional(),
  /** SHA-256 over the recorded exchanges: status, header lines, body. */
  evidenceSha256: Sha256,
} as const;

/** What one check of one round says, before it is recorded. */
export const CheckResult = z.strictObject(result);
export type CheckResult = z.infer<typeof CheckResult>;

const recordedExample = {
  institution: '51110',
  functionCode: 'F01',
  contractId: 'household',
  version: '2.0.0',
  trigger: 'schedule',
  round: 7,
  result: {
    check: 'C06',
    verdict: 'fail',
    findings: [
      {
        rule: 'body-fits-schema',
        path: '/세대/0/법정동코드',
        keyword: 'pattern',
        expected: '^[0-9]{10}$',
        seen: 'string(8)',
      },
    ],
    fixer: 'klid',
    status: 200,
    evidenceSha256: '0'.repeat(64),
  },
} as const;

/**
 * One check of one cell was judged from recorded HTTP bytes. `cell` is the cell's verdict once this
 * check is counted, `changed` whether this check's verdict differs from the time before.
 */
export const checkRecorded = defineEvent({
  service: 'saeol',
  type: 'check.recorded',
  version: 1,
  law: 'house:saeol/checks',
  data: z.object({
    ...cell,
    contractId: Id,
    version: ContractVersion,
    trigger: CheckTrigger,
    /** Counts the rounds of this cell from 1. */
    round: z.int().min(1),
    ...result,
    /** Rounds in a row, this one included, in which this check passed. */
    passesInRow: z.int().min(0),
    changed: z.boolean(),
    cell: CheckVerdict,
  }),
  example: {
    institution: '51110',
    functionCode: 'F01',
    contractId: 'household',
    version: '2.0.0',
    trigger: 'schedule',
    round: 7,
    ...recordedExample.result,
    findings: [...recordedExample.result.findings],
    passesInRow: 0,
    changed: true,
    cell: 'fail',
  },
});
export type CheckRecorded = EventOf<typeof checkRecorded>;

/** KLID states that an interface was repaired; the next rounds show whether it was. */
export const interfaceRepaired = defineEvent({
  service: 'saeol',
  type: 'interface.repaired',
  version: 1,
  law: 'house:saeol/checks',
  data: z.object({ ...cell, note: FilledText(500) }),
  example: { institution: '51110', functionCode: 'F01', note: '법정동코드 10자리로 정정' },
});
export type InterfaceRepaired = EventOf<typeof interfaceRepaired>;

/** In the demonstration world, the simulated endpoint was told to behave again. */
export const simulatorReleased = defineEvent({
  service: 'saeol',
  type: 'simulator.released',
  version: 1,
  law: 'house:saeol/simulator',
  data: z.object(cell),
  example: { institution: '51110', functionCode: 'F01' },
});
export type SimulatorReleased = EventOf<typeof simulatorReleased>;

/** Asks for a cell to be checked now. */
export const requestCheck = defineCommand({
  service: 'saeol',
  name: 'requestCheck',
  law: 'house:saeol/checks',
  input: z.strictObject({ ...cell, trigger: CheckTrigger.exactOptional() }),
  reasons: ['no-deployment', 'already-waiting'],
  example: { institution: '51110', functionCode: 'F01' },
});

/** Records one finished round of checks of a cell. Sent by the prober alone. */
export const recordCheck = defineCommand({
  service: 'saeol',
  name: 'recordCheck',
  law: 'house:saeol/checks',
  input: z.strictObject({
    ...cell,
    contractId: Id,
    version: ContractVersion,
    trigger: CheckTrigger,
    round: z.int().min(1),
    /** How often this cell had been asked for when the round began. */
    requests: z.int().min(0),
    results: z.array(CheckResult).min(1).max(3),
  }),
  reasons: ['round-already-recorded', 'requested-meanwhile', 'check-repeated'],
  example: {
    institution: '51110',
    functionCode: 'F01',
    contractId: 'household',
    version: '2.0.0',
    trigger: 'schedule',
    round: 7,
    requests: 0,
    results: [{ ...recordedExample.result, findings: [...recordedExample.result.findings] }],
  },
});

/** States a repair and asks for two rounds. */
export const repairInterface = defineCommand({
  service: 'saeol',
  name: 'repairInterface',
  law: 'house:saeol/checks',
  input: z.strictObject({ ...cell, note: FilledText(500) }),
  reasons: ['no-deployment', 'passes-already'],
  example: { institution: '51110', functionCode: 'F01', note: '법정동코드 10자리로 정정' },
});

/** Clears the simulated fault of a cell and asks for two rounds; refused outside the demonstration. */
export const releaseSimulator = defineCommand({
  service: 'saeol',
  name: 'releaseSimulator',
  law: 'house:saeol/simulator',
  input: z.strictObject(cell),
  reasons: ['no-simulator', 'no-deployment'],
  example: { institution: '51110', functionCode: 'F01' },
});
