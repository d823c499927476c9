import { randomUUID } from 'node:crypto';
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failureSentence, refusalSentence } from '@madang/console/sentences';
import { planProjectExample } from '@madang/contracts';
import { freePort } from '@madang/run';
import { strToU8, zipSync } from 'fflate';
import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { superuserOf } from './accidents/effects.ts';
import { startRealIssuer } from './real-issuer.ts';
import { dataFolder, root, type Started, start } from './running.ts';
import { type Visitor, visitor } from './visitor.ts';

/**
 * What a person may send wrongly, sent to a whole instance over HTTP: every answer is a sentence in
 * both languages, and what must not be kept is looked for on the disk afterwards.
 */

const stack = new AsyncDisposableStack();
let instance: Started;
let folder: string;
let consoleUrl: string;
let superuser: pg.Pool;
let officer: Visitor;
let leader: Visitor;
let neighbour: Visitor;

const planId = 'plan-2027-51110';
const workbook = {
  planId,
  fileName: '2027년 실행계획.xlsx',
  fileSha256: 'ab'.repeat(32),
  projects: [planProjectExample],
  pending: [],
  problems: [],
};
/** Kept on purpose, to show that the search of the disk finds what is there. */
const marker = `표시-${randomUUID()}`;
/** Shaped like resident registration numbers; put together here, so that no file holds one. */
const numbers = ['cell', 'text', 'file name', 'sheet name', 'key'].map(
  (_, index) => `${String(710_203 + index)}-${String(2_345_671 + index * 7)}`,
);
const [inCell = '', inText = '', inFileName = '', inSheetName = '', inKey = ''] = numbers;

beforeAll(async () => {
  const data = stack.use(await dataFolder());
  folder = data.path;
  const port = String(await freePort('later'));
  consoleUrl = `http://127.0.0.1:${port}/`;
  const issuer = stack.use(await startRealIssuer(folder, consoleUrl));
  instance = start([process.execPath, join(root, 'infra/run/src/start.ts')], {
    PORT: port,
    MADANG_DATA: folder,
    ...issuer.settings,
  });
  await instance.line(/^madang ready /);
  superuser = await superuserOf(folder);
  const enter = async (post: string) => {
    const person = visitor(consoleUrl);
    issuer.issuer.enters = post;
    await person.signIn();
    return person;
  };
  officer = await enter('officer-51110');
  leader = await enter('leader-51110');
  neighbour = await enter('officer-43150');
}, 180_000);
afterAll(() => stack.disposeAsync());

const Sentence = z.object({ error: z.string(), ko: z.string(), en: z.string() });
const Read = z.object({
  uploadId: z.string().nullable(),
  content: z.object({
    problems: z.array(
      z.object({
        cell: z.string(),
        code: z.string(),
        valueShown: z.string(),
        messageKo: z.string(),
        messageEn: z.string(),
      }),
    ),
  }),
});

