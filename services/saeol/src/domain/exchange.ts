/** What went over the wire, kept as it came: the only thing that a judge may look at. */
export type Answered = {
  readonly kind: 'answer';
  readonly status: number;
  /** Header lines in order; names in the case in which they came. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
};

/** Why nothing complete came back. `refused-address` is our own refusal to connect. */
export type Silence = {
  readonly kind: 'silence';
  readonly error:
    | 'timeout'
    | 'connection-refused'
    | 'connection-closed'
    | 'name-not-found'
    | 'too-large'
    | 'not-http'
    | 'refused-address';
};

export type Exchange = Answered | Silence;

/** The first value of a header, whatever its case; undefined where it is absent. */
export function headerOf({ headers }: Answered, name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([key]) => key.toLowerCase() === wanted)?.[1].trim();
}
