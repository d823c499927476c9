import { submitPlan } from '@madang/contracts';
import { expect, it } from 'vitest';
import { failureSentence } from './failure.ts';

const failed = (word: string, ...issues: readonly string[]) =>
  Object.assign(new Error(word), {
    data: { issues: issues.map((message) => ({ message, path: ['input', 'note'] })) },
  });

it.each([
  ['resident-number', '주민등록번호', 'resident registration number'],
  ['signed-out', '로그인이 끝났습니다', 'session has ended'],
  ['invalid-input', '형식에 맞지 않습니다', 'does not have the form'],
  ['service-away', '담당 서비스', 'service in charge'],
])('says what %s means in both languages', (word, ko, en) => {
  expect(failureSentence(failed(word), 'ko')).toContain(ko);
  expect(failureSentence(failed(word), 'en')).toContain(en);
});

it('names a character that cannot be read among other faults of an input', () => {
  const error = failed('invalid-input', 'blank', 'unreadable-character');
  expect(failureSentence(error, 'ko')).toContain('읽을 수 없는 문자');
  expect(failureSentence(error, 'en')).toContain('character that cannot be read');
});

it.each([
  ['NUL', '\u0000'],
  ['a lone high surrogate', '\ud83d'],
  ['a lone low surrogate', '\ude00'],
])('names %s in a text as its contract does', (_what, character) => {
  const input = { ...submitPlan.example, note: `의견 ${character}` };
  const issues = submitPlan.input.safeParse(input).error?.issues ?? [];
  const error = failed('invalid-input', ...issues.map(({ message }) => message));
  expect(failureSentence(error, 'ko')).toContain('읽을 수 없는 문자');
  expect(failureSentence(error, 'en')).toContain('character that cannot be read');
});

it('takes what is not from the gateway for a lost connection', () => {
  expect(failureSentence(new TypeError('Failed to fetch'), 'en')).toContain('did not answer');
  expect(failureSentence(undefined, 'ko')).toContain('응답을 받지 못했습니다');
});
