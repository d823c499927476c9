import {
  id,
  recomparisonStepped,
  snapshotTaken,
  versionActivated,
  versionProposed,
} from '@madang/contracts';
import { shipped } from '@madang/similarity';
import { deciderSpec } from '@madang/testing';
import { it } from 'vitest';
import { activateVersion } from './activate-version.ts';
import { compareAgain, turnOf } from './compare-again.ts';
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

it('gives every project its turn again after a snapshot, step after step, and never twice at once', () => {
  const given = deciderSpec({ initial, evolve, decide: compareAgain });
  const ids = (count: number) => Array.from({ length: count }, (_, at) => id(`prj-${String(at)}`));
  const full = ids(turnOf);
  const step = { recomparison: 1, after: '', facts: { projects: full } };
  const first = recomparisonStepped.make({
    recomparison: 1,
    projects: full,
    done: turnOf,
    last: false,
  });
  given().when(step).thenRejected('out-of-date');
  given(taken).when(step).then(first);
  given(taken, first).when(step).thenRejected('out-of-date');
  const next = { recomparison: 1, after: full.at(-1) ?? '', facts: { projects: ids(1) } };
  const end = recomparisonStepped.make({
    recomparison: 1,
    projects: ids(1),
    done: turnOf + 1,
    last: true,
  });
  given(taken, first).when(next).then(end);
  given(taken, first, end).when(next).thenRejected('out-of-date');
  // A version that begins to compare meanwhile begins it anew.
  given(taken, proposed, first, versionActivated.example).when(next).thenRejected('out-of-date');
  given(taken, proposed, first, versionActivated.example)
    .when({ ...step, recomparison: 2 })
    .then(recomparisonStepped.make({ ...first.data, recomparison: 2 }));
});
