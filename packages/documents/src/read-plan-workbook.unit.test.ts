import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { planColumns } from './plan-columns.ts';
import { type PlanReading, readPlanWorkbook } from './read-plan-workbook.ts';
import { samplePlanWorkbook, sampleProjects } from './sample/sample-plan.ts';

const fileName = '계획.xlsx';

const header = [
  '번호',
  '과제명',
  '구분',
  '사업목적',
  '주요내용',
  '이용대상',
  '주요기능',
  '새올연계',
  '국비',
  '시도비',
  '군비',
  '총사업비',
  '사업기간',
  '정보시스템',
  '연계기관',
  '종합계획',
  '기본계획',
  '담당부서',
];
const good: CellValue[] = [
  1,
  '누리집 개편',
  '신규',
  '쉬운 누리집',
  '전면 개편',
  '시민',
  '검색, 안내',
  '-',
  '-',
  0,
  '1,200',
  1200,
  '2027. 2. ~ 11.',
  '누리집',
  '',
  '포용',
  '미정',
  '정보과 담당',
];

function row(changes: Readonly<Record<string, CellValue>>): CellValue[] {
  return good.map((value, index) => {
    const name = header[index];
    return name !== undefined && name in changes ? (changes[name] ?? null) : value;
  });
}

async function office(
  rows: CellValue[][],
  sheet: Partial<WriteSheet> = {},
  above: CellValue[][] = [],
) {
  const top = above.length > 0 ? above : [['2027년 계획'], ['(단위: 천원)']];
  return writeXlsx({ sheets: [{ name: '과제', rows: [...top, header, ...rows], ...sheet }] });
}

