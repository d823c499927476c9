let refreshing: Promise<unknown> = Promise.resolve();

/** What is on the screen is being asked anew, because an act of this window changed it. */
export function refreshWith(answers: Promise<unknown>): void {
  refreshing = answers;
}

/**
 * Until the screen shows what the last act did. Buttons stay busy so long, and nothing else waits: a
 * drawer closes and a form is emptied when the act is done, never under what somebody types next.
 */
export function refreshed(): Promise<unknown> {
  return refreshing;
}
