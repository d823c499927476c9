import { planProjectExample } from '@madang/contracts';
import { expect, it } from 'vitest';
import type { PlanFileReading, PlanUpload } from './upload.ts';
import {
  columnsToRemember,
  comparisonOf,
  hasOpenHeaders,
  hasOpenUnit,
  headersToAsk,
  mappingOf,
  readInto,
  sheetsLeft,
  type Stage,
} from './upload-reading.ts';

const project = planProjectExample;
const reading: PlanFileReading = {
  sheets: [
    { name: '행정과', hidden: false, rows: 5, alike: false },
    { name: '복지과', hidden: false, rows: 5, alike: true },
    { name: '안내', hidden: false, rows: 5, alike: false },
  ],
  sheet: '행정과',
  headerCells: [
    { cell: 'A2', text: '사업명', key: 'title' },
    { cell: 'B2', text: '비고' },
    { cell: 'C2', text: '자체', key: 'local' },
    { cell: 'D2', text: '지방비', key: 'local' },
  ],
  unknownColumns: [{ cell: 'B2', text: '비고' }],
  repeatedColumns: [
    { cell: 'C2', text: '자체' },
    { cell: 'D2', text: '지방비' },
  ],
  missingColumns: [],
  mapping: { columns: { 사업명: 'title', 자체: 'local', 지방비: 'local' }, unit: '백만원' },
  unit: '백만원',
  projects: [],
  pending: [],
  problems: [],
  ignoredRows: [],
  ownKeys: [],
  total: 0,
};
const suspect = {
  sheet: '행정과',
  cell: 'C3',
  code: 'unit-suspect' as const,
  severity: 'error' as const,
  valueShown: '480000000',
  messageKo: '',
  messageEn: '',
};

it('confirms no unit that the officer did not choose', () => {
  expect(mappingOf(reading, { 지방비: 'ignore' }, undefined)).toEqual({
    columns: { 사업명: 'title', 비고: 'ignore', 자체: 'local', 지방비: 'ignore' },
  });
  expect(mappingOf(reading, {}, '원').unit).toBe('원');
});
it('asks for the unit where none is stated or the stated one is doubtful', () => {
  expect(hasOpenUnit(reading)).toBe(false);
  expect(hasOpenUnit({ ...reading, problems: [suspect] })).toBe(true);
  const { unit: _, ...none } = reading;
  expect(hasOpenUnit(none)).toBe(true);
});
it('asks for unknown and for repeated headers, and for all of them to correct an answer', () => {
  const settled = { ...reading, unknownColumns: [], repeatedColumns: [] };
  expect(hasOpenHeaders(settled)).toBe(false);
  expect(hasOpenHeaders({ ...settled, repeatedColumns: reading.repeatedColumns })).toBe(true);
  expect(headersToAsk(reading, false).map(({ cell }) => cell)).toEqual(['B2', 'C2', 'D2']);
  expect(headersToAsk(settled, true).map(({ cell }) => cell)).toEqual(['A2', 'B2', 'C2', 'D2']);
});
it('remembers no header that names a year', () => {
  const columns = { 사업명: 'title', '2026년 예산': 'ignore' } as const;
  expect(columnsToRemember({ ...reading, mapping: { columns } })).toEqual({ 사업명: 'title' });
});
it('names the sheets that stay unread', () => {
  const { left, alike } = sheetsLeft(reading);
  expect(left.map(({ name }) => name)).toEqual(['복지과', '안내']);
  expect(alike.map(({ name }) => name)).toEqual(['복지과']);
});
it('compares projects by what they are, not by where they stand', () => {
  const drone = { ...project, title: '드론 순찰' };
  const moved = { ...project, rowKey: '2', no: 2 };
  const compared = comparisonOf([project], { ...reading, projects: [drone, moved] }, [
    { rowKey: '1', is: '4', unclear: false },
    { rowKey: '2', is: '1', unclear: true },
  ]);
  expect(compared.added.map(({ title }) => title)).toEqual(['드론 순찰']);
  expect(compared.changed.map(({ no }) => no)).toEqual([2]);
  expect(compared.removed).toEqual([]);
  expect(compared.unclear).toEqual([moved]);
});
it('takes the earlier file off the screen before the next one is read', async () => {
  const shown: Stage['at'][] = [];
  const answer: PlanUpload = { ok: false, sentence: undefined, reference: '' };
  const done = readInto(
    ({ at }) => shown.push(at),
    () => {
      expect(shown).toEqual(['waiting']);
      return Promise.resolve(answer);
    },
  );
  expect(await done).toBeUndefined();
  expect(shown).toEqual(['waiting', 'refused']);
});
