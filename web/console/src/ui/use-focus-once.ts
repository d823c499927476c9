import { useCallback } from 'react';

/** A ref that moves the focus to its element when it appears. */
export function useFocusOnce(): (element: HTMLElement | null) => void {
  return useCallback((element: HTMLElement | null) => {
    element?.focus();
  }, []);
}
