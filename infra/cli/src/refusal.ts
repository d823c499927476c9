/** A sentence for the operator instead of a stack trace. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
