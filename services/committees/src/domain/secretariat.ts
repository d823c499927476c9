import { type Actor, Ministry } from '@madang/contracts';
import { type Decision, reject } from '@madang/kernel';

export type SecretariatFacts = {
  /** Ministries whose secretaries act together for the body. */
  readonly secretariat: readonly string[];
};

/** The half of the secretariat that the actor stands for; undefined for everyone else. */
export function halfOf(actor: Actor, facts: SecretariatFacts): Ministry | undefined {
  const ministry = Ministry.safeParse(actor.institution).data;
  return ministry !== undefined && facts.secretariat.includes(ministry) ? ministry : undefined;
}

/** Whether the halves given so far are the whole secretariat. */
export function isWhole(given: readonly Ministry[], facts: SecretariatFacts): boolean {
  return facts.secretariat.every((half) => given.some((ministry) => ministry === half));
}

/**
 * Lets a decision stand only for a ministry whose secretariat serves the body: a clerk of another one
 * may not act in it, whatever its role may do elsewhere.
 * @source law:informatization-framework-act-decree/7
 */
export function served<C extends { readonly actor: Actor }, S, E, R extends string>(
  decide: (command: C, state: S) => Decision<E, R>,
) {
  return (
    command: C & { readonly facts: SecretariatFacts },
    state: S,
  ): Decision<E, R | 'no-secretariat'> => {
    const decision = decide(command, state);
    const serves = halfOf(command.actor, command.facts) !== undefined;
    return decision.ok && !serves ? reject('no-secretariat') : decision;
  };
}
