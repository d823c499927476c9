import { createHash } from 'node:crypto';

import { institution, may, saeolInstitutionsOn } from '@madang/access';
import { defineStream, type FactsContext, handle } from '@madang/backbone/service';
import {
  checkRecorded,
  checkRequested,
  contractDeprecated,
  contractPublished,
  declareDeployment,
  deploymentDeclared,
  deprecateContract,
  editFunction,
  functionEdited,
  functionProposed,
  interfaceRepaired,
  issueOpinion,
  openOpinion,
  opinionIssued,
  opinionOpened,
  proposeFunction,
  publishContract,
  recordCheck,
  releaseSimulator,
  repairInterface,
  requestCheck,
  simulatorReleased,
} from '@madang/contracts';
import { canonicalJson } from '@madang/kernel';
import { dayAt } from '@madang/law';

import type { SaeolDb } from './db/schema.ts';
import { evolveCell, initialCell } from './domain/cell.ts';
import { evolveContract, initialContract } from './domain/contract.ts';
import { declareDeployment as decideDeployment } from './domain/declare-deployment.ts';
import { evolveDeployments, initialDeployments } from './domain/deployment.ts';
import { deprecateContract as decideDeprecation } from './domain/deprecate-contract.ts';
import { editFunction as decideEdit } from './domain/edit-function.ts';
import { evolveFunction, initialFunction } from './domain/function.ts';
import { issueOpinion as decideIssue } from './domain/issue-opinion.ts';
import { openOpinion as decideOpening } from './domain/open-opinion.ts';
import { evolveOpinion, initialOpinion } from './domain/opinion.ts';
import { proposeFunction as decideProposal } from './domain/propose-function.ts';
import { publishContract as decidePublication } from './domain/publish-contract.ts';
import { recordCheck as decideRecord } from './domain/record-check.ts';
import { releaseSimulator as decideRelease } from './domain/release-simulator.ts';
import { repairInterface as decideRepair } from './domain/repair-interface.ts';
import { requestCheck as decideRequest } from './domain/request-check.ts';
import { functionOfVersion, isDeployed, otherContractOf } from './queries/due-cells.ts';
import { opinionFacts } from './queries/opinion-facts.ts';

type Context = FactsContext<SaeolDb>;

export const functionStream = defineStream({
  noun: 'function',
  initial: initialFunction,
  evolve: evolveFunction,
  events: [functionProposed, functionEdited],
});
export const contractStream = defineStream({
  noun: 'contract',
  initial: initialContract,
  evolve: evolveContract,
  events: [contractPublished, contractDeprecated],
});
export const deploymentStream = defineStream({
  noun: 'deployments',
  initial: initialDeployments,
  evolve: evolveDeployments,
  events: [deploymentDeclared],
});
export const cellStream = defineStream({
  noun: 'cell',
  initial: initialCell,
  evolve: evolveCell,
  events: [checkRequested, checkRecorded, interfaceRepaired, simulatorReleased],
});
export const opinionStream = defineStream({
  noun: 'opinion',
  initial: initialOpinion,
  evolve: evolveOpinion,
  events: [opinionOpened, opinionIssued],
});

const cellId = (input: { readonly institution: string; readonly functionCode: string }) =>
  `${input.institution}.${input.functionCode}`;

