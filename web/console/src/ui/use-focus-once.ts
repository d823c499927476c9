import { useCallback } from 'react';

/** A ref that moves the focus to its element when it appears. */
export function useFocusOnce<T extends HTMLElement>(): (element: T | null) => void {
  return useCallback((element: T | null) => {
    element?.focus();
  }, []);
}
