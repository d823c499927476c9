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
    const text = wholeText(subject);
    count(words, wordsOf(text));
    count(pieces, piecesOf(text));
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

/** Everything a project says of itself, in the form in which it is compared. */
export function wholeText(subject: Subject, title = titleText(subject)): string {
  return [title, withoutPlaces(plainText(restOf(subject)), subject.day).text].join('\n');
}

/** What it says besides its title, as it is written; only so much of it is looked at. */
export function restOf(subject: Subject): string {
  const rest = [
    subject.purpose,
    subject.scope,
    subject.users,
    ...subject.functions,
    subject.data,
    subject.targetSystem,
    subject.more,
  ].filter((text) => text !== '');
  return rest.map(lookedAt).join('\n').slice(0, textLength);
}

/** What is said in sentences, as it is written: capitals tell names. Only so much is looked at. */
export function spokenText(subject: Subject): string {
  return [subject.title, subject.purpose, subject.scope].map(lookedAt).join('\n');
}
