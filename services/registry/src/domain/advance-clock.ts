import { clockAdvanced, type ClockAdvanced, type Instant } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import { daysBetween, dayAt } from '@madang/law';

import type { Clock } from './clock.ts';

type AdvanceClock = {
  readonly to: Instant;
  readonly reason: string;
  readonly now: Instant;
  /** False where a real issuer signs people in: then time is the real one. */
  readonly facts: { readonly movable: boolean };
};

/** One step further than this is a slip of the hand; the calendar data would end before it. */
const longestStepDays = 400;

/**
 * Moves the world's clock forward, never back.
 *
 * @source house:platform/clock
 */
export function advanceClock(
  { to, reason, now, facts }: AdvanceClock,
  _clock: Clock,
): Decision<ClockAdvanced, 'not-forward' | 'too-far' | 'real-clock'> {
  if (!facts.movable) return reject('real-clock');
  if (to <= now) return reject('not-forward');
  if (daysBetween(dayAt(now), dayAt(to)) > longestStepDays) return reject('too-far');

  return accept(clockAdvanced.make({ from: now, to, reason }));
}
