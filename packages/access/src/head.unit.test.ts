import { expect, it } from 'vitest';
import { headOf } from './head.ts';
import { institution } from './register.ts';

it.each([
  ['51000', '강원특별자치도지사'],
  ['43000', '충청북도지사'],
  ['26000', '부산광역시장'],
  ['51110', '춘천시장'],
  ['51760', '평창군수'],
  ['26110', '중구청장'],
  ['mohw', '보건복지부장관'],
  ['mpb', '기획예산처장관'],
  ['moleg', '법제처장'],
  ['spo', '검찰총장'],
  ['nts', '국세청장'],
  ['pipc', '개인정보보호위원회위원장'],
  ['klid', '한국지역정보개발원장'],
  ['mois-digital', '인공지능정부실장'],
  ['mois-local-digital', '지역디지털협력'],
])('calls the head of %s %s', (code, head) => {
  const found = institution(code, '2026-09-03');
  expect(found === undefined ? undefined : headOf(found, found.nameKo)).toBe(head);
});
