import { useSyncExternalStore } from 'react';
import { seoulDay } from './format.ts';

/**
 * The world's clock as the gateway last told it. Every date on screen is judged against it and never
 * against the reader's own computer, which in the demonstration world is months off.
 */
const stepMs = 30_000;
let offsetMs = 0;
let step = Math.floor(Date.now() / stepMs);
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

function tick(): void {
  const next = Math.floor((Date.now() + offsetMs) / stepMs);
  if (next === step) return;
  step = next;
  for (const listener of listeners) listener();
}

/** Takes what the world's clock said when this computer's clock said `askedAt`. */
export function setWorldNow(now: string, askedAt: number): void {
  offsetMs = Date.parse(now) - askedAt;
  tick();
}

export function worldNow(): Date {
  return new Date(Date.now() + offsetMs);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, 2_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The world's time, refreshed twice a minute. */
export function useWorldNow(): Date {
  useSyncExternalStore(subscribe, () => step);
  return worldNow();
}

/** The world's calendar day in Korea. */
export function useWorldToday(): string {
  return seoulDay(useWorldNow());
}
