import fc from 'fast-check';
import { expect, it } from 'vitest';
import { CandidateIndex, listNames, type Place, type Terms } from './candidate-index.ts';

const term = fc.constantFrom('주차', '차관', '관리', '스마', '마트', 'gis', '2026', '도서');
const terms: fc.Arbitrary<Terms> = fc.record(
  {
    title: fc.array(term, { maxLength: 6 }),
    description: fc.array(term, { maxLength: 8 }),
    data: fc.array(term, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);
const id = fc.integer({ min: 0, max: 11 }).map((number) => `p${String(number)}`);
const change = fc.oneof(
  { weight: 3, arbitrary: fc.record({ id, terms }) },
  { weight: 1, arbitrary: fc.record({ id, terms: fc.constant(undefined) }) },
);

type Change = { readonly id: string; readonly terms: Terms | undefined };

/** Compacts as soon as more are taken out than are in. */
function changed(changes: readonly Change[]) {
  const index = new CandidateIndex({ slack: 0 });
  const state = new Map<string, Terms>();
  for (const each of changes) {
    if (each.terms === undefined) {
      expect(index.delete(each.id)).toBe(state.delete(each.id));
      continue;
    }
    index.put(each.id, each.terms);
    state.set(each.id, each.terms);
  }
  return { index, state };
}

function afresh(state: ReadonlyMap<string, Terms>): CandidateIndex {
  const index = new CandidateIndex();
  for (const [each, known] of [...state].reverse()) index.put(each, known);
  return index;
}

it('answers, after any changes, as one built afresh from what they left', () => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 40 }),
      terms,
      fc.integer({ min: 1, max: 4 }),
      (changes, query, limit) => {
        const { index, state } = changed(changes);
        const fresh = afresh(state);

        expect(index.size).toBe(state.size);
        expect(index.search(query, { limit })).toEqual(fresh.search(query, { limit }));
        for (let number = 0; number < 12; number += 1) {
          const each = `p${String(number)}`;
          expect(index.has(each)).toBe(state.has(each));
          expect(index.placeOf(query, each)).toEqual(fresh.placeOf(query, each));
        }
      },
    ),
    { numRuns: 200 },
  );
});

it('finds the best of every list, each at the place it has in it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ id, terms }), { maxLength: 20 }),
      terms,
      fc.integer({ min: 1, max: 5 }),
      id,
      (changes, query, limit, asking) => {
        const { index, state } = changed(changes);
        const except = (each: string) => each === asking;
        const found = index.search(query, { limit, except });
        const places = new Map(
          [...state.keys()].map((each) => [each, index.placeOf(query, each, { except })]),
        );

        for (const list of listNames) {
          const inList = [...places].flatMap(([each, all]) =>
            all.filter((place) => place.list === list).map((place) => ({ id: each, ...place })),
          );
          const ranked = inList.sort((one, two) => one.rank - two.rank);
          expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
          expect(ranked.map(({ score }) => score)).toEqual(
            ranked.map(({ score }) => score).sort((one, two) => two - one),
          );
          expect(idsIn(found, list)).toEqual(ranked.slice(0, limit).map((each) => each.id));
        }
        expect(found.map((each) => each.id)).not.toContain(asking);
      },
    ),
    { numRuns: 200 },
  );
});

function idsIn(found: readonly { id: string; places: readonly Place[] }[], list: string): string[] {
  return found
    .flatMap((each) => each.places.map((place) => ({ id: each.id, ...place })))
    .filter((each) => each.list === list)
    .sort((one, two) => one.rank - two.rank)
    .map((each) => each.id);
}

it('searches only the lists it is asked for', () => {
  const index = new CandidateIndex();
  index.put('a', { title: ['주차'], description: ['관리'] });
  const query = { title: ['주차'], description: ['관리'] };

  expect(placesOf(index.search(query, { limit: 1 }))).toEqual(['title', 'description']);
  expect(placesOf(index.search(query, { limit: 1, lists: ['description'] }))).toEqual([
    'description',
  ]);
});

const placesOf = (found: readonly { places: readonly Place[] }[]) =>
  found.flatMap(({ places }) => places.map(({ list }) => list));

