import { expect, it } from 'vitest';
import { sameProjects } from './same-project.ts';

const row = (no: number, title?: string) => ({ rowKey: String(no), no, title });
const keys = (...given: Parameters<typeof sameProjects>) =>
  sameProjects(...given).map(({ is, unclear }) => (unclear ? `${is}?` : is));
const filed = [row(1, '안부확인'), row(2, '누리집')];

it('takes the number as key where nothing was filed', () => {
  expect(keys([row(1, '드론'), row(2)], [])).toEqual(['1', '2']);
});
it('follows titles and not numbers once something was filed', () => {
  expect(keys([row(1, '드론 순찰'), row(2, '안부 확인'), row(3, '누리집')], [filed])).toEqual([
    '4',
    '1',
    '2',
  ]);
});
it('gives the next file with the same row the key it was given before', () => {
  const drafted = [...filed, { rowKey: '4', title: '드론 순찰' }];
  expect(keys([row(1, '드론순찰'), row(2, '안부확인')], [filed, drafted])).toEqual(['4', '1']);
});
it('lets a row whose title is not written yet stay where it stood', () => {
  expect(keys([row(1), row(2, '누리집')], [filed])).toEqual(['1', '2']);
});
it('says of equal titles that they do not tell which project it is', () => {
  const twins = [row(1, 'CCTV'), row(2, 'CCTV')];
  expect(keys([row(1, 'CCTV'), row(2, 'CCTV'), row(3, 'CCTV')], [twins])).toEqual([
    '1?',
    '2?',
    '3?',
  ]);
});
it('lets a key that is said go before a title', () => {
  const said = { '1': '2', 'prj-2026-51110-7': 'prj-2026-51110-7' };
  const rows = [row(1, '새 이름'), { rowKey: 'prj-2026-51110-7', no: 7, title: '안부확인' }];
  expect(keys(rows, [filed], said)).toEqual(['2', 'prj-2026-51110-7']);
});