/** Three sentences of Korean and three of English: what, why, what to do. */
function expectSentences(ko: string, en: string): void {
  expect(ko.split(/(?<=[.])\s/).length, ko).toBeGreaterThanOrEqual(3);
  expect(ko).toMatch(/[가-힣]/);
  expect(en.split(/(?<=[.])\s/).length, en).toBeGreaterThanOrEqual(3);
  expect(en).not.toMatch(/undefined|\{|stack/);
}

type Answer = Awaited<ReturnType<Visitor['call']>>;
const Refused = z.object({ ok: z.literal(false), reason: z.string() });

/** The console has words of its own for this answer, in both languages. */
function expectSaid({ data, error }: Answer): void {
  for (const language of ['ko', 'en'] as const) {
    if (error === undefined) {
      const { reason } = Refused.parse(data);
      const unknown = refusalSentence('', {}, language);
      expect(refusalSentence(reason, {}, language), reason).not.toBe(unknown);
    } else {
      const unknown = failureSentence(undefined, language);
      const told = Object.assign(new Error(error.message), error);
      expect(failureSentence(told, language), error.message).not.toBe(unknown);
    }
  }
}

const header = '번호 과제명 구분 사업목적 주요내용 이용대상 주요기능 새올연계 국비 시도비 군비'
  .split(' ')
  .concat('총사업비 사업기간 정보시스템 연계기관 종합계획 기본계획 담당부서'.split(' '));
const good = new Map<string, CellValue>([
  ['번호', 1],
  ['과제명', '누리집 개편'],
  ['구분', '신규'],
  ['사업목적', '쉬운 누리집'],
  ['주요내용', '전면 개편'],
  ['이용대상', '시민'],
  ['주요기능', '검색, 안내'],
  ['새올연계', '-'],
  ['군비', 1200],
  ['총사업비', 1200],
  ['사업기간', '2027. 2. ~ 11.'],
  ['정보시스템', '누리집'],
  ['종합계획', '포용'],
  ['기본계획', '미정'],
  ['담당부서', '정보과 담당'],
]);

/** A municipality's own workbook with one project; `changes` by the title of the column. */
function office(
  changes: Readonly<Record<string, CellValue>> = {},
  given: Partial<WriteSheet> = {},
): Promise<Uint8Array> {
  const row = header.map((title) => changes[title] ?? good.get(title) ?? null);
  const rows = [['2027년 실행계획'], ['(단위: 천원)'], header, row];
  return writeXlsx({ sheets: [{ name: '사업', rows, ...given }] });
}

const sheet = (xml: string) => ({
  'xl/workbook.xml': strToU8('<workbook/>'),
  'xl/worksheets/sheet1.xml': strToU8(`<sheetData>${xml}</sheetData>`),
});

const rowOf = (row: number) =>
  `<row>${Array.from({ length: 1_000 }, (_, at) => `<c><v>${String((row * 7_919 + at * 104_729) % 1_000_003)}</v></c>`).join('')}</row>`;

describe('a file', () => {
  const whole: readonly (readonly [string, string, () => Promise<Uint8Array> | Uint8Array])[] = [
    ['a workbook of 60 MB', 'file-too-large', () => new Uint8Array(60 * 1024 * 1024)],
    [
      'a zip bomb',
      'zip-bomb',
      () => zipSync({ ...sheet(''), 'xl/media/a.bin': new Uint8Array(64 * 1024 * 1024) }),
    ],
    [
      'an .xls',
      'old-excel',
      () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    [
      'an HTML file named .xlsx',
      'html-not-workbook',
      () => strToU8('<html><body><table><tr><td>사업명</td></tr></table></body></html>'),
    ],
    [
      'a sheet of a million cells',
      'too-many-cells',
      () => zipSync(sheet(Array.from({ length: 1_000 }, (_, at) => rowOf(at)).join(''))),
    ],
    [
      'headers that cannot be mapped',
      'header-not-found',
      () =>
        writeXlsx({
          sheets: [
            {
              name: '가',
              rows: [
                ['빨강', '파랑'],
                ['a', 'b'],
              ],
            },
          ],
        }),
    ],
    [
      'a resident registration number in a sheet name',
      'resident-number-in-sheet-name',
      () => office({}, { name: inSheetName }),
    ],
  ];

  it.each(whole)('%s is refused: %s', async (_what, error, bytes) => {
    const response = await officer.upload('계획.xlsx', await bytes());
    expect(response.status).toBe(error === 'file-too-large' ? 413 : 422);
    const refusal = Sentence.parse(await response.json());
    expect(refusal.error).toBe(error);
    expectSentences(refusal.ko, refusal.en);
  });

  it('a resident registration number in a file name is refused', async () => {
    const response = await officer.upload(`계획 ${inFileName}.xlsx`, await office());
    expect(response.status).toBe(422);
    const text = await response.text();
    expect(text).not.toContain(inFileName);
    const refusal = Sentence.parse(JSON.parse(text));
    expect(refusal.error).toBe('resident-number-in-name');
    expectSentences(refusal.ko, refusal.en);
  });

  const bare = new Map([['3,11', { formula: 'SUM(I4:K4)' }]]);
  const cells: readonly (readonly [string, string, string, () => Promise<Uint8Array>])[] = [
    ['a wrong unit', 'K4', 'unit-slip', () => office({ 군비: 1_200_000 })],
    ['a formula without a value', 'L4', 'formula-without-value', () => office({}, { cells: bare })],
    ['a broken character', 'B4', 'unreadable-character', () => office({ 과제명: '누리\ufffd집' })],
    [
      'a resident registration number',
      'R4',
      'resident-number',
      () => office({ 담당부서: `민원과 ${inCell}` }),
    ],
  ];

  it.each(cells)('%s is told at its cell %s: %s', async (_what, cell, code, bytes) => {
    const response = await officer.upload('계획.xlsx', await bytes());
    expect(response.status).toBe(200);
    const { uploadId, content } = Read.parse(await response.json());
    const problem = content.problems.find((found) => found.code === code);
    expect(problem).toMatchObject({ cell });
    expectSentences(problem?.messageKo ?? '', problem?.messageEn ?? '');
    if (code !== 'resident-number') return;
    expect(problem?.valueShown).toBe('민원과 ******-*******');
    expect(uploadId, 'the file is not kept').toBeNull();
  });
});

describe('a command', () => {
  const note = (text: string) => `{"commandId":"${randomUUID()}","input":{"planId":"${planId}",
    "note":"${text}"}}`;

  it('is taken from the officer, and the words of the search are kept', async () => {
    expect(await officer.command('plans.importPlan', workbook)).toMatchObject({
      data: { ok: true },
    });
    expect(await officer.command('plans.submitPlan', { planId, note: marker })).toMatchObject({
      data: { ok: true },
    });
  });

  it('with a resident registration number in a text is refused', async () => {
    const answer = await officer.call('plans.submitPlan', note(`담당 ${inText}`));
    const { status, error } = answer;
    expectSaid(answer);
    expect(status).toBe(400);
    expect(error?.message).toBe('resident-number');
    expect(JSON.stringify(error)).not.toContain(inText);
  });

  it('with such a number as the name of a member is refused', async () => {
    const mapping = { ...workbook, problems: [{ [inKey]: 1 }] };
    const answer = await officer.command('plans.importPlan', mapping);
    const { status, error } = answer;
    expectSaid(answer);
    expect(status).toBe(400);
    expect(JSON.stringify(error)).not.toContain(inKey);
  });

  it.each([
    ['NUL', '\\u0000'],
    ['a lone high surrogate', '\\ud83d'],
    ['a lone low surrogate', '\\ude00'],
  ])('with %s in a text is refused by name', async (_what, escaped) => {
    const answer = await officer.call('plans.submitPlan', note(`의견 ${escaped}`));
    const { status, error } = answer;
    expectSaid(answer);
    expect(status).toBe(400);
    expect(error?.message).toBe('invalid-input');
    expect(error?.data.issues.map(({ message }) => message)).toContain('unreadable-character');
  });

  it('of an expired session is refused', async () => {
    const guest = visitor(consoleUrl);
    for (const [name, value] of neighbour.jar) guest.jar.set(name, value);
    const before = await guest.query('plans.findPlan', { planId: 'plan-2027-43150' });
    expect(before.status).toBe(200);
    await superuser.query(`update gateway.session set expires_at = clock_timestamp()
      where post = 'officer-43150'`);
    const answer = await guest.command('plans.submitPlan', { planId, note: '' });
    const { status, error } = answer;
    expectSaid(answer);
    expect(status).toBe(401);
    expect(error?.message).toBe('signed-out');
    await superuser.query(`update gateway.session set expires_at = clock_timestamp() + interval '1 hour'
      where post = 'officer-43150'`);
  });

  it('of a wrong role is refused', async () => {
    const answer = await leader.command('plans.importPlan', workbook);
    expectSaid(answer);
    expect(answer.data).toEqual({ ok: false, reason: 'not-permitted' });
  });

  it("on another institution's plan meets nothing, as on a plan that does not exist", async () => {
    const foreign = await neighbour.command('plans.submitPlan', { planId, note: '' });
    expectSaid(foreign);
    expect(foreign.data).toEqual({ ok: false, reason: 'not-found' });
    const none = await neighbour.command('plans.submitPlan', {
      planId: 'plan-2027-51130',
      note: '',
    });
    expect(foreign).toEqual(none);
    expect(await neighbour.query('plans.findPlan', { planId })).toEqual(
      await neighbour.query('plans.findPlan', { planId: 'plan-2027-51130' }),
    );
  });

  it('sent twice has one effect and one answer, and with another body none', async () => {
    const id = randomUUID();
    const first = await leader.command('plans.reviewPlan', { planId, note: '확인' }, id);
    expect(first.data).toMatchObject({ ok: true });
    const events = await countOfEvents();
    expect(await leader.command('plans.reviewPlan', { planId, note: '확인' }, id)).toEqual(first);
    const other = await leader.command('plans.reviewPlan', { planId, note: '다른 말' }, id);
    expectSaid(other);
    expect(other.data).toEqual({ ok: false, reason: 'command-id-reused' });
    expect(await countOfEvents()).toEqual(events);
  });
});

it('a real issuer leaves no way to the demonstration’s', async () => {
  const guest = visitor(consoleUrl);
  for (const path of ['/oidc/.well-known/openid-configuration', '/oidc/auth', '/oidc/jwks']) {
    expect((await guest.go(path)).status, path).toBe(404);
  }
  const login = await guest.go('/auth/login');
  expect(login.headers.get('location')).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/auth\?/);
});

it('leaves no resident registration number on the disk', async () => {
  await superuser.end();
  instance.child.kill('SIGTERM');
  expect(await instance.ended).toBe(0);
  const home = (await readFile(join(folder, 'postgres.location'), 'utf8')).trim();
  const files = [...(await filesIn(folder)), ...(await filesIn(home))];
  expect(files.some((file) => file.includes('pg_wal'))).toBe(true);
  expect(files.some((file) => file.includes('nats/store'))).toBe(true);
  expect(files.some((file) => file.endsWith('logs/gateway.log'))).toBe(true);

  const wanted = numbers.flatMap((number) => [number, number.replace('-', '')]);
  const found: string[] = [];
  const withMarker = new Set<string>();
  for (const file of files) {
    const text = await contentOf(file);
    for (const word of wanted) if (text.includes(word)) found.push(`${word} in ${file}`);
    if (text.includes(marker)) withMarker.add(file.includes('pg_wal') ? 'wal' : 'other');
  }
  expect(withMarker.has('wal'), 'the search finds what was written').toBe(true);
  expect(found).toEqual([]);
});

async function filesIn(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

async function contentOf(path: string): Promise<Buffer> {
  const file = await open(path).catch(() => undefined);
  if (file === undefined) return Buffer.alloc(0);
  try {
    return await file.readFile();
  } finally {
    await file.close();
  }
}

async function countOfEvents(): Promise<unknown> {
  return (await superuser.query('select count(*) as n from plans.message')).rows;
}
