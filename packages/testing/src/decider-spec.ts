import type { Decision } from '@madang/kernel';
import { expect } from 'vitest';

/** The one grammar for decisions: given what happened, when this is asked, then that or a refusal. */
export function deciderSpec<C, S, E, Out extends E, R extends string>(decider: {
  readonly initial: S;
  readonly evolve: (state: S, event: E) => S;
  readonly decide: (command: C, state: S) => Decision<Out, R>;
}) {
  return (...history: readonly E[]) => ({
    when(command: C) {
      const decision = decider.decide(command, history.reduce(decider.evolve, decider.initial));
      return {
        then(...events: readonly Out[]) {
          expect(decision).toEqual({ ok: true, events });
        },
        thenRejected(reason: R) {
          expect(decision).toEqual({ ok: false, reason });
        },
      };
    },
  });
}
