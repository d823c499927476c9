import type { TextPart } from '@madang/contracts';
import { diffArrays } from 'diff';

const words = new Intl.Segmenter('ko', { granularity: 'word' });

/**
 * Both texts in parts: what is marked has no counterpart on the other side. Words are compared, not
 * letters, and spacing makes no difference: `스마트 주차` is `스마트주차`.
 */
export function wordDifference(
  left: string,
  right: string,
): { readonly left: TextPart[]; readonly right: TextPart[] } {
  const [one, other] = [segments(left), segments(right)];
  if (one.length === 0 || other.length === 0) return { left: whole(left), right: whole(right) };
  const [a, b] = [pieces(one, other), pieces(other, one)];
  const parts = diffArrays(
    a.map(({ word }) => word),
    b.map(({ word }) => word),
  );
  const own: [Set<number>, Set<number>] = [new Set(), new Set()];
  let changed: [number[], number[]] = [[], []];
  const settle = () => {
    const [gone, come] = changed;
    const together = (from: readonly Piece[], at: readonly number[]) =>
      at.map((index) => from[index]?.word ?? '').join('');
    // The same letters cut into words at other places are no difference.
    if (together(a, gone) !== together(b, come)) {
      for (const index of gone) own[0].add(index);
      for (const index of come) own[1].add(index);
    }
    changed = [[], []];
  };
  let [atLeft, atRight] = [0, 0];
  for (const { added, removed, count } of parts) {
    if (!added && !removed) settle();
    for (let step = 0; step < count; step += 1) {
      if (removed) changed[0].push(atLeft + step);
      if (added) changed[1].push(atRight + step);
    }
    if (!added) atLeft += count;
    if (!removed) atRight += count;
  }
  settle();
  return { left: joined(left, a, own[0]), right: joined(right, b, own[1]) };
}

type Piece = { readonly word: string; readonly from: number; readonly to: number };

function segments(text: string): Piece[] {
  return [...words.segment(text)].flatMap(({ segment, index, isWordLike }) =>
    isWordLike === true
      ? [{ word: segment.toLowerCase(), from: index, to: index + segment.length }]
      : [],
  );
}

/** Words, a compound taken apart where the other side writes its parts as words of their own. */
function pieces(own: readonly Piece[], other: readonly Piece[]): Piece[] {
  const known = new Set(other.map(({ word }) => word));
  return own.flatMap((piece) => (known.has(piece.word) ? [piece] : takenApart(piece, known)));
}

function takenApart(piece: Piece, known: ReadonlySet<string>): Piece[] {
  const { word, from } = piece;
  // reach[end]: where the known word that ends at `end` begins, along a row of known words.
  const reach: (number | undefined)[] = [0];
  for (let end = 1; end <= word.length; end += 1) {
    for (let begin = 0; begin < end; begin += 1) {
      if (reach[begin] !== undefined && known.has(word.slice(begin, end))) {
        reach[end] = begin;
        break;
      }
    }
  }
  if (word.length === 0 || reach[word.length] === undefined) return [piece];
  const found: Piece[] = [];
  for (let end = word.length; end > 0;) {
    const begin = reach[end] ?? 0;
    found.unshift({ word: word.slice(begin, end), from: from + begin, to: from + end });
    end = begin;
  }
  return found;
}

/** Beside an unknown text nothing differs. */
function whole(text: string): TextPart[] {
  return text === '' ? [] : [{ text, own: false }];
}

/** The whole text again; what stands between two marked words is marked with them. */
function joined(text: string, found: readonly Piece[], own: ReadonlySet<number>): TextPart[] {
  const parts: TextPart[] = [];
  const push = (from: number, to: number, marked: boolean) => {
    if (from === to) return;
    const last = parts.at(-1);
    if (last?.own === marked) last.text += text.slice(from, to);
    else parts.push({ text: text.slice(from, to), own: marked });
  };
  let at = 0;
  found.forEach(({ from, to }, index) => {
    push(at, from, own.has(index) && own.has(index - 1));
    push(from, to, own.has(index));
    at = to;
  });
  push(at, text.length, false);
  return parts;
}
