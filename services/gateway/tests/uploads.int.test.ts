import { Readable } from 'node:stream';
import { samplePlanWorkbook } from '@madang/documents';
import { testDatabase, createBrowser, type TestBrowser } from '@madang/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { uploadLimitBytes } from '../src/uploads.ts';
import { startTestGateway } from './gateway.ts';

let gateway: Awaited<ReturnType<typeof startTestGateway>>;
let browser: TestBrowser;
beforeAll(async () => {
  gateway = await startTestGateway(await testDatabase());
  browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
});
afterAll(() => gateway[Symbol.asyncDispose]());

const Answer = z.object({
  uploadId: z.string().nullable(),
  sha256: z.string(),
  content: z.object({ total: z.number(), problems: z.array(z.object({ code: z.string() })) }),
});
const Refusal = z.object({ error: z.string(), ko: z.string(), en: z.string() });

async function upload(name: string, bytes: Uint8Array, by = browser) {
  const body = new FormData();
  body.set('file', new File([Uint8Array.from(bytes)], name));
  return by.request('/api/upload', {
    method: 'POST',
    headers: { 'x-madang': '1', origin: gateway.origin },
    body,
  });
}

async function kept(): Promise<{ name: string; same: boolean }[]> {
  const { rows } = await gateway.owner.query<{ name: string; same: boolean }>(
    `select name, sha256 = encode(sha256(bytes), 'hex') as same from gateway.upload`,
  );
  return rows;
}

it('reads a plan and keeps the file that was sent', async () => {
  const { bytes } = await samplePlanWorkbook({ withErrors: false });
  const response = await upload('2027년 실행계획.xlsx', bytes);
  expect(response.status).toBe(200);
  const answer = Answer.parse(await response.json());
  expect(answer.content.total).toBe(7);
  expect(answer.content.problems).toEqual([]);
  expect(await kept()).toEqual([{ name: '2027년 실행계획.xlsx', same: true }]);
});

it('keeps no file that holds a resident registration number, and returns its problems masked', async () => {
  const before = await kept();
  const { bytes } = await samplePlanWorkbook({ withErrors: true });
  const text = await (await upload('계획.xlsx', bytes)).text();
  const answer = Answer.parse(JSON.parse(text));
  expect(answer.uploadId).toBeNull();
  expect(answer.content.problems.map(({ code }) => code)).toContain('resident-number');
  expect(text).not.toMatch(/\b\d{6}-?[1-8]\d{6}\b/);
  expect(await kept()).toEqual(before);
});

it.each([
  [
    'a resident registration number in its name',
    `계획 900101-${'1'.repeat(7)}.xlsx`,
    'PK',
    'resident-number-in-name',
  ],
  [
    'a web page under a workbook name',
    '계획.xlsx',
    '<html><table></table></html>',
    'html-not-workbook',
  ],
  ['an old workbook', '계획.xls', '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', 'old-excel'],
  ['an empty file', '계획.xlsx', '', 'empty'],
])('refuses %s in both languages and keeps nothing', async (_what, name, content, error) => {
  const before = await kept();
  const response = await upload(name, Buffer.from(content, 'latin1'));
  expect(response.status).toBe(422);
  const refusal = Refusal.parse(await response.json());
  expect(refusal.error).toBe(error);
  expect(refusal.ko).toMatch(/[가-힣]/);
  expect(await kept()).toEqual(before);
});

it('refuses a file of 60 MB with a sentence', async () => {
  const response = await upload('큰 파일.xlsx', new Uint8Array(60 * 1024 * 1024));
  expect(response.status).toBe(413);
  expect(Refusal.parse(await response.json()).ko).toContain('50 MB');
});

/** However the network cuts it: here the last piece that is taken ends exactly at the limit. */
it('refuses a file of 60 MB that arrives cut exactly at the limit', async () => {
  const before = await kept();
  const boundary = 'cut';
  const response = await gateway.app.inject({
    method: 'POST',
    url: '/api/upload',
    headers: {
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'x-madang': '1',
      host: new URL(gateway.origin).host,
      origin: gateway.origin,
      cookie: [...browser.jar].map(([name, value]) => `${name}=${value}`).join('; '),
    },
    payload: Readable.from([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n`,
      ),
      Buffer.alloc(uploadLimitBytes),
      Buffer.alloc(10 * 1024 * 1024),
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  });
  expect(response.statusCode).toBe(413);
  expect(Refusal.parse(response.json()).error).toBe('file-too-large');
  expect(await kept()).toEqual(before);
});

it('takes nothing from a visitor', async () => {
  const response = await upload('계획.xlsx', new Uint8Array(8), createBrowser(gateway.origin));
  expect(response.status).toBe(401);
});

it('gives the list on the screen back as a workbook', async () => {
  const response = await browser.request('/api/export/table', {
    method: 'POST',
    headers: { 'x-madang': '1', 'content-type': 'application/json', origin: gateway.origin },
    body: JSON.stringify({
      title: '제출 현황',
      filter: '2027년, 243개 기관, 2026-09-03',
      columns: [{ header: '기관', kind: 'text' }],
      rows: [['=1+1'], [null]],
    }),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename*=UTF-8''${encodeURIComponent('제출 현황.xlsx')}`,
  );
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

it('offers the sample workbook to its own city only', async () => {
  expect((await browser.request('/api/export/plan-sample-with-errors.xlsx')).status).toBe(200);
  const other = createBrowser(gateway.origin);
  await other.signIn('officer-43150');
  expect((await other.request('/api/export/plan-sample.xlsx')).status).toBe(404);
  expect((await other.request('/api/export/constructor')).status).toBe(404);
});
