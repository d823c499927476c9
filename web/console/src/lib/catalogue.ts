import type { Language } from './languages.ts';

/* `never` parameters: a message may be a function of anything. */
type Message = string | ((...parameters: never[]) => string) | { readonly [key: string]: Message };
export type Messages = Readonly<Record<string, Message>>;

/** One area's sentences in both languages. Korean is the master; English has exactly its keys. */
export type Catalogue<T extends Messages> = Readonly<Record<Language, T>>;

/**
 * Declares the sentences of one area. A key that English lacks, has too much, or has with other
 * parameters does not compile.
 */
export function catalogue<T extends Messages>(both: { ko: T; en: NoInfer<T> }): Catalogue<T> {
  return both;
}