it('puts a rare word before a common one, and the shorter of two that share the same', () => {
  const index = new CandidateIndex();
  index.put('common', { title: ['관리', '시스'] });
  index.put('common-and-long', { title: ['관리', '시스', '통합', '플랫', '폼고'] });
  index.put('rare', { title: ['주차', '시스'] });
  const found = index.search({ title: ['주차', '관리'] }, { limit: 4 });

  expect(found.map((each) => each.id)).toEqual(['rare', 'common', 'common-and-long']);
});

it('orders what is equal by id, however it came there', () => {
  const index = new CandidateIndex();
  for (const each of ['c', 'a', 'd', 'b']) index.put(each, { title: ['주차'] });
  const ids = index.search({ title: ['주차'] }, { limit: 3 }).map((each) => each.id);

  expect(ids).toEqual(['a', 'b', 'c']);
  expect(index.placeOf({ title: ['주차'] }, 'd')).toMatchObject([{ list: 'title', rank: 4 }]);
});

it('touches nothing of others when a project is added: the work is its own terms', () => {
  const project = { title: ['주차', '관리'], description: ['주차', '관리', '도서'] };
  const work = (others: number) => {
    const index = new CandidateIndex();
    for (let number = 0; number < others; number += 1) index.put(`p${String(number)}`, project);
    const before = index.steps;
    index.put('new', project);
    return index.steps - before;
  };

  expect(work(0)).toBe(5);
  expect(work(2_000)).toBe(5);
});

it('works in proportion to the length of a text, whatever it says', () => {
  const texts = fc.array(fc.string({ maxLength: 3 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 5 }), (text, times) => {
      const long = Array.from({ length: times }, () => text).flat();
      const different = long.map((each, index) => `${each}${String(index)}`);
      const index = new CandidateIndex();
      index.put('a', { title: text });
      const work = (query: readonly string[]) => {
        const before = index.steps;
        index.put('b', { title: query });
        index.search({ title: query }, { limit: 5 });
        index.delete('b');
        return index.steps - before;
      };

      for (const query of [text, long, different]) {
        expect(work(query)).toBeLessThanOrEqual(5 * query.length);
      }
    }),
  );
});

it('gives back the room of what was taken out', () => {
  const index = new CandidateIndex({ slack: 20 });
  const words = (number: number) => Array.from({ length: 50 }, (_, at) => `${number}-${at}`);
  for (let number = 0; number < 20; number += 1) index.put('same', { title: words(number) });
  const before = index.bytes();
  for (let number = 0; number < 400; number += 1) index.put('same', { title: words(number) });

  expect(index.size).toBe(1);
  expect(index.bytes()).toBeLessThan(2 * before);
});

it('keeps numbers of projects apart that need one byte, two and three', () => {
  const index = new CandidateIndex();
  const rare = [0, 9_000, 40_000];
  for (let number = 0; number <= 40_000; number += 1) {
    index.put(String(number), { title: rare.includes(number) ? ['희귀', '흔한'] : ['흔한'] });
  }
  const found = index.search({ title: ['희귀'] }, { limit: 9 });

  expect(found.map((each) => each.id)).toEqual(['0', '40000', '9000']);
  expect(index.placeOf({ title: ['흔한'] }, '40000')).toMatchObject([{ rank: 40_000 }]);
});

it.each([
  ['words', (number: number) => `단어${String(number)}`],
  // Looked up by number: many more than the table of them begins with.
  ['pairs of syllables', (number: number) => `가${String.fromCodePoint(0xac00 + 7 * number)}`],
])('keeps the lists of many %s apart while they grow, move and are written anew', (_of, termOf) => {
  const index = new CandidateIndex({ slack: 500 });
  const termsOf = (number: number) =>
    [number % 3, number % 71, number % 610].map((each) => termOf(each));
  const numbers = Array.from({ length: 3_000 }, (_, number) => number);
  for (const number of numbers) index.put(String(number), { title: termsOf(number) });
  const kept = numbers.filter((number) => number % 7 === 0 || number > 2_700);
  for (const number of numbers) if (!kept.includes(number)) index.delete(String(number));

  for (let term = 0; term < 610; term += 1) {
    const carriers = kept.filter((number) => termsOf(number).includes(termOf(term)));
    const found = index.search({ title: [termOf(term)] }, { limit: 3_000 });
    expect(found.map(({ id }) => id).sort()).toEqual(carriers.map(String).sort());
  }
});