async function read(
  bytes: Uint8Array,
  options: Partial<Parameters<typeof readPlanWorkbook>[1]> = {},
) {
  const reading = await readPlanWorkbook(bytes, { fileName, ...options });
  if (!reading.ok) throw new Error(`refused: ${reading.code}`);
  for (const { messageKo, messageEn } of reading.problems) {
    for (const message of [messageKo, messageEn]) {
      expect(message.split(/[.)] (?=[\p{L}"\d])/u).length, message).toBeGreaterThanOrEqual(3);
      expect(message).not.toMatch(/\{\w+\}/);
    }
  }
  return reading;
}

const errors = ({ problems }: PlanReading) =>
  problems
    .filter(({ severity }) => severity === 'error')
    .map(({ cell, code }) => `${cell} ${code}`);

describe('the demonstration workbook', () => {
  it.each(['xlsx', 'csv'] as const)('gives back its seven projects from %s', async (format) => {
    const file = await samplePlanWorkbook({ withErrors: false, format });
    const reading = await read(file.bytes, { fileName: file.fileName });
    expect(reading.projects).toEqual(sampleProjects);
    expect(reading.problems).toEqual([]);
    expect(reading.unit).toBe('백만원');
    expect(reading.ignoredRows.map(({ why }) => why)).toEqual(['sum', 'sum', 'sum', 'note']);
  });

  it('adds up to 1,809 million won', () => {
    const sum = sampleProjects.reduce((total, { amountKrw }) => total + amountKrw, 0);
    expect(sum).toBe(1_809_000_000);
  });

  it.each(['xlsx', 'csv'] as const)(
    'shows its five planted errors at their cells in %s',
    async (format) => {
      const file = await samplePlanWorkbook({ withErrors: true, format });
      const reading = await read(file.bytes, { fileName: file.fileName });
      expect(errors(reading)).toEqual([
        'L5 unit-slip',
        'N7 period-reversed',
        'I8 parts-do-not-add',
        'G10 blank',
        'S11 resident-number',
      ]);
      expect(reading.projects.map(({ no }) => no)).toEqual([2, 5]);
      expect(reading.pending.map(({ no }) => no)).toEqual([1, 3, 4, 6, 7]);
      expect(reading.pending[0]).not.toHaveProperty('localKrw');
      expect(reading.pending[0]?.nationalKrw).toBe(240_000_000);
    },
  );

  it('is CP949 as a CSV', async () => {
    const { bytes } = await samplePlanWorkbook({ withErrors: false, format: 'csv' });
    expect(iconv.decode(Buffer.from(bytes), 'cp949')).toContain('지능정보사회 실행계획');
    expect(Buffer.from(bytes).toString('utf8')).toContain('\ufffd');
  });
});

describe("an office's own workbook", () => {
  it('is read by its own column names and its own unit', async () => {
    const reading = await read(await office([good]));
    expect(errors(reading)).toEqual([]);
    expect(reading.projects[0]).toMatchObject({
      rowKey: '1',
      localKrw: 1_200_000,
      amountKrw: 1_200_000,
      periodFrom: '2027-02',
      periodTo: '2027-11',
      functions: ['검색', '안내'],
      saeolFunctions: [],
      eGovPlanLink: '미정',
    });
  });

  it('may have its header in row 15 and not below', async () => {
    const lines = (count: number) => [
      ['(단위: 천원)'],
      ...Array.from({ length: count }, () => ['-']),
    ];
    const inside = await readPlanWorkbook(await office([good], {}, lines(13)), { fileName });
    expect(inside.ok && inside.projects).toHaveLength(1);
    const outside = await readPlanWorkbook(await office([good], {}, lines(15)), { fileName });
    expect(outside).toMatchObject({ ok: false, code: 'header-not-found' });
  });

  it('reports unknown columns and takes what the officer says once', async () => {
    const strange = header.map((name) => (name === '과제명' ? '일의 이름' : name));
    const bytes = await writeXlsx({
      sheets: [{ name: '과제', rows: [['(단위: 천원)'], [...strange, '비고'], [...good, '-']] }],
    });
    const first = await read(bytes);
    expect(first.unknownColumns.map(({ text }) => text)).toEqual(['일의 이름', '비고']);
    expect(first.missingColumns).toEqual(['title']);
    expect(first.projects).toEqual([]);
    expect(first.pending).toHaveLength(1);
    const mapping = {
      columns: { ...first.mapping.columns, '일의 이름': 'title' as const, 비고: 'ignore' as const },
    };
    const second = await read(bytes, { mapping });
    expect(second.unknownColumns).toEqual([]);
    expect(second.projects[0]?.title).toBe('누리집 개편');
  });

  it('reports headers that cannot be mapped, naming every column a plan needs', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'x',
          rows: [
            ['갑', '을', '병', '정'],
            ['1', '2', '3', '4'],
          ],
        },
      ],
    });
    const reading = await read(bytes);
    expect(reading.unknownColumns.map(({ text }) => text)).toEqual(['갑', '을', '병', '정']);
    expect(reading.missingColumns).toContain('title');
    expect(reading.problems.map(({ code }) => code)).toContain('column-missing');
    expect(reading.projects).toEqual([]);
  });

  it('warns that a budget without sources was read as own money', async () => {
    const without = header.filter((name) => !['국비', '시도비', '군비'].includes(name));
    const cells = without.map((name) => row({ 총사업비: 500 })[header.indexOf(name)] ?? null);
    const bytes = await writeXlsx({
      sheets: [{ name: '과제', rows: [['(단위: 천원)'], without, cells] }],
    });
    const reading = await read(bytes);
    expect(reading.problems.map(({ cell, code, severity }) => [cell, code, severity])).toEqual([
      ['I2', 'sources-not-split', 'warning'],
    ]);
    expect(reading.projects[0]).toMatchObject({ nationalKrw: 0, localKrw: 500_000 });
    expect((await read(await office([good]))).problems).toEqual([]);
  });

  it('does not choose between two columns of one meaning', async () => {
    const twice = (changes: Readonly<Record<string, string>>, more: string) =>
      writeXlsx({
        sheets: [
          {
            name: '과제',
            rows: [
              ['(단위: 천원)'],
              [...header.map((name) => changes[name] ?? name), more],
              [...good, 7],
            ],
          },
        ],
      });
    const bytes = await twice({ 군비: '자체' }, '지방비');
    const reading = await read(bytes);
    expect(errors(reading)).toEqual(['S2 column-repeated']);
    expect(reading.repeatedColumns.map(({ text }) => text)).toEqual(['자체', '지방비']);
    const columns = { ...reading.mapping.columns, 지방비: 'ignore' as const };
    expect(errors(await read(bytes, { mapping: { columns } }))).toEqual([]);
    const same = await read(await twice({}, '군비'));
    expect(same.repeatedColumns.map(({ text }) => text)).toEqual(['군비', '군비 (2)']);
  });

  it('takes one header merged over two columns for one', async () => {
    const wide = (cells: CellValue[]) => [...cells.slice(0, 2), null, ...cells.slice(2)];
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '과제',
          rows: [['(단위: 천원)'], wide(header), wide(good)],
          merges: [{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }],
        },
      ],
    });
    expect(errors(await read(bytes))).toEqual([]);
  });

  it('reads 시비 beside 구비 as the share of the upper tier', async () => {
    const district = header
      .filter((name) => name !== '총사업비')
      .map((name) => ({ 시도비: '시비', 군비: '구비' })[name] ?? name);
    const values = row({ 국비: 10, 시도비: 20, 군비: 30 }).filter(
      (_, index) => header[index] !== '총사업비',
    );
    const reading = await read(
      await writeXlsx({ sheets: [{ name: '과제', rows: [['(단위: 천원)'], district, values] }] }),
    );
    expect(errors(reading)).toEqual([]);
    expect(reading.projects[0]).toMatchObject({
      provincialKrw: 20_000,
      localKrw: 30_000,
      amountKrw: 60_000,
    });
  });

  it('takes the column of the planned year, and 신규·계속 before 구분', async () => {
    const places = header.map(
      (name) => ({ 총사업비: '2027년 예산', 구분: '신규/계속' })[name] ?? name,
    );
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '과제',
          rows: [['(단위: 천원)'], ['구분', '2026년 예산', ...places], ['행정', 999, ...good]],
        },
      ],
    });
    const reading = await read(bytes, { year: 2027 });
    expect(errors(reading)).toEqual([]);
    expect(reading.projects[0]).toMatchObject({ amountKrw: 1_200_000, kind: 'new' });
    const left = reading.headerCells.filter(({ key }) => key === 'ignore');
    expect(left.map(({ cell }) => cell)).toEqual(['A2', 'B2']);
    expect(errors(await read(bytes))).toContain('N2 column-repeated');
  });

  it('asks for the unit where none is stated and takes the chosen one', async () => {
    const bytes = await office([good], {}, [['계획'], ['']]);
    const first = await read(bytes);
    expect(errors(first)).toEqual(['A3 unit-missing']);
    expect(first.projects).toEqual([]);
    expect(first.pending[0]).not.toHaveProperty('amountKrw');
    const second = await read(bytes, { mapping: { columns: {}, unit: '백만원' } });
    expect(second.projects[0]?.amountKrw).toBe(1_200_000_000);
  });

  it('suspects a unit that makes a project cost a trillion won', async () => {
    const rows = [row({ 군비: 480_000_000, 총사업비: 480_000_000 }), row({ 번호: 2 })];
    const bytes = await office(rows, {}, [['(단위: 백만원)'], ['']]);
    const reading = await read(bytes);
    expect(errors(reading)).toEqual(['L4 unit-suspect']);
    expect(errors(await read(bytes, { mapping: reading.mapping }))).toEqual(['L4 unit-suspect']);
    const chosen = await read(bytes, { mapping: { columns: {}, unit: '원' } });
    expect(chosen.projects[0]?.amountKrw).toBe(480_000_000);
  });

  it('lets the unit in a header go before the unit of the table', async () => {
    const named = (names: Readonly<Record<string, string>>) =>
      header.map((name) => names[name] ?? name);
    const sheet = (heads: string[]) =>
      writeXlsx({ sheets: [{ name: '과제', rows: [['(단위: 백만원)'], heads, good] }] });
    const some = await read(
      await sheet(named({ 군비: '군비 [천 원]', 총사업비: '총사업비(단위: 천원)' })),
    );
    expect(errors(some)).toEqual([]);
    expect(some.projects[0]?.amountKrw).toBe(1_200_000);
    expect(some.unit).toBe('백만원');
    const names = ['국비', '시도비', '군비', '총사업비'];
    const all = await sheet(
      named(Object.fromEntries(names.map((name) => [name, `${name}(천원)`]))),
    );
    expect((await read(all)).unit).toBe('천원');
    const chosen = await read(all, { mapping: { columns: {}, unit: '원' } });
    expect(chosen.projects[0]?.amountKrw).toBe(1_200);
  });

  it('compares parts of different units in won and suggests a figure of the column', async () => {
    const heads = header.map((name) => (name === '군비' ? '군비(원)' : name));
    const sheet = (rows: CellValue[][]) =>
      writeXlsx({ sheets: [{ name: '과제', rows: [['(단위: 천원)'], heads, ...rows] }] });
    const reading = await read(
      await sheet([
        row({ 군비: 1_200_000 }),
        row({ 번호: 2, 국비: 600, 군비: 600 }),
        row({ 번호: 3, 군비: 1_300_000 }),
      ]),
    );
    expect(reading.projects.map(({ localKrw }) => localKrw)).toEqual([1_200_000]);
    expect(errors(reading)).toEqual(['K4 unit-slip', 'L5 parts-do-not-add']);
    expect(reading.problems[0]?.messageKo).toContain('600,000이면');
    expect(reading.problems[0]?.messageKo).toContain('표의 단위(원)');
    expect(reading.problems[1]?.messageKo).toContain('합(1,300)');
  });

  it('takes no amount whose format hides its last digits', async () => {
    const style = { numFmt: '#,##0,"천원"' };
    const cells = new Map([
      ['3,10', { style }],
      ['3,11', { style }],
    ]);
    const rows = [row({ 군비: 480_000_000, 총사업비: 480_000_000 }), row({ 번호: 2 })];
    const bytes = await office(rows, { cells });
    const reading = await read(bytes);
    expect(errors(reading)).toEqual(['K4 amount-scaled', 'L4 amount-scaled']);
    expect(reading.problems[0]?.messageKo).toContain('1,000배');
    expect(reading.projects.map(({ amountKrw }) => amountKrw)).toEqual([1_200_000]);
    const inWon = await read(bytes, { mapping: { columns: {}, unit: '원' } });
    expect(inWon.projects[0]?.amountKrw).toBe(480_000_000);
    const again = await read(bytes, { mapping: { columns: {}, unit: '천원' } });
    expect(errors(again)).toEqual(['K4 amount-scaled', 'L4 amount-scaled']);
  });

  it('lets a unit in the cell go before the unit of the table', async () => {
    const reading = await read(await office([row({ 군비: '1.2백만원', 총사업비: '1,200천원' })]));
    expect(reading.projects[0]?.amountKrw).toBe(1_200_000);
  });

  it('reads a formula by its stored value and reports one without it', async () => {
    const cells = new Map([['3,11', { formula: 'SUM(I4:K4)', formulaResult: 1200 }]]);
    const stored = await read(await office([good], { cells }));
    expect(stored.projects[0]?.amountKrw).toBe(1_200_000);
    const bare = new Map([['3,11', { formula: 'SUM(I4:K4)' }]]);
    expect(errors(await read(await office([row({ 총사업비: null })], { cells: bare })))).toEqual([
      'L4 formula-without-value',
    ]);
  });

  it('tells a formula that ends in an error from one without a value, and reads a text', async () => {
    const cells = new Map([['3,11', { formula: 'SUM(I4:K4)', formulaResult: 1200 }]]);
    const stored = (cell: string) => (xml: string) =>
      xml.replace(/<c r="L4"[^>]*>.*?<\/c>/, `<c r="L4" ${cell}</c>`);
    const bytes = await office([good], { cells });
    const divided = rewritten(bytes, sheetPart, stored('t="e"><f>1/0</f><v>#DIV/0!</v>'));
    expect(errors(await read(divided))).toEqual(['L4 formula-error']);
    const text = rewritten(bytes, sheetPart, stored('t="str"><f>"1,2"&amp;"00"</f><v>1,200</v>'));
    expect((await read(text)).projects[0]?.amountKrw).toBe(1_200_000);
  });

  it('counts a merged amount for no project and fills merged texts down', async () => {
    const over = (startCol: number) => ({ startRow: 3, startCol, endRow: 4, endCol: startCol });
    const rows = [row({}), row({ 번호: 2, 과제명: '다른 사업', 구분: null, 군비: null })];
    const merged = await read(await office(rows, { merges: [over(2), over(8), over(10)] }));
    expect(errors(merged)).toEqual(['K4 amount-merged', 'K5 amount-merged']);
    expect(merged.pending.map(({ kind }) => kind)).toEqual(['new', 'new']);
    expect(merged.pending.some((project) => 'localKrw' in project)).toBe(false);
    expect(merged.pending.map(({ nationalKrw }) => nationalKrw)).toEqual([0, 0]);
  });

  it('reads the amount of one project that is merged over an empty line', async () => {
    const merges = [{ startRow: 3, startCol: 10, endRow: 4, endCol: 10 }];
    const reading = await read(await office([good, [null], row({ 번호: 2 })], { merges }));
    expect(errors(reading)).toEqual([]);
    expect(reading.projects.map(({ localKrw }) => localKrw)).toEqual([1_200_000, 1_200_000]);
  });

  it('reports hidden rows and columns and reads them all the same', async () => {
    const reading = await read(
      await office([good], {
        rowDefs: new Map([[3, { hidden: true }]]),
        columns: header.map((_, index) => (index === 4 ? { hidden: true } : {})),
      }),
    );
    expect(reading.problems.map(({ code }) => code)).toEqual(['hidden-column', 'hidden-row']);
    expect(reading.projects).toHaveLength(1);
  });

  it.each(['소계', '계 2건', '2027년 합계', '합 계(3개 사업)', '총계: 2건'])(
    'leaves out a sum that is called %s in any text column',
    async (word) => {
      for (const column of [0, 4, 7]) {
        const sum = header.map((_, index) =>
          index === column ? word : index === 1 ? '복지과' : index > 7 && index < 12 ? 1200 : null,
        );
        const reading = await read(await office([good, sum, row({ 번호: 2 })]));
        expect(errors(reading)).toEqual([]);
        expect(reading.projects.map(({ no }) => no)).toEqual([1, 2]);
        expect(reading.ignoredRows.map(({ row, why }) => `${String(row)} ${why}`)).toEqual([
          '5 sum',
        ]);
      }
    },
  );

  it('takes 계 in the column of the kind for 계속', async () => {
    const reading = await read(await office([row({ 구분: '계' })]));
    expect(reading.projects.map(({ kind }) => kind)).toEqual(['continuing']);
  });

  it('gives a row without a number one that no other row has', async () => {
    const named = (name: string, number: CellValue) => row({ 번호: number, 과제명: name });
    const rows = [named('가', 1), named('나', null), named('다', 2), named('라', '-')];
    const reading = await read(await office(rows));
    expect(errors(reading)).toEqual([]);
    expect(reading.projects.map(({ title, rowKey }) => title + rowKey)).toEqual([
      '가1',
      '나3',
      '다2',
      '라4',
    ]);
  });

  it('takes a number for October only where its format shows the zero', async () => {
    const heads = header.map((name) => (name === '사업기간' ? '시작월' : name));
    const sheet = (from: CellValue, numFmt = 'General') =>
      writeXlsx({
        sheets: [
          {
            name: '과제',
            rows: [['(단위: 천원)'], [...heads, '종료월'], [...row({ 사업기간: from }), '2027-12']],
            cells: new Map([['2,12', { style: { numFmt } }]]),
          },
        ],
      });
    expect(errors(await read(await sheet(2027.1)))).toEqual(['M3 month-ambiguous']);
    expect(errors(await read(await sheet(2027.1, '0.0')))).toEqual(['M3 month-ambiguous']);
    const from = async (bytes: Promise<Uint8Array>) =>
      (await read(await bytes)).projects.map(({ periodFrom }) => periodFrom);
    expect(await from(sheet(2027.1, '0.00'))).toEqual(['2027-10']);
    expect(await from(sheet(2027.03))).toEqual(['2027-03']);
    expect(await from(sheet(2027.2))).toEqual(['2027-02']);
    expect(await from(sheet('2027.1'))).toEqual(['2027-01']);
  });

  it.each([
    ['없음', []],
    ['해당없음', []],
    ['해당 사항 없음', []],
    ['무', []],
    ['X', []],
    ['N/A', []],
    ['지적/토지', ['F02']],
    ['지적 / 토지', ['F02']],
    ['감사, 의회', ['F21', 'F22']],
    ['지적ㆍ토지, 건축', ['F02', 'F03']],
    ['지방세(부과)', ['F04']],
    ['건축/지방세', ['F03', 'F04']],
    ['주민등록 및 복지', ['F01', 'F10']],
    ['주민등록과 복지', ['F01', 'F10']],
    ['새올 없음, 복지', undefined],
    ['세대정보 조회', ['F01']],
    ['세대정보·복지대상자 조회', ['F01', 'F10']],
    ['주민등록 복지 연계', undefined],
    ['f07', ['F07']],
    ['문화', ['F17']],
    ['건축 및 우주', undefined],
  ])('reads %s as the Saeol functions %j', async (words, codes) => {
    const reading = await read(await office([row({ 새올연계: words })]));
    expect(errors(reading)).toEqual(codes === undefined ? ['H4 saeol-function-unknown'] : []);
    expect(reading.projects[0]?.saeolFunctions).toEqual(codes);
  });

  it('does not take one number for two projects', async () => {
    const reading = await read(await office([good, row({ 과제명: '다른 사업' })]));
    expect(errors(reading)).toEqual(['A5 row-key-repeated']);
    expect(reading.projects).toHaveLength(1);
    expect(new Set(reading.pending.map(({ rowKey }) => rowKey))).not.toContain('1');
  });

  it.each([
    ['군비', '많음', 'K4 number-unreadable'],
    ['군비', -5, 'K4 negative'],
    ['총사업비', 1300, 'L4 parts-do-not-add'],
    ['총사업비', 1_200_000, 'L4 unit-slip'],
    ['구분', '검토', 'C4 kind-unknown'],
    ['새올연계', '우주 관리', 'H4 saeol-function-unknown'],
    ['사업기간', '내년', 'M4 month-unreadable'],
    ['사업기간', '2027-11 ~ 2027-02', 'M4 period-reversed'],
    ['과제명', null, 'B4 blank'],
    ['과제명', '가'.repeat(201), 'B4 too-long'],
  ])('keeps out a row whose %s is %s', async (column, value, expected) => {
    const reading = await read(await office([row({ [column]: value }), row({ 번호: 2 })]));
    expect(errors(reading)).toEqual([expected]);
    expect(reading.projects.map(({ no }) => no)).toEqual([2]);
    expect(reading.total).toBe(2);
  });

  it('chooses the sheet that looks like a plan and names the others', async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: '표지', rows: [['2027년'], ['계획', '안', '표지']] },
        { name: '과제', rows: [['(단위: 천원)'], header, good] },
      ],
    });
    const reading = await read(bytes);
    expect(reading.sheet).toBe('과제');
    expect(reading.sheets.map(({ name }) => name)).toEqual(['표지', '과제']);
    expect(reading.problems.every(({ sheet }) => sheet === '과제')).toBe(true);
  });
});

