import { useSyncExternalStore } from 'react';
import { inAddress, setInAddress } from './address.ts';
import type { Language } from './languages.ts';

export type { Language } from './languages.ts';

const storageKey = 'madang.language';
const listeners = new Set<() => void>();

function parse(value: string | null | undefined): Language | undefined {
  return value === 'ko' || value === 'en' ? value : undefined;
}

/** A link may carry the language (`?lang=en`); it then becomes the reader's own choice. */
function initial(): Language {
  const fromLink = parse(inAddress('lang'));
  if (fromLink !== undefined) window.localStorage.setItem(storageKey, fromLink);
  return fromLink ?? parse(window.localStorage.getItem(storageKey)) ?? 'ko';
}

let current: Language = initial();
document.documentElement.lang = current;

export function currentLanguage(): Language {
  return current;
}

export function setLanguage(language: Language): void {
  current = language;
  window.localStorage.setItem(storageKey, language);
  document.documentElement.lang = language;
  setInAddress('lang', language);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** Picks the text of the reader's language from a pair that came with the data. */
export function pick(language: Language, ko: string, en: string): string {
  return language === 'ko' ? ko : en;
}
