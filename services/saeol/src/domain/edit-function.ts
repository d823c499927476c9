import {
  type editFunction as contract,
  functionEdited,
  type FunctionEdited,
} from '@madang/contracts';
import { accept, canonicalJson, type Decision, reject } from '@madang/kernel';

import type { SaeolFunction } from './function.ts';

/**
 * Corrects what is said about a function.
 * @source house:saeol/functions
 */
export function editFunction(
  { functionCode, nameKo, nameEn, requires, confirmed, note }: typeof contract.example,
  state: SaeolFunction,
): Decision<FunctionEdited, 'not-proposed' | 'unchanged' | 'requires-itself'> {
  if (state.status === 'absent') return reject('not-proposed');
  if (requires.includes(functionCode)) return reject('requires-itself');
  const fields = { functionCode, nameKo, nameEn, requires, confirmed, note };
  if (canonicalJson(fields) === canonicalJson(state.fields)) return reject('unchanged');

  return accept(functionEdited.make(fields));
}
