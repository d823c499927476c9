/**
 * Something broke, as opposed to a rule that said no (a refusal is a value). `retryable` tells the
 * edge whether the same request can succeed later; `code` is stable and never shown as a sentence.
 */
export class Fault extends Error {
  override readonly name = 'Fault';
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = code;
    this.retryable = options.retryable;
  }
}
