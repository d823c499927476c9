import { snapshotTaken, versionActivated, versionProposed } from '@madang/contracts';
import { shipped } from '@madang/similarity';
import { deciderSpec } from '@madang/testing';
import { it } from 'vitest';
import { activateVersion } from './activate-version.ts';
import { proposeVersion } from './propose-version.ts';
import { evolve, initial } from './rules.ts';
import { takeSnapshot } from './take-snapshot.ts';

const taken = snapshotTaken.example;
const proposed = versionProposed.example;
const { name } = proposed.data.version;

it('numbers snapshots, and takes none that says the same', () => {
  const given = deciderSpec({ initial, evolve, decide: takeSnapshot });
  const { number: _number, ...counted } = taken.data;
  given().when({ facts: counted }).then(taken);
  given(taken).when({ facts: counted }).thenRejected('no-change');
  const later = { ...counted, digest: 'other', upTo: 140 };
  given(taken)
    .when({ facts: later })
    .then(snapshotTaken.make({ ...later, number: 2 }));
});

it('proposes what was learnt, once, and nothing from too few verdicts', () => {
  const given = deciderSpec({ initial, evolve, decide: proposeVersion });
  given().when({ facts: null }).thenRejected('too-few-verdicts');
  given().when({ facts: proposed.data }).then(proposed);
  given(proposed).when({ facts: proposed.data }).thenRejected('no-change');
});

it('activates a proposed version, once, and goes back to the shipped one', () => {
  const given = deciderSpec({ initial, evolve, decide: activateVersion });
  given().when({ name }).thenRejected('not-proposed');
  given(proposed).when({ name }).then(versionActivated.example);
  given(proposed, versionActivated.example).when({ name }).thenRejected('already-active');
  given().when({ name: shipped.name }).thenRejected('already-active');
  given(proposed, versionActivated.example)
    .when({ name: shipped.name })
    .then(versionActivated.make({ name: shipped.name }));
});
