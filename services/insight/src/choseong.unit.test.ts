import { expect, it } from 'vitest';
import { choseongOf, isChoseong } from './choseong.ts';

it('takes the initial consonant of every syllable and keeps other letters', () => {
  expect(choseongOf('세대정보 조회')).toBe('ㅅㄷㅈㅂㅈㅎ');
  expect(choseongOf('AI 안부확인')).toBe('aiㅇㅂㅎㅇ');
  expect(choseongOf('빵집')).toBe('ㅃㅈ');
});

it('knows initial consonants from syllables', () => {
  expect(isChoseong('ㅅㅈㅎㅇ')).toBe(true);
  expect(isChoseong('ㅅㅈ 협의')).toBe(false);
  expect(isChoseong(' ')).toBe(false);
});
