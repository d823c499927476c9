import { askQuery, sendCommand } from '@madang/backbone/nats';
import { advanceClock, currentTime, instant } from '@madang/contracts';
import { administrator } from './administrator.ts';
import { newCommandId, type OpenInstance } from './instance.ts';
import { Refusal } from './refusal.ts';

const unitMs = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Moves the demonstration world's clock forward by `8d`, `12h` or `30m`, as its administrator. */
export async function advance({ nc }: OpenInstance, span: string) {
  const [, amount, unit] = /^(\d{1,4})([mhd])$/.exec(span) ?? [];
  if (amount === undefined || (unit !== 'm' && unit !== 'h' && unit !== 'd')) {
    throw new Refusal(
      `기간은 8d, 12h, 30m처럼 적습니다: ${span} / Write the span as 8d, 12h or 30m: ${span}`,
    );
  }
  const { now } = await askQuery(nc, currentTime, { input: {}, actor: null });
  const to = instant(new Date(Date.parse(now) + Number(amount) * unitMs[unit]).toISOString());
  const outcome = await sendCommand(nc, advanceClock, {
    commandId: newCommandId(),
    input: { to, reason: `clock advance ${span}` },
    actor: administrator,
    correlationId: newCommandId(),
  });
  return { ...outcome, from: now, to };
}