/** What this service can do; `world` is what an installation's configuration decides. */
export function saeolCommands(world: {
  readonly addressKnown: (address: string) => boolean;
  readonly simulated: boolean;
}) {
  const deployed = async (
    input: { readonly institution: string; readonly functionCode: string },
    { db, now }: Context,
  ) => ({ deployed: await isDeployed(db, input.institution, input.functionCode, now) });

  return [
    handle(proposeFunction, {
      stream: functionStream,
      id: ({ functionCode }) => functionCode,
      permit: ({ actor, now }) => may(actor, 'saeol.edit', {}, dayAt(now)),
      decide: decideProposal,
    }),
    handle(editFunction, {
      stream: functionStream,
      id: ({ functionCode }) => functionCode,
      permit: ({ actor, now }) => may(actor, 'saeol.edit', {}, dayAt(now)),
      decide: decideEdit,
    }),
    handle(publishContract, {
      stream: contractStream,
      id: ({ contractId }) => contractId,
      facts: async (input: typeof publishContract.example, { db }: Context) => ({
        documentSha256: createHash('sha256').update(canonicalJson(input.document)).digest('hex'),
        addressesKnown:
          world.addressKnown(input.counterpart.baseAddress) &&
          world.addressKnown(input.controlAddress),
        otherContract: await otherContractOf(db, input.functionCode, input.contractId),
      }),
      permit: ({ actor, now }) => may(actor, 'saeol.publish', {}, dayAt(now)),
      decide: decidePublication,
    }),
    handle(deprecateContract, {
      stream: contractStream,
      id: ({ contractId }) => contractId,
      permit: ({ actor, now }) => may(actor, 'saeol.publish', {}, dayAt(now)),
      decide: decideDeprecation,
    }),
    handle(declareDeployment, {
      stream: deploymentStream,
      id: ({ contractId }) => contractId,
      facts: async (
        { contractId, version, from, places }: typeof declareDeployment.example,
        { db }: Context,
      ) => {
        const municipalities = new Set(saeolInstitutionsOn(from).map(({ code }) => code));
        return {
          functionCode: (await functionOfVersion(db, contractId, version)) ?? null,
          strangers: places
            .map((place) => place.institution)
            .filter((code) => !municipalities.has(code)),
          unknownAddresses: places
            .map(({ baseAddress }) => baseAddress)
            .filter((address) => !world.addressKnown(address)),
        };
      },
      permit: ({ actor, input, now }) =>
        input.places.every((place) =>
          may(actor, 'saeol.declare', { institution: place.institution }, dayAt(now)),
        ),
      decide: decideDeployment,
    }),
    handle(requestCheck, {
      stream: cellStream,
      id: cellId,
      facts: deployed,
      permit: ({ actor, input, now }) =>
        may(actor, 'saeol.run', { institution: input.institution }, dayAt(now)),
      decide: decideRequest,
    }),
    handle(recordCheck, {
      stream: cellStream,
      id: cellId,
      permit: ({ actor, input, now }) =>
        may(actor, 'saeol.record', { institution: input.institution }, dayAt(now)),
      decide: decideRecord,
    }),
    handle(repairInterface, {
      stream: cellStream,
      id: cellId,
      facts: deployed,
      permit: ({ actor, input, now }) =>
        may(actor, 'saeol.repair', { institution: input.institution }, dayAt(now)),
      decide: decideRepair,
    }),
    handle(releaseSimulator, {
      stream: cellStream,
      id: cellId,
      facts: async (input: typeof releaseSimulator.example, context: Context) => ({
        ...(await deployed(input, context)),
        simulated: world.simulated,
      }),
      permit: ({ actor, input, now }) =>
        may(actor, 'saeol.repair', { institution: input.institution }, dayAt(now)),
      decide: decideRelease,
    }),
    handle(openOpinion, {
      stream: opinionStream,
      id: ({ projectId }) => projectId,
      permit: ({ actor, input, now }) =>
        institution(input.institution, dayAt(now)) !== undefined &&
        may(actor, 'saeol.opine', { institution: input.institution }, dayAt(now)),
      decide: decideOpening,
    }),
    handle(issueOpinion, {
      stream: opinionStream,
      id: ({ projectId }) => projectId,
      facts: ({ projectId }: typeof issueOpinion.example, { db, now }: Context) =>
        opinionFacts(db, projectId, now),
      permit: ({ actor, now }) => may(actor, 'saeol.opine', {}, dayAt(now)),
      decide: decideIssue,
    }),
  ];
}
