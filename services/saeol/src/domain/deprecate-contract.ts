import {
  contractDeprecated,
  type ContractDeprecated,
  type deprecateContract as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { InterfaceContract } from './contract.ts';

/**
 * Deprecates a version from one day until its last day, the sunset.
 * @source house:saeol/deprecation
 */
export function deprecateContract(
  { contractId, version, deprecatedOn, sunsetOn }: typeof contract.example,
  state: InterfaceContract,
): Decision<
  ContractDeprecated,
  'version-absent' | 'already-deprecated' | 'sunset-before-deprecation'
> {
  const known = state.versions.get(version);
  if (known === undefined || state.functionCode === null) return reject('version-absent');
  if (known.deprecated) return reject('already-deprecated');
  if (sunsetOn < deprecatedOn) return reject('sunset-before-deprecation');

  const { functionCode } = state;
  return accept(
    contractDeprecated.make({ contractId, functionCode, version, deprecatedOn, sunsetOn }),
  );
}