describe('what is not read', () => {
  const sheet = (name: string, rows: CellValue[][], title = '계획') => ({
    name,
    rows: [[title], ['(단위: 천원)'], header, ...rows],
  });
  const second = row({ 번호: 2, 과제명: '발급기' });

  it('names other sheets that look like the plan too, and reads the one that is asked for', async () => {
    const bytes = await writeXlsx({
      sheets: [
        sheet('행정과', [good, second]),
        sheet('복지과', [good]),
        { name: '참고', rows: [['끝']] },
      ],
    });
    const reading = await read(bytes);
    expect(reading.sheet).toBe('행정과');
    expect(reading.sheets.filter(({ alike }) => alike).map(({ name }) => name)).toEqual(['복지과']);
    expect((await read(bytes, { sheet: '복지과' })).total).toBe(1);
  });

  it('reads the sheet of the planned year, by its name or by its title', async () => {
    const named = await writeXlsx({
      sheets: [sheet('2026년(참고)', [good]), sheet('2027년', [good, second])],
    });
    expect((await read(named, { year: 2027 })).sheet).toBe('2027년');
    const titled = await writeXlsx({
      sheets: [sheet('가', [good], '2026년 계획'), sheet('나', [good], '2027년 계획')],
    });
    expect((await read(titled, { year: 2027 })).sheet).toBe('나');
  });

  it('takes a row with nothing but a name for a project with everything else blank', async () => {
    const bare = row({}).map((_, index) => (header[index] === '과제명' ? '드론 순찰' : null));
    const reading = await read(await office([good, bare, ['행정 분야']]));
    expect(reading.pending.map(({ title }) => title)).toEqual(['드론 순찰']);
    expect(reading.ignoredRows).toEqual([{ row: 6, why: 'heading', text: '행정 분야' }]);
  });
});

