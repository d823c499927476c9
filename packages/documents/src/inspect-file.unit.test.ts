import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
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

describe('a resident number beside the cells', () => {
  const birth = ['80', '01', '02'].join('');
  const number = `${birth}ㅡ2345678`;
  const sheet = 'xl/worksheets/sheet1.xml';
  const cells = `<sheetData><row><c t="inlineStr"><is><t>${number}</t></is></c></row></sheetData>`;
  const inspect = (part: string, xml: string) =>
    inspectFile(zip({ 'xl/workbook.xml': strToU8('<workbook/>'), [part]: strToU8(xml) }), name);

  it.each([
    ['comment', 'xl/comments1.xml', `<comment ref="A1"><text><t>${number}</t></text></comment>`],
    [
      'comment',
      'xl/comments/comment1.xml',
      `<text><r><t>${birth}-</t></r><r><t>2345678</t></r></text>`,
    ],
    ['comment', 'xl/threadedComments/threadedComment1.xml', `<text>${birth}&#45;2345678</text>`],
    [
      'page-header',
      sheet,
      `${cells}<headerFooter><oddHeader>&amp;C${number}</oddHeader></headerFooter>`,
    ],
    [
      'page-header',
      sheet,
      `<sheetData/><headerFooter><firstFooter>${number}</firstFooter></headerFooter>`,
    ],
    ['prompt', sheet, `${cells}<dataValidation prompt="예: ${number}" sqref="A1"/>`],
    [
      'prompt',
      sheet,
      `${cells}<dataValidation><formula1>"${number},없음"</formula1></dataValidation>`,
    ],
    [
      'drawing',
      'xl/drawings/drawing1.xml',
      `<a:p><a:r><a:t>${birth}</a:t></a:r><a:r><a:t>-2345678</a:t></a:r></a:p>`,
    ],
    ['drawing', 'xl/drawings/drawing1.xml', `<xdr:cNvPr id='2' name="그림 1" descr='${number}'/>`],
    ['drawing', 'xl/drawings/vmlDrawing1.vml', `<div><font face="굴림">${number}</font></div>`],
    ['properties', 'docProps/core.xml', `<dc:title>${number}</dc:title>`],
  ])('is refused in a %s (%#)', (where, part, xml) => {
    expect(inspect(part, xml)).toEqual({ ok: false, code: `resident-number-in-${where}` });
  });

  it('is found behind a long part, wherever a slice ends', () => {
    const notes = (count: number) => '<comment><text><t>메모</t></text></comment>'.repeat(count);
    for (const count of [1, 1_000, 9_000]) {
      const xml = `${notes(count)}<comment><text><t>${number}</t></text></comment>${notes(9_000)}`;
      const bytes = zipSync(
        { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/comments1.xml': strToU8(xml) },
        { level: 0 },
      );
      expect(inspectFile(bytes, name)).toMatchObject({ code: 'resident-number-in-comment' });
      expect(inspect('xl/comments1.xml', xml)).toMatchObject({
        code: 'resident-number-in-comment',
      });
    }
  });

  it.each([
    ['a cell, which is judged by its reader', sheet, cells],
    [
      'the places of a drawing',
      'xl/drawings/drawing1.xml',
      `<xdr:from><xdr:col>8</xdr:col><xdr:colOff>${birth}</xdr:colOff><xdr:row>2345678</xdr:row></xdr:from>`,
    ],
    [
      'two paragraphs',
      'xl/drawings/drawing1.xml',
      `<a:p><a:t>${birth}</a:t></a:p><a:p><a:t>2345678</a:t></a:p>`,
    ],
    ['a phone number', 'xl/comments1.xml', '<comment><text><t>033-120-1011</t></text></comment>'],
  ])('is not seen in %s', (_, part, xml) => {
    expect(inspect(part, xml)).toEqual({ ok: true, kind: 'xlsx' });
  });

  it('is found as Excel writes it', async () => {
    const note = { value: '메모 있는 칸', comment: { text: number } };
    const bytes = await writeXlsx({
      sheets: [{ name: '가', rows: [['메모 있는 칸']], cells: new Map([['0,0', note]]) }],
    });
    expect(inspectFile(bytes, name)).toEqual({ ok: false, code: 'resident-number-in-comment' });
  });
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
