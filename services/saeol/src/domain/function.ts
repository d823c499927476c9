import type { FunctionEdited, FunctionProposed } from '@madang/contracts';

export type SaeolFunction =
  | { readonly status: 'absent' }
  | { readonly status: 'listed'; readonly fields: FunctionProposed['data'] };

export const initialFunction: SaeolFunction = { status: 'absent' };

export function evolveFunction(
  _state: SaeolFunction,
  event: FunctionProposed | FunctionEdited,
): SaeolFunction {
  return { status: 'listed', fields: event.data };
}
