import { may } from '@madang/access';
import { answer, defineService, type QueryContext } from '@madang/backbone/service';
import {
  countCells,
  findCell,
  findMatrix,
  findSaeolOpinions,
  listContracts,
  listFunctions,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { dayAt } from '@madang/law';

import {
  cellStream,
  contractStream,
  deploymentStream,
  functionStream,
  opinionStream,
  saeolCommands,
} from './commands.ts';
import type { SaeolConfig } from './config.ts';
import type { SaeolDb } from './db/schema.ts';
import { networkOf, simulatorNetwork } from './probe/networks.ts';
import { startRunner } from './probe/runner.ts';
import { simulatorControl } from './probe/simulator.ts';
import { cell } from './projections/cell.ts';
import { cellDeployment } from './projections/cell-deployment.ts';
import { contractVersion } from './projections/contract-version.ts';
import { interfaceOpinion } from './projections/interface-opinion.ts';
import { saeolFunction } from './projections/saeol-function.ts';
import { findCell as readCell } from './queries/find-cell.ts';
import { countCells as readCounts, findMatrix as readMatrix } from './queries/find-matrix.ts';
import { findOpinions } from './queries/find-opinions.ts';
import { listContracts as readContracts } from './queries/list-contracts.ts';
import { listFunctions as readFunctions } from './queries/list-functions.ts';
import { saeolReactions } from './reactions.ts';

type Context = QueryContext<SaeolDb>;

const bodyBytes = 5 * 1024 * 1024;
const breadth = 12;

/**
 * What the public dashboard shows, to those whom it is open to.
 *
 * @throws Fault `not-permitted` for anybody else.
 */
const summary =
  <I, A>(read: (input: I, context: Context) => A) =>
  (input: I, context: Context): A => {
    const { actor, now } = context;
    if (!may(actor, 'saeol.read-summary', {}, dayAt(now))) {
      throw new Fault('not-permitted', 'closed to this reader', { retryable: false });
    }
    return read(input, context);
  };

/** Interoperability checks of the municipalities' interfaces, and opinions that rest on them. */
export function saeolService(config: SaeolConfig) {
  const { simulatorUrl, simulatorControlUrl: control } = config;
  const networks = [
    ...config.networks,
    ...(simulatorUrl === undefined ? [] : [simulatorNetwork(simulatorUrl)]),
  ];
  const simulated = control !== undefined;
  return defineService({
    name: 'saeol',
    streams: [functionStream, contractStream, deploymentStream, cellStream, opinionStream],
    commands: saeolCommands({
      addressKnown: (address) => networkOf(networks, address) !== undefined,
      simulated,
    }),
    reactions: saeolReactions,
    readModels: [saeolFunction, contractVersion, cellDeployment, cell, interfaceOpinion],
    queries: [
      answer(
        listFunctions,
        summary((_input, { db }) => readFunctions(db)),
      ),
      answer(
        listContracts,
        summary((_input, { db, ...reader }) => readContracts(db, reader)),
      ),
      answer(
        findMatrix,
        summary(({ day }: { day?: string }, { db, now }) => readMatrix(db, now, day)),
      ),
      answer(
        countCells,
        summary((_input, { db, now }) => readCounts(db, now)),
      ),
      answer(findCell, (input, { db, actor, now }: Context) =>
        readCell(db, input, { actor, now, simulated }),
      ),
      answer(findSaeolOpinions, (input, { db, actor, now }: Context) =>
        findOpinions(db, input, { actor, now }),
      ),
    ],
    start: (runtime) =>
      Promise.resolve(
        startRunner(runtime, {
          networks,
          totalMs: config.probeTotalMs,
          pauseMs: config.probePauseMs,
          bodyBytes,
          breadth,
          everyMs: config.lookEveryMs,
          simulator: control === undefined ? undefined : simulatorControl(control),
        }),
      ),
  });
}

/** The service as it reads and folds, without a network to enter: for tools that verify and rebuild. */
export const saeol = saeolService({
  networks: [],
  simulatorUrl: undefined,
  simulatorControlUrl: undefined,
  probeTotalMs: 1,
  probePauseMs: 0,
  lookEveryMs: 1_000,
});
