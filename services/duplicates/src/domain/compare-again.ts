import { type EventOf, type Id, recomparisonStepped } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { Rules } from './rules.ts';

/** So many projects have their turn in one step, so that a new filing never waits long behind one. */
export const turnOf = 5;

/** The next open projects by id, at most {@link turnOf}. */
export type Turn = { readonly projects: readonly Id[] };

/**
 * Gives the next projects their turn. A step that another one overtook is none: each follows from the
 * one before it, so that a crash repeats at most one step and two runs never go side by side.
 *
 * @source house:duplicates/score
 */
export function compareAgain(
  {
    recomparison,
    after,
    facts: { projects },
  }: { readonly recomparison: number; readonly after: string; readonly facts: Turn },
  { recomparison: { number, through, done } }: Rules,
): Decision<EventOf<typeof recomparisonStepped>, 'out-of-date'> {
  if (recomparison !== number || after !== through) return reject('out-of-date');

  return accept(
    recomparisonStepped.make({
      recomparison,
      projects: [...projects],
      done: done + projects.length,
      last: projects.length < turnOf,
    }),
  );
}
