import {
  deploymentDeclared,
  type DeploymentDeclared,
  type declareDeployment as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { Deployments } from './deployment.ts';

export type DeclareFacts = {
  /** The function of the contract's version; null where that version was never published. */
  readonly functionCode: string | null;
  /** Places that are no municipality on the first day. */
  readonly strangers: readonly string[];
  /** Addresses that stand in no network that this installation knows. */
  readonly unknownAddresses: readonly string[];
};

/**
 * Declares, from a day on, which version the interface of each named municipality runs and where it
 * answers. An address outside the configured networks is refused before anything could call it.
 * @source house:saeol/deployments
 */
export function declareDeployment(
  command: typeof contract.example & { readonly facts: DeclareFacts },
  state: Deployments,
): Decision<
  DeploymentDeclared,
  | 'version-absent'
  | 'not-a-municipality'
  | 'place-repeated'
  | 'address-outside-networks'
  | 'unchanged'
> {
  const { contractId, version, from, places, facts } = command;
  const { functionCode } = facts;
  if (functionCode === null) return reject('version-absent');
  if (facts.strangers.length > 0) return reject('not-a-municipality');
  if (new Set(places.map(({ institution }) => institution)).size < places.length) {
    return reject('place-repeated');
  }
  if (facts.unknownAddresses.length > 0) return reject('address-outside-networks');
  const changes = places.some(
    ({ institution, baseAddress }) =>
      state.get(institution)?.get(from) !== `${version} ${baseAddress}`,
  );
  if (!changes) return reject('unchanged');

  return accept(deploymentDeclared.make({ contractId, functionCode, version, from, places }));
}
