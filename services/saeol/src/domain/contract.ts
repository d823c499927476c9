import type { ContractDeprecated, ContractPublished } from '@madang/contracts';

/** All versions of one contract; versions never change, so only their end is added. */
export type InterfaceContract = {
  /** Null until the first version. */
  readonly functionCode: string | null;
  readonly versions: ReadonlyMap<string, { readonly deprecated: boolean }>;
};

export const initialContract: InterfaceContract = { functionCode: null, versions: new Map() };

export function evolveContract(
  state: InterfaceContract,
  event: ContractPublished | ContractDeprecated,
): InterfaceContract {
  const deprecated = event.type === 'contract.deprecated';
  return {
    functionCode: event.data.functionCode,
    versions: new Map([...state.versions, [event.data.version, { deprecated }]]),
  };
}
