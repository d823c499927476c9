import {
  askPositions,
  casesOfProject,
  chooseRoute,
  concludeCase,
  escalatePair,
  findCase,
  findPair,
  givePosition,
  listCandidates,
  listCases,
  makeFinding,
  refusePair,
  renameCase,
} from '@madang/contracts';
import { command, query, router } from '../trpc.ts';

/** Look-alike pairs with their evidence, and coordination cases from opening to conclusion. */
export const duplicatesRouter = router({
  refusePair: command(refusePair),
  escalatePair: command(escalatePair),
  renameCase: command(renameCase),
  askPositions: command(askPositions),
  givePosition: command(givePosition),
  makeFinding: command(makeFinding),
  chooseRoute: command(chooseRoute),
  concludeCase: command(concludeCase),
  listCases: query(listCases),
  findCase: query(findCase),
  listCandidates: query(listCandidates),
  findPair: query(findPair),
  casesOfProject: query(casesOfProject),
});
