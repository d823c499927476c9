import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { expect, it } from 'vitest';
import { fileRefusals } from './refusal.ts';
import { inspectFile } from './inspect-file.ts';
import { readPlanWorkbook } from './read-plan-workbook.ts';

const name = '계획.xlsx';
const zip = (parts: Readonly<Record<string, Uint8Array>>) => zipSync({ ...parts }, { level: 9 });

it('refuses a workbook of 60 MB', () => {
  const bytes = new Uint8Array(60 * 1024 * 1024);
  bytes.set([0x50, 0x4b, 0x03, 0x04]);
  expect(inspectFile(bytes, name)).toEqual({ ok: false, code: 'too-large' });
});

it('refuses a zip bomb by the sizes it declares', () => {
  const bytes = zip({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': new Uint8Array(16 * 1024 * 1024),
  });
  expect(bytes.length).toBeLessThan(200_000);
  expect(inspectFile(bytes, name)).toEqual({ ok: false, code: 'zip-bomb' });
});

it('refuses a zip bomb that declares a small size', () => {
  const bytes = zip({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/media/a.bin': new Uint8Array(8 * 1024 * 1024),
  });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 4; at += 1) {
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) {
      view.setUint32(at + 24, 1_000, true);
    }
  }
  expect(inspectFile(bytes, name)).toEqual({ ok: false, code: 'zip-bomb' });
});

it('refuses a sheet of a million cells before it is read', () => {
  const line = `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`;
  const bytes = zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': [
      strToU8(`<sheetData>${line.repeat(1_000)}</sheetData>`),
      { level: 0 },
    ],
  });
  expect(inspectFile(bytes, name)).toEqual({ ok: false, code: 'too-many-cells' });
});

it('refuses the old Excel format and tells it from an encrypted workbook', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  expect(inspectFile(old, '계획.xls')).toEqual({ ok: false, code: 'old-excel' });
  const locked = await writeXlsx({
    sheets: [{ name: '가', rows: [['1']] }],
    encryption: { password: 'x', spinCount: 10 },
  });
  expect(inspectFile(locked, name)).toEqual({ ok: false, code: 'encrypted' });
});

it.each([
  [
    'an HTML table named .xlsx',
    strToU8('\ufeff <html><table><tr><td>1'),
    name,
    'html-not-workbook',
  ],
  ['a text named .xlsx', strToU8('a,b,c'), name, 'not-a-workbook'],
  ['a PDF', strToU8('%PDF-1.7'), '계획.csv', 'not-a-workbook'],
  ['another zip', zip({ 'word/document.xml': strToU8('<w/>') }), name, 'not-a-workbook'],
  ['a binary workbook', zip({ 'xl/workbook.bin': strToU8('x') }), name, 'binary-excel'],
  ['nothing', new Uint8Array(), name, 'empty'],
  [
    'a zip that ends early',
    zip({ 'xl/workbook.xml': strToU8('<w/>') }).slice(0, 30),
    name,
    'damaged',
  ],
])('refuses %s', (_, bytes, fileName, code) => {
  expect(inspectFile(bytes, fileName)).toEqual({ ok: false, code });
});

it('refuses a CSV whose letters fit no known encoding', async () => {
  const bytes = Uint8Array.from([0x61, 0x2c, 0xff, 0xff, 0x0a]);
  expect(await readPlanWorkbook(bytes, { fileName: '계획.csv' })).toMatchObject({
    ok: false,
    code: 'unknown-encoding',
  });
});

it('has a sentence of three parts in both languages for every refusal', () => {
  for (const { ko, en } of Object.values(fileRefusals)) {
    expect(ko.split(/\. /).length).toBeGreaterThanOrEqual(3);
    expect(en.split(/\. /).length).toBeGreaterThanOrEqual(3);
  }
});
