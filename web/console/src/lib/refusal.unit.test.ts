import { expect, it } from 'vitest';
import { refusalSentence } from './refusal.ts';

it.each([
  ['not-permitted', '권한이 없습니다', 'may not do that'],
  ['not-found', '찾을 수 없거나 열람 권한이 없습니다', 'does not exist, or this post may not see'],
  ['command-id-reused', '이미 처리한 요청과 내용이 다릅니다', 'different request'],
])('says what %s means in both languages', (reason, ko, en) => {
  expect(refusalSentence(reason, {}, 'ko')).toContain(ko);
  expect(refusalSentence(reason, {}, 'en')).toContain(en);
});

it('says what the command itself has to say first', () => {
  const own = { 'already-filed': '이미 제출했습니다.' };
  expect(refusalSentence('already-filed', own, 'ko')).toBe('이미 제출했습니다.');
});

it('says that it was not accepted where nobody wrote a sentence', () => {
  expect(refusalSentence('unheard-of', {}, 'ko')).toBe('처리할 수 없습니다.');
});
