import {
  checkRecorded,
  checkRequested,
  interfaceRepaired,
  recordCheck as recordContract,
  releaseSimulator as releaseContract,
  repairInterface as repairContract,
  requestCheck as requestContract,
  simulatorReleased,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { expect, it } from 'vitest';

import { evolveCell as evolve, initialCell as initial } from './cell.ts';
import { recordCheck } from './record-check.ts';
import { releaseSimulator } from './release-simulator.ts';
import { repairInterface } from './repair-interface.ts';
import { requestCheck } from './request-check.ts';

const request = deciderSpec({ initial, evolve, decide: requestCheck });
const record = deciderSpec({ initial, evolve, decide: recordCheck });
const repair = deciderSpec({ initial, evolve, decide: repairInterface });
const release = deciderSpec({ initial, evolve, decide: releaseSimulator });

const deployed = { deployed: true };
const asked = requestContract.example;
const requested = checkRequested.example;
const { institution, functionCode } = asked;
const command = { ...recordContract.example, round: 1, requests: 0 };
const [failed] = command.results;
const recorded = checkRecorded.make({ ...checkRecorded.example.data, round: 1 });
const passed = checkRecorded.make({
  ...recorded.data,
  verdict: 'pass',
  findings: [],
  passesInRow: 1,
  cell: 'pass',
});
const twoRounds = checkRequested.make({ institution, functionCode, trigger: 'repair', rounds: 2 });

it('asks for a round of a cell that has a deployment', () => {
  request()
    .when({ ...asked, facts: deployed })
    .then(requested);
});

it('refuses to ask where nothing is deployed, or while a round is waited for', () => {
  request()
    .when({ ...asked, facts: { deployed: false } })
    .thenRejected('no-deployment');
  request(requested)
    .when({ ...asked, facts: deployed })
    .thenRejected('already-waiting');
});

it('can be asked again once the round is recorded', () => {
  request(requested, recorded)
    .when({ ...asked, facts: deployed })
    .then(requested);
});

it('records a round with what changed and what the cell says', () => {
  record(requested)
    .when({ ...command, requests: 1 })
    .then(checkRecorded.make({ ...recorded.data, trigger: command.trigger }));
});

it('counts passes in a row and forgets them on the first failure', () => {
  const pass = {
    check: 'C06' as const,
    verdict: 'pass' as const,
    findings: [],
    evidenceSha256: failed?.evidenceSha256 ?? '',
  };
  const decision = recordCheck(
    { ...command, round: 2, results: [pass] },
    [passed].reduce(evolve, initial),
  );
  expect(decision.ok && decision.events[0]?.data).toMatchObject({
    passesInRow: 2,
    changed: false,
    cell: 'pass',
  });
  const again = recordCheck({ ...command, round: 2 }, [passed].reduce(evolve, initial));
  expect(again.ok && again.events[0]?.data).toMatchObject({ passesInRow: 0, changed: true });
});

it('counts a round once and a check once within it', () => {
  record(recorded).when(command).thenRejected('round-already-recorded');
  record()
    .when({ ...command, results: [...command.results, ...command.results] })
    .thenRejected('check-repeated');
});

it('counts no round that began before the cell was asked for', () => {
  record(twoRounds).when(command).thenRejected('requested-meanwhile');
  record(requested, twoRounds)
    .when({ ...command, requests: 1 })
    .thenRejected('requested-meanwhile');
});

it('takes a repair down and asks for two rounds', () => {
  repair(recorded)
    .when({ ...repairContract.example, facts: deployed })
    .then(interfaceRepaired.example, twoRounds);
});

it('refuses a repair of what passes or is not deployed', () => {
  repair(passed)
    .when({ ...repairContract.example, facts: deployed })
    .thenRejected('passes-already');
  repair()
    .when({ ...repairContract.example, facts: { deployed: false } })
    .thenRejected('no-deployment');
});

it('waits for the second round after a repair', () => {
  expect([recorded, twoRounds].reduce(evolve, initial).waitingRounds).toBe(2);
  const second = checkRecorded.make({ ...recorded.data, round: 2 });
  expect([recorded, twoRounds, second].reduce(evolve, initial).waitingRounds).toBe(1);
});

it('releases a simulated fault in the demonstration world alone', () => {
  release()
    .when({ ...releaseContract.example, facts: { deployed: true, simulated: true } })
    .then(simulatorReleased.example, twoRounds);
  release()
    .when({ ...releaseContract.example, facts: { deployed: true, simulated: false } })
    .thenRejected('no-simulator');
  release()
    .when({ ...releaseContract.example, facts: { deployed: false, simulated: true } })
    .thenRejected('no-deployment');
});
