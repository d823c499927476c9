import { useSyncExternalStore } from 'react';

/** Light or high contrast, remembered in this browser. */
export type Mode = 'light' | 'high-contrast';

const storageKey = 'madang.mode';
const listeners = new Set<() => void>();
let current: Mode =
  window.localStorage.getItem(storageKey) === 'high-contrast' ? 'high-contrast' : 'light';
document.documentElement.dataset['mode'] = current;

export function setMode(mode: Mode): void {
  current = mode;
  window.localStorage.setItem(storageKey, mode);
  document.documentElement.dataset['mode'] = mode;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useMode(): Mode {
  return useSyncExternalStore(subscribe, () => current);
}
