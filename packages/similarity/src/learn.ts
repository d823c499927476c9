import { fit } from './fit.ts';
import { type Input, measured, measurements } from './measurements.ts';
import type { Snapshot } from './snapshot.ts';
import type { Subject } from './subject.ts';
import type { Version } from './version.ts';

/** What a coordinator settled about two projects. */
export type Verdict = { readonly left: Subject; readonly right: Subject; readonly same: boolean };

/** Fewer verdicts of a kind teach nothing that would hold. */
export const verdictsNeeded = 30;

export type Proposal =
  | { readonly ok: true; readonly version: Version }
  | { readonly ok: false; readonly missing: { readonly same: number; readonly different: number } };

/** How strongly the base version holds against a hundred verdicts. */
const pull = 2e-3;

/**
 * Weights that verdicts speak for: regularised logistic regression of what was settled on what can be
 * measured, held near the base version. The line stays where it is. Nothing takes effect by it.
 */
export function learn(base: Version, verdicts: readonly Verdict[], snapshot: Snapshot): Proposal {
  const same = verdicts.filter((verdict) => verdict.same).length;
  const different = verdicts.length - same;
  if (same < verdictsNeeded || different < verdictsNeeded) {
    return {
      ok: false,
      missing: {
        same: Math.max(0, verdictsNeeded - same),
        different: Math.max(0, verdictsNeeded - different),
      },
    };
  }
  const examples = verdicts.map((verdict) => ({
    measurements: measurements(verdict.left, verdict.right, snapshot),
    same: verdict.same,
    source: 'verdicts',
    weight: 1 / verdicts.length,
  }));
  const inputs: readonly Input[] = Object.values(measured).flat();
  const weights = fit(examples, base.weights, inputs, pull);
  return { ok: true, version: { ...base, name: `${base.name}+`, weights } };
}
