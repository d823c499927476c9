import { expect, it } from 'vitest';
import { allEvents, told } from './events.ts';
import { objects } from './objects.ts';
import { fillPlaces } from './refs.ts';
import { sentences } from './sentences.ts';

const day = '2026-09-03';

it('tells every event of every service in both languages', () => {
  for (const { example } of allEvents) {
    const sentence = told(sentences, example, day);
    expect(sentence?.ko, example.type).toMatch(/[가-힣].*[.:]|:/);
    expect(sentence?.en, example.type).toMatch(/[A-Za-z]/);
    expect(`${sentence?.ko ?? ''} ${sentence?.en ?? ''}`).not.toMatch(/undefined|\[object/);
  }
});

it('says what every event is about', () => {
  for (const { example } of allEvents) {
    expect(told(objects, example, day)?.length, example.type).toBeGreaterThan(0);
  }
});

it('has a sentence for each type only once and for no type that is unknown', () => {
  expect(Object.keys(sentences).toSorted()).toEqual(
    [...new Set(allEvents.map(({ type }) => type))].toSorted(),
  );
});

it('fills a place with the title of the thing, else with its id', () => {
  const sentence = 'Closed ⟦action/act-2026-2-3⟧ of ⟦case/DUP-2026-0014⟧.';
  const titles = new Map([['action/act-2026-2-3', 'Repair the interface']]);
  expect(fillPlaces(sentence, (key) => titles.get(key))).toBe(
    'Closed Repair the interface of DUP-2026-0014.',
  );
});
