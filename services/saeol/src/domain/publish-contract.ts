import {
  contractPublished,
  type ContractPublished,
  type publishContract as contract,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';

import type { InterfaceContract } from './contract.ts';
import { isOpenApi31, probeOf, versionOf } from './contract-document.ts';

export type PublishFacts = {
  /** SHA-256 over the canonical JSON of the document. */
  readonly documentSha256: string;
  /** Whether counterpart and control target stand in networks that this installation knows. */
  readonly addressesKnown: boolean;
  /** Another contract that covers the function already. */
  readonly otherContract: boolean;
};

/**
 * Publishes a version that a check can be run against: an OpenAPI 3.1 document that says its own
 * version and declares a probe with the schema of its answer.
 * @source law:electronic-government-act/36
 */
export function publishContract(
  {
    actor: _actor,
    now: _now,
    facts,
    ...published
  }: typeof contract.example & {
    readonly facts: PublishFacts;
    readonly actor?: unknown;
    readonly now?: unknown;
  },
  state: InterfaceContract,
): Decision<
  ContractPublished,
  | 'version-exists'
  | 'other-function'
  | 'document-not-openapi-3-1'
  | 'document-version-differs'
  | 'document-has-no-answer-schema'
  | 'address-outside-networks'
> {
  const { version, functionCode, document } = published;
  if (state.versions.has(version)) return reject('version-exists');
  const moved = state.functionCode !== null && state.functionCode !== functionCode;
  if (moved || facts.otherContract) return reject('other-function');
  if (!isOpenApi31(document)) return reject('document-not-openapi-3-1');
  if (versionOf(document) !== version) return reject('document-version-differs');
  if (probeOf(document) === undefined) return reject('document-has-no-answer-schema');
  if (!facts.addressesKnown) return reject('address-outside-networks');

  return accept(contractPublished.make({ ...published, documentSha256: facts.documentSha256 }));
}
