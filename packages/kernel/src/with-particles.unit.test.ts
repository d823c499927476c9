import { expect, it } from 'vitest';
import { withParticles } from './with-particles.ts';

it('settles particles by the sound before them, through closing marks', () => {
  expect(withParticles('“고도화(2단계)”이(가)')).toBe('“고도화(2단계)”가');
  expect(withParticles('춘천시이(가) 계획을(를) 서울(으)로 부산(으)로 냈다')).toBe(
    '춘천시가 계획을 서울로 부산으로 냈다',
  );
  expect(
    withParticles('“안부 전화”을(를), DUP-2026-0014을(를), 결과 2026-2-3과(와) AI은(는)'),
  ).toBe('“안부 전화”를, DUP-2026-0014를, 결과 2026-2-3과 AI는');
});
