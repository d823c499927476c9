import { declareDeployment as contract, deploymentDeclared } from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { it } from 'vitest';

import { declareDeployment } from './declare-deployment.ts';
import { evolveDeployments as evolve, initialDeployments as initial } from './deployment.ts';

const given = deciderSpec({ initial, evolve, decide: declareDeployment });
const declared = deploymentDeclared.example;
const command = contract.example;
const facts = { functionCode: 'F01', strangers: [], unknownAddresses: [] };

it('declares a whole list of municipalities at once', () => {
  given()
    .when({ ...command, facts })
    .then(declared);
});

it('refuses a version that was never published', () => {
  given()
    .when({ ...command, facts: { ...facts, functionCode: null } })
    .thenRejected('version-absent');
});

it('refuses what is no municipality on the first day', () => {
  given()
    .when({ ...command, facts: { ...facts, strangers: ['28260'] } })
    .thenRejected('not-a-municipality');
});

it('refuses a municipality that is named twice', () => {
  given()
    .when({ ...command, places: [...command.places, ...command.places], facts })
    .thenRejected('place-repeated');
});

it('refuses an address outside the configured networks', () => {
  given()
    .when({ ...command, facts: { ...facts, unknownAddresses: ['http://169.254.169.254/'] } })
    .thenRejected('address-outside-networks');
});

it('says when a declaration changes nothing, and takes one that moves', () => {
  given(declared)
    .when({ ...command, facts })
    .thenRejected('unchanged');
  const moved = { ...command, version: '2.1.0' };
  given(declared)
    .when({ ...moved, facts })
    .then(deploymentDeclared.make({ ...declared.data, version: '2.1.0' }));
});
