import { clockAdvanced, type AnyEvent } from '@madang/contracts';

type Open = () => { query: (text: string, values: unknown[]) => Promise<unknown> };

/**
 * Moves the clock that all services read, in the transaction that records the event: neither exists
 * without the other.
 */
export async function moveClock(open: Open, events: readonly AnyEvent[]): Promise<void> {
  for (const event of events) {
    if (event.type !== clockAdvanced.type) continue;
    const { to } = clockAdvanced.data.parse(event.data);
    await open().query('select madang.advance($1::timestamptz)', [to]);
  }
}
