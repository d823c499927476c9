import {
  contractDeprecated,
  contractPublished,
  deprecateContract as deprecateCommand,
  Id,
  institutionCode,
} from '@madang/contracts';
import { simulatedVersions } from '@madang/simulators';
import { deciderSpec } from '@madang/testing';
import { expect, it } from 'vitest';

import { evolveContract as evolve, initialContract as initial } from './contract.ts';
import { probeOf } from './contract-document.ts';
import { deprecateContract } from './deprecate-contract.ts';
import { publishContract } from './publish-contract.ts';

const publish = deciderSpec({ initial, evolve, decide: publishContract });
const deprecate = deciderSpec({ initial, evolve, decide: deprecateContract });

const document = simulatedVersions[0]?.document ?? {};
const input = {
  contractId: Id.parse('household'),
  functionCode: 'F01',
  version: '2.0.0',
  titleKo: '주민등록·세대정보 조회',
  titleEn: 'Resident registration: household look-up',
  document: structuredClone(document),
  counterpart: {
    institution: institutionCode('mois'),
    nameKo: '주민등록정보시스템',
    nameEn: 'Resident registration system',
    baseAddress: 'http://saeol-simulator.madang.internal/central/household',
  },
  controlAddress: 'http://saeol-simulator.madang.internal/control',
};
const facts = { documentSha256: 'a'.repeat(64), addressesKnown: true, otherContract: false };
const published = contractPublished.make({ ...input, documentSha256: facts.documentSha256 });

it('publishes an OpenAPI 3.1 document that a check can be run against', () => {
  publish()
    .when({ ...input, facts })
    .then(published);
});

it('never changes a published version', () => {
  publish(published)
    .when({ ...input, facts })
    .thenRejected('version-exists');
});

it('keeps one contract to one function and one function to one contract', () => {
  publish(published)
    .when({ ...input, version: '2.1.0', functionCode: 'F02', facts })
    .thenRejected('other-function');
  publish()
    .when({ ...input, facts: { ...facts, otherContract: true } })
    .thenRejected('other-function');
});

it('refuses a document of another standard, of another version, or without a probe', () => {
  publish()
    .when({ ...input, document: { ...input.document, openapi: '3.0.3' }, facts })
    .thenRejected('document-not-openapi-3-1');
  publish()
    .when({ ...input, version: '2.1.0', facts })
    .thenRejected('document-version-differs');
  publish()
    .when({ ...input, document: { ...input.document, paths: {} }, facts })
    .thenRejected('document-has-no-answer-schema');
});

it('refuses counterparts outside the configured networks', () => {
  publish()
    .when({ ...input, facts: { ...facts, addressesKnown: false } })
    .thenRejected('address-outside-networks');
});

it('makes the answer schema complete in itself', () => {
  expect(probeOf(document)).toMatchObject({
    path: '/households/SYN-0001',
    status: 200,
    schema: { $ref: '#/$defs/HouseholdAnswer', $defs: { Household: { type: 'object' } } },
  });
});

const old = contractPublished.make({
  ...published.data,
  contractId: Id.parse('welfare'),
  functionCode: 'F10',
  version: '1.0.0',
});

it('deprecates a published version once, until a day that is not before', () => {
  deprecate(old).when(deprecateCommand.example).then(contractDeprecated.example);
  deprecate().when(deprecateCommand.example).thenRejected('version-absent');
  deprecate(old, contractDeprecated.example)
    .when(deprecateCommand.example)
    .thenRejected('already-deprecated');
  deprecate(old)
    .when({
      ...deprecateCommand.example,
      deprecatedOn: deprecateCommand.example.sunsetOn,
      sunsetOn: deprecateCommand.example.deprecatedOn,
    })
    .thenRejected('sunset-before-deprecation');
});
