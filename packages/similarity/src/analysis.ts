import { type ActionKind, lookedAt, piecesOf, plainTitle, wordsOf } from './normalise.ts';
import { allNames, type Named, namedIn } from './names.ts';
import { withoutPlaces } from './places.ts';
import {
  comparedText,
  rareness,
  rarest,
  restOf,
  type Snapshot,
  spokenText,
  titleText,
} from './snapshot.ts';
import type { Subject } from './subject.ts';
import { type Vector, vectorOf } from './vector.ts';

/** So many words of a text say what it is about. */
const openingWords = 20;
/** The search for the longest shared passage looks at so many words. */
const passageWords = 400;
const phraseReach = 3;
/** Of what share of the rarest term's bits a word counts as rare. */
const rareShare = 0.3;

/** A subject taken apart once, against one snapshot; everything a comparison reads. */
export type Analysis = {
  readonly subject: Subject;
  readonly title: Field;
  readonly purpose: Field;
  readonly scope: Field;
  readonly users: Field;
  readonly functions: Field;
  readonly data: Field;
  readonly targetSystem: Field;
  readonly further: Field;
  readonly whole: Field;
  /** Words near each other, in either order. */
  readonly phrases: Vector;
  readonly opening: ReadonlyMap<string, number>;
  readonly inOrder: readonly { readonly word: string; readonly bits: number }[];
  /** Rare terms: their bits, and the word as it is written that they stand in. */
  readonly rare: ReadonlyMap<string, { readonly bits: number; readonly written: string }>;
  readonly names: Vector;
  /** Acronyms of three letters and more, as written and as initials, with their bits. */
  readonly acronyms: Readonly<Record<'written' | 'spelled', ReadonlyMap<string, number>>>;
  readonly identifiers: Vector;
  readonly phases: readonly string[];
  readonly years: readonly string[];
  readonly actions: readonly ActionKind[];
  readonly places: readonly string[];
};

export type Field = { readonly text: string; readonly words: Vector; readonly pieces: Vector };

const known = new WeakMap<Snapshot, WeakMap<Subject, Analysis>>();

/** Takes a subject apart; the same subject against the same snapshot only once. */
export function analyse(subject: Subject, snapshot: Snapshot): Analysis {
  let analyses = known.get(snapshot);
  if (analyses === undefined) known.set(snapshot, (analyses = new WeakMap()));
  let analysis = analyses.get(subject);
  if (analysis === undefined) analyses.set(subject, (analysis = taken(subject, snapshot)));
  return analysis;
}

