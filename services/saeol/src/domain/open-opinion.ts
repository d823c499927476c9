import { type openOpinion as contract, opinionOpened, type OpinionOpened } from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';

import type { InterfaceOpinion } from './opinion.ts';

/**
 * Opens the opinion on a filed project, and again when it is filed anew with other functions.
 * @source house:saeol/opinion
 */
export function openOpinion(
  { planId, projectId, institution, functions }: typeof contract.example,
  state: InterfaceOpinion,
): Decision<OpinionOpened, 'already-opened'> {
  const subject = { planId, projectId, institution, functions: [...new Set(functions)].sort() };
  if (state.status === 'open' && canonicalJson(state.subject) === canonicalJson(subject)) {
    return reject('already-opened');
  }

  return accept(opinionOpened.make(subject));
}
