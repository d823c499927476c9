import { namesOf } from './names.ts';
import { lookedAt, piecesOf, plainText, plainTitle, textLength, wordsOf } from './normalise.ts';
import { withoutPlaces } from './places.ts';
import type { Subject } from './subject.ts';

type Counts = ReadonlyMap<string, number>;

/**
 * How many projects of a corpus have a word, a piece of a word, a proper name, on the day the
 * snapshot was taken. Rarity is read from it alone, so scores of one snapshot can be compared.
 */
export type Snapshot = {
  readonly number: number;
  readonly documents: number;
  readonly words: Counts;
  readonly pieces: Counts;
  readonly names: Counts;
};

/** Nothing is known of a corpus: every word is as rare as every other. */
export const emptySnapshot: Snapshot = {
  number: 0,
  documents: 0,
  words: new Map(),
  pieces: new Map(),
  names: new Map(),
};

/** Counts the words of a corpus. */
export function takeSnapshot(number: number, corpus: Iterable<Subject>): Snapshot {
  const words = new Map<string, number>();
  const pieces = new Map<string, number>();
  const names = new Map<string, number>();
  let documents = 0;
  for (const subject of corpus) {
    documents += 1;
    const parts = partsOf(subject);
    count(words, parts.flatMap(wordsOf));
    count(pieces, parts.flatMap(piecesOf));
    count(names, namesOf(spokenText(subject)));
  }
  return { number, documents, words, pieces, names };
}

function count(counts: Map<string, number>, terms: readonly string[]): void {
  for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1);
}

/**
 * Bits that a term is worth in a corpus: next to 0 where every project has it, log2(n + 2) where none
 * has. One project with it and one without are added, so that a small corpus silences no word.
 */
export function rareness(counts: Counts, documents: number, term: string): number {
  return Math.log2((documents + 2) / ((counts.get(term) ?? 0) + 1));
}

/** Bits of the rarest term of a corpus. */
export function rarest({ documents }: Snapshot): number {
  return Math.log2(documents + 2);
}

/** The title as it is compared: without marks, action words and the names of places. */
export function titleText({ title, day }: Subject): string {
  const { text } = plainTitle(title);
  const bare = withoutPlaces(text, day).text;
  return /[\p{L}\p{N}]/u.test(bare) ? bare : text;
}

/**
 * Everything a project says of itself, in the form in which it is compared: title and fields apart,
 * because the end of one and the beginning of the next say nothing together. Else a field that two
 * projects have in common could take away from what they share.
 */
export function partsOf(subject: Subject, title = titleText(subject)): string[] {
  return [title, ...restOf(subject).map((text) => comparedText(text, subject.day))];
}

/** A text as it is compared: one spelling, without the names of places. */
export function comparedText(text: string, day: string | null): string {
  return withoutPlaces(plainText(text), day).text;
}

/** What it says besides its title, as it is written; only so much of it is looked at. */
export function restOf(subject: Subject): string[] {
  let left = textLength;
  return [
    subject.purpose,
    subject.scope,
    subject.users,
    ...subject.functions,
    subject.data,
    subject.targetSystem,
    subject.more,
  ].flatMap((text) => {
    const looked = lookedAt(text).slice(0, left);
    left -= looked.length;
    return looked === '' ? [] : [looked];
  });
}

/** What is said in sentences, as it is written: capitals tell names. Only so much is looked at. */
export function spokenText(subject: Subject): string {
  return [subject.title, subject.purpose, subject.scope].map(lookedAt).join('\n');
}