function taken(subject: Subject, snapshot: Snapshot): Analysis {
  const { documents } = snapshot;
  const wordBits = (word: string) => rareness(snapshot.words, documents, word);
  const pieceBits = (piece: string) => rareness(snapshot.pieces, documents, piece);
  const nameBits = (name: string) => rareness(snapshot.names, documents, name);
  const field = (
    text: string,
    compared: string,
    words: readonly string[] = wordsOf(compared),
  ): Field => {
    let pieces: Vector | undefined;
    return {
      text,
      words: vectorOf(words, wordBits),
      // Not every field is asked for its pieces, and they are most of the work.
      get pieces() {
        pieces ??= vectorOf(piecesOf(compared), pieceBits);
        return pieces;
      },
    };
  };
  // A field is read for itself and as a part of the whole: the same text, taken apart once.
  const texts = new Map<string, { readonly compared: string; readonly words: readonly string[] }>();
  const read = (looked: string) => {
    let known = texts.get(looked);
    if (known === undefined) {
      const compared = comparedText(looked, subject.day);
      texts.set(looked, (known = { compared, words: wordsOf(compared) }));
    }
    return known;
  };
  const plain = (text: string) => {
    const { compared, words } = read(lookedAt(text));
    return field(text, compared, words);
  };

  const title = subject.title === '' ? '' : titleText(subject);
  const rest = restOf(subject);
  const parts = [{ compared: title, words: wordsOf(title) }, ...rest.map(read)];
  const words = parts.flatMap((part) => part.words);
  const everything = [subject.title, ...rest].filter((text) => text !== '').join('\n');
  const whole = field(everything, parts.map(({ compared }) => compared).join('\n'), words);
  const named = namedIn(spokenText(subject));
  const { phases, years, actions } = plainTitle(subject.title);
  const analysis = {
    subject,
    title: field(subject.title, title),
    purpose: plain(subject.purpose),
    scope: plain(subject.scope),
    users: plain(subject.users),
    functions: plain(subject.functions.join(', ')),
    data: plain(subject.data),
    targetSystem: plain(subject.targetSystem),
    further: plain(subject.more),
    whole,
    phrases: phrasesOf(
      parts.map((part) => part.words),
      wordBits,
    ),
    opening: new Map(words.slice(0, openingWords).map((word) => [word, wordBits(word)])),
    inOrder: words.slice(0, passageWords).map((word) => ({ word, bits: wordBits(word) })),
    rare: rareIn([title, ...rest].join(' '), read, wordBits, rareShare * rarest(snapshot)),
    names: vectorOf(allNames(named), nameBits),
    acronyms: acronymsOf(named, nameBits),
    identifiers: vectorOf(identifiersOf(subject), wordBits),
    phases,
    years,
    actions,
    places: withoutPlaces(subject.title.normalize('NFKC'), subject.day).places,
  };
  // The pieces of its fields come later and would hold on to every text until then.
  texts.clear();
  return analysis;
}

function phrasesOf(
  parts: readonly (readonly string[])[],
  bitsOf: (word: string) => number,
): Vector {
  const phrases: string[] = [];
  const means: number[] = [];
  for (const words of parts) {
    const bits = words.map(bitsOf);
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? '';
      const end = Math.min(words.length - 1, at + phraseReach);
      for (let next = at + 1; next <= end; next += 1) {
        const other = words[next] ?? '';
        phrases.push(word < other ? `${word} ${other}` : `${other} ${word}`);
        means.push(((bits[at] ?? 0) + (bits[next] ?? 0)) / 2);
      }
    }
  }
  return vectorOf(phrases, (_phrase, at) => means[at] ?? 0);
}

/**
 * Rare terms inside the words of a text: what two words make together is no word of anybody, and
 * what is quoted is what was written.
 */
function rareIn(
  text: string,
  read: (run: string) => { readonly words: readonly string[] },
  bitsOf: (word: string) => number,
  least: number,
): Analysis['rare'] {
  const rare = new Map<string, { readonly bits: number; readonly written: string }>();
  // Each run once: it may be as long as the text, and hold as many terms.
  for (const run of new Set(text.split(/\s+/u))) {
    const written = run.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    for (const term of read(run).words) {
      const bits = bitsOf(term);
      if (bits > least && !rare.has(term)) rare.set(term, { bits, written });
    }
  }
  return rare;
}

function acronymsOf(
  { acronyms, initials }: Named,
  bitsOf: (name: string) => number,
): Analysis['acronyms'] {
  const written = acronyms.filter((name) => name.length > 2);
  const withBits = (names: readonly string[]) => new Map(names.map((name) => [name, bitsOf(name)]));
  return { written: withBits(written), spelled: withBits([...written, ...initials]) };
}

/** Numbers and words with a digit in them, such as a model's; years are no identifiers. */
function identifiersOf(subject: Subject): string[] {
  const text = [subject.title, subject.purpose, subject.more].map(lookedAt).join(' ');
  // Whole words first: a pattern that looks for the digit begins anew at every letter before it.
  return [...text.toLowerCase().matchAll(/[a-z0-9]+/gu)]
    .map(([word]) => word)
    .filter((word) => /\d/u.test(word) && !/^(?:19|20)\d\d$/u.test(word));
}
