import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';

const program = path.join(import.meta.dirname, '../src/main.ts');
const Refused = z.strictObject({ ok: z.literal(false), error: z.string() });

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'madang-nothing-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the operator's command on a data folder where nothing runs. */
function madang(...words: readonly string[]) {
  return new Promise<{ code: number | null; out: string; err: string }>((settle) => {
    const child = spawn(process.execPath, [program, ...words], { env: { MADANG_DATA: folder } });
    let [out, err] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (out += part.toString()));
    child.stderr.on('data', (part: Buffer) => (err += part.toString()));
    child.once('close', (code) => {
      settle({ code, out, err });
    });
  });
}

it.each([
  [['frobnicate'], '"frobnicate"(이)라는 명령은 없습니다', 'There is no command "frobnicate"'],
  [[], '명령을 적으십시오', 'Name a command'],
  [['import', 'people'], '명령은 없습니다', 'There is no command "import people"'],
  [['status', '--loud'], '모르는 선택 항목입니다: --loud', 'There is no option --loud'],
  [['verify', '--wait', 'long'], '--wait에는', '--wait takes a whole number: long'],
  [
    ['duplicates', 'evaluate', '--version', 'one'],
    '--version은 --set과 함께',
    '--version goes with --set',
  ],
  [
    ['duplicates', 'evaluate', '--set', 'any', '--version', 'one'],
    '실행 중인 마당이 없습니다',
    'No Madang runs on',
  ],
  [['status'], '실행 중인 마당이 없습니다', 'No Madang runs on'],
])('answers %j in one sentence, one line of JSON and exit code 1', async (words, ko, en) => {
  const { code, out, err } = await madang(...words);
  expect(code).toBe(1);
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toContain(ko);
  expect(err).toContain(en);
  const { error } = Refused.parse(JSON.parse(out.trim().split('\n').at(-1) ?? ''));
  expect(error).toBe(err.trim());
});
