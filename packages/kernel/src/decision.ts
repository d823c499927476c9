/** The rules said yes: what happened, in order. */
export type Accepted<E> = { readonly ok: true; readonly events: readonly E[] };
/** The rules said no, and which rule. */
export type Rejected<R extends string> = { readonly ok: false; readonly reason: R };
export type Decision<E, R extends string> = Accepted<E> | Rejected<R>;

export function accept<E>(...events: readonly E[]): Accepted<E> {
  return { ok: true, events };
}

export function reject<R extends string>(reason: R): Rejected<R> {
  return { ok: false, reason };
}
