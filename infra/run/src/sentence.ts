/**
 * Something the person who starts Madang can put right. It is shown as one line, Korean first,
 * never with a stack trace.
 */
export class StartFault extends Error {
  override name = 'StartFault';
  readonly korean: string;
  readonly english: string;

  constructor(korean: string, english: string, options?: ErrorOptions) {
    super(`${korean} / ${english}`, options);
    this.korean = korean;
    this.english = english;
  }
}

/** The sentence to print for whatever was thrown. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
