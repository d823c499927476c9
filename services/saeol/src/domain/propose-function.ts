import {
  functionProposed,
  type FunctionProposed,
  type proposeFunction as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { SaeolFunction } from './function.ts';

/**
 * Puts a function on the list, once.
 * @source house:saeol/functions
 */
export function proposeFunction(
  { functionCode, nameKo, nameEn, requires, confirmed, note }: typeof contract.example,
  state: SaeolFunction,
): Decision<FunctionProposed, 'already-proposed' | 'requires-itself'> {
  if (state.status === 'listed') return reject('already-proposed');
  if (requires.includes(functionCode)) return reject('requires-itself');

  return accept(functionProposed.make({ functionCode, nameKo, nameEn, requires, confirmed, note }));
}
