import { type Actor, Ministry } from '@madang/contracts';

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
