import {
  assess,
  CandidateIndex,
  emptySnapshot,
  shipped,
  subject,
  termsOf,
} from '@madang/similarity';
import { quantile, timed } from './figures.ts';

const size = 50 * 1_024;
const rounds = 15;

/** Texts of 50 KB that a search has reason to fear: nothing but one thing, or nothing twice. */
const texts: Readonly<Record<string, (at: number) => string>> = {
  'one syllable': () => '가',
  'syllables that never repeat': (at) => String.fromCodePoint(0xac00 + ((at * 7_919) % 11_172)),
  'one letter a word': (at) => `${String.fromCodePoint(97 + (at % 26))} `,
  'one long word': () => 'a',
  'words that never repeat': (at) => `x${String(at)} `,
  'digits and marks': (at) => `${String(at % 10)}차·(`,
  'nothing but spaces': () => ' ',
  'action words': () => '구축 ',
};

/** The slowest of these to be taken apart, searched, and compared with itself, in milliseconds. */
export function slowestText(): { readonly ms: number; readonly comparedMs: number } {
  const index = new CandidateIndex();
  const model = { version: shipped, snapshot: emptySnapshot };
  const each = Object.values(texts).map((piece) => {
    const purpose = textOf(piece);
    const one = subject({ id: 'one', title: '가', purpose });
    const other = subject({ id: 'other', title: '나', purpose });
    // A running service has compared before: its code is compiled.
    for (let warm = 0; warm < rounds; warm += 1) assess({ ...one }, { ...other }, model);
    index.put(one.id, termsOf(one));
    const searched = Array.from({ length: rounds }, () =>
      timed(() => index.search(termsOf(other), { limit: 20 })),
    );
    // A subject of its own each time: what was taken apart once is remembered with its subject.
    const compared = Array.from({ length: rounds }, () => {
      const fresh = [{ ...one }, { ...other }] as const;
      return timed(() => assess(...fresh, model));
    });
    return { ms: quantile(searched, 0.5), comparedMs: quantile(compared, 0.5) };
  });
  return {
    ms: Math.max(...each.map(({ ms }) => ms)),
    comparedMs: Math.max(...each.map(({ comparedMs }) => comparedMs)),
  };
}

function textOf(piece: (at: number) => string): string {
  let text = '';
  let bytes = 0;
  for (let at = 0; bytes < size; at += 1) {
    text += piece(at);
    bytes += Buffer.byteLength(piece(at));
  }
  return text;
}
