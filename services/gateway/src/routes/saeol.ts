import {
  countCells,
  declareDeployment,
  deprecateContract,
  editFunction,
  findCell,
  findMatrix,
  findSaeolOpinions,
  listContracts,
  listFunctions,
  proposeFunction,
  publishContract,
  releaseSimulator,
  repairInterface,
  requestCheck,
} from '@madang/contracts';
import { command, publicQuery, query, router } from '../trpc.ts';

/** Functions, contracts, deployments, the matrix of checks and the opinions that rest on it. */
export const saeolRouter = router({
  proposeFunction: command(proposeFunction),
  editFunction: command(editFunction),
  publishContract: command(publishContract),
  deprecateContract: command(deprecateContract),
  declareDeployment: command(declareDeployment),
  requestCheck: command(requestCheck),
  repairInterface: command(repairInterface),
  releaseSimulator: command(releaseSimulator),
  listFunctions: publicQuery(listFunctions),
  listContracts: publicQuery(listContracts),
  findMatrix: publicQuery(findMatrix),
  countCells: publicQuery(countCells),
  findCell: query(findCell),
  findSaeolOpinions: query(findSaeolOpinions),
});