describe('characters and personal data', () => {
  const shaped = ['8', '0', '0', '1', '0', '2', '-', '2', '345678'].join('');

  it('refuses a resident number in the file name before anything is read', async () => {
    const reading = await readPlanWorkbook(new Uint8Array(), { fileName: `계획 ${shaped}.xlsx` });
    expect(reading).toMatchObject({ ok: false, code: 'resident-number-in-name' });
  });

  it('refuses a resident number in a sheet name', async () => {
    const bytes = await writeXlsx({ sheets: [{ name: shaped, rows: [header, good] }] });
    const reading = await readPlanWorkbook(bytes, { fileName });
    expect(reading).toMatchObject({ ok: false, code: 'resident-number-in-sheet-name' });
    expect(JSON.stringify(reading)).not.toContain(shaped);
  });

  it('finds one in a title, an unmapped column and another sheet, and shows none of them', async () => {
    const wide = Array.from(shaped, (mark) =>
      mark === '-' ? mark : String.fromCharCode(mark.charCodeAt(0) + 0xfee0),
    ).join('');
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '과제',
          rows: [[`제목 ${wide}`], ['(단위: 천원)'], [...header, '비고'], [...good, shaped]],
        },
        { name: '참고', rows: [[Number(shaped.replace('-', ''))]] },
      ],
    });
    const reading = await read(bytes);
    expect(errors(reading)).toEqual([
      'A1 resident-number',
      'S4 resident-number',
      'A1 resident-number',
    ]);
    expect(reading.holdsResidentNumber).toBe(true);
    const text = JSON.stringify(reading);
    expect(text).not.toContain(shaped);
    expect(text).not.toContain(shaped.replace('-', ''));
    expect(text).not.toContain(wide);
  });

  it('sees the zeros that the format for resident numbers puts in front', async () => {
    const early = ['0', '0', '0', '1', '0', '2', '3', '456789'].join('');
    const style = { numFmt: '000000\\-0000000' };
    const bytes = await office([[...good, Number(early)], row({ 번호: 2 })], {
      cells: new Map([['3,18', { style }]]),
    });
    const reading = await read(bytes);
    expect(errors(reading)).toEqual(['S4 resident-number']);
    expect(JSON.stringify(reading)).not.toContain(String(Number(early)));
    expect(errors(await read(await office([[...good, Number(early)]])))).toEqual([]);
  });

  it('reports a control character and a lone surrogate at the cell', async () => {
    const text = Buffer.from(
      `(단위: 천원)\r\n${header.join(',')}\r\n${csvLine(row({ 과제명: '누리\u0000집' }))}`,
    );
    const reading = await read(text, { fileName: '계획.csv' });
    expect(errors(reading)).toEqual(['B3 unreadable-character']);
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        `(단위: 천원)\r\n${header.join(',')}\r\n${csvLine(row({ 과제명: '누리\ud800집' }))}`,
        'utf16le',
      ),
    ]);
    expect(errors(await read(wide, { fileName: '계획.csv' }))).toEqual(['B3 unreadable-character']);
  });

  it('refuses a file name with a lone surrogate or a control character', async () => {
    for (const name of ['계획\ud800.xlsx', '계획\u0000.xlsx']) {
      expect(await readPlanWorkbook(new Uint8Array(), { fileName: name })).toMatchObject({
        code: 'unreadable-name',
      });
    }
  });

  it('composes decomposed names and cells', async () => {
    const reading = await read(await office([row({ 과제명: '누리집 개편'.normalize('NFD') })]), {
      fileName: '계획.xlsx'.normalize('NFD'),
    });
    expect(reading.fileName).toBe('계획.xlsx');
    expect(reading.projects[0]?.title).toBe('누리집 개편');
  });

  it('reads a CSV in UTF-8 with and without its mark, in UTF-16 and in CP949', async () => {
    const text = `(단위: 천원)\r\n${header.join(',')}\r\n${csvLine(row({ 과제명: '똠방각하 쉼터' }))}\r\n`;
    const forms = [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]),
      iconv.encode(text, 'cp949'),
    ];
    for (const bytes of forms) {
      const reading = await read(bytes, { fileName: '계획.csv' });
      expect(reading.projects[0]?.title).toBe('똠방각하 쉼터');
    }
  });

  it('says in both languages what is wrong, why, and what to do', async () => {
    const file = await samplePlanWorkbook({ withErrors: true });
    expect((await read(file.bytes)).problems.length).toBeGreaterThan(4);
  });
});

const sheetPart = 'xl/worksheets/sheet1.xml';

/** A workbook with one of its parts changed by hand, as other programs write it. */
function rewritten(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[part] ?? new Uint8Array());
  expect(change(xml)).not.toBe(xml);
  return zipSync({ ...parts, [part]: strToU8(change(xml)) });
}

function csvLine(cells: readonly CellValue[]): string {
  return cells.map((value) => `"${String(value ?? '')}"`).join(',');
}

it('has at least twelve columns for a project', () => {
  expect(planColumns.filter(({ required }) => required).length).toBeGreaterThanOrEqual(12);
});
