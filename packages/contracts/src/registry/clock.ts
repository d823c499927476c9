import { z } from 'zod';

import { defineCommand, defineEvent, defineQuery, type EventOf } from '../define.ts';
import { Day, FilledText, instant, Instant } from '../scalars.ts';

/**
 * The clock of the demonstration world was moved forward. Written by `registry` in the transaction
 * that moves it; with a real sign-in issuer no such event exists.
 */
export const clockAdvanced = defineEvent({
  service: 'registry',
  type: 'clock.advanced',
  version: 1,
  law: 'house:platform/clock',
  data: z.object({ from: Instant, to: Instant, reason: FilledText(200) }),
  example: {
    from: instant('2026-09-03T00:05:00.000Z'),
    to: instant('2026-09-17T00:00:00.000Z'),
    reason: '다음 기한까지 진행',
  },
});

export type ClockAdvanced = EventOf<typeof clockAdvanced>;

/** Moves the clock of the demonstration world forward, never back. */
export const advanceClock = defineCommand({
  service: 'registry',
  name: 'advance-clock',
  law: 'house:platform/clock',
  input: z.strictObject({ to: Instant, reason: FilledText(200) }),
  reasons: ['not-forward', 'too-far', 'real-clock'],
  example: { to: instant('2026-09-17T00:00:00.000Z'), reason: '다음 기한까지 진행' },
});

/** What time it is in this world; open to visitors. */
export const currentTime = defineQuery({
  service: 'registry',
  name: 'current-time',
  input: z.strictObject({}),
  output: z.object({
    now: Instant,
    /** Today in Korea. */
    day: Day,
    /** True in the demonstration world, where an administrator may move the clock. */
    movable: z.boolean(),
    /** Every time it was moved, newest first, at most 50. */
    advances: z.array(z.object({ from: Instant, to: Instant, reason: z.string() })),
  }),
});
