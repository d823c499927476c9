import { readXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { readPlanWorkbook } from './read-plan-workbook.ts';
import { sampleProjects } from './sample/sample-plan.ts';
import { writeCsv } from './write-csv.ts';
import { writePlanTemplate } from './write-plan-template.ts';
import { writeTable } from './write-table.ts';

const shares = { provincial: '시비', local: '구비' };
const institution = { code: '51110', name: '춘천시' };

it('puts last year into the template with a hidden key that keeps the project id', async () => {
  const bytes = await writePlanTemplate({
    institution,
    year: 2028,
    shares,
    lastYear: sampleProjects,
  });
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.columns?.[20]).toMatchObject({ hidden: true });
  expect(sheet?.rows[4]?.[20]).toBe('prj-2027-51110-1');
  expect(sheet?.dataValidations?.map(({ type }) => type)).toEqual(['list', 'list', 'list']);
});

it('reads its own template back and asks for this year’s amounts only', async () => {
  const bytes = await writePlanTemplate({
    institution,
    year: 2028,
    shares,
    lastYear: sampleProjects,
  });
  const reading = await readPlanWorkbook(bytes, { fileName: '양식.xlsx' });
  if (!reading.ok) throw new Error(reading.code);
  expect(reading.pending.map(({ rowKey }) => rowKey)).toContain('prj-2027-51110-7');
  expect(Object.entries(reading.mapping.columns)).toEqual(
    expect.arrayContaining([
      ['사업비 > 시비', 'provincial'],
      ['사업비 > 구비', 'local'],
    ]),
  );
  expect(reading.ownKeys).toEqual(reading.pending.map(({ rowKey }) => rowKey));
  expect(
    new Set(reading.problems.map(({ code, columnKey }) => `${code} ${String(columnKey)}`)),
  ).toEqual(new Set(['blank amount']));
});

it('keeps codes as text and zero apart from nothing in a list', async () => {
  const bytes = await writeTable({
    title: '실행계획 제출 현황',
    filter: '강원특별자치도 18개 시군, 2026-09-03 기준',
    columns: [
      { header: '코드', kind: 'code' },
      { header: '기관', kind: 'text' },
      { header: '사업비', kind: 'krw' },
    ],
    rows: [
      ['01110', '=1+1', 0],
      ['51110', '춘천시', null],
    ],
  });
  const [sheet] = (await readXlsx(bytes)).sheets;
  expect(sheet?.rows.slice(3)).toEqual([
    ['코드', '기관', '사업비'],
    ['01110', '=1+1', 0],
    ['51110', '춘천시', null],
  ]);
  expect(sheet?.cells?.get('4,1')?.formula).toBeUndefined();
});

it('guards a CSV against formulas and opens in Excel', () => {
  expect(
    writeCsv(
      ['가', '나'],
      [
        ['=1+1', 'a"b'],
        ['-', -5],
        ['@x', null],
      ],
    ),
  ).toBe('\ufeff가,나\r\n\'=1+1,"a""b"\r\n-,-5\r\n\'@x,\r\n');
});
