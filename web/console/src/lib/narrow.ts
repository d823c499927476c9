import { useSyncExternalStore } from 'react';

/** The width below which tables become blocks; on paper they stay tables. */
const narrow = window.matchMedia('screen and (width < 40em)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => {
    narrow.removeEventListener('change', listener);
  };
}

/** Whether the screen is a phone's. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
