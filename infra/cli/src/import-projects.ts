import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { askQuery } from '@madang/backbone/nats';
import { currentTime, findNotices, importProject } from '@madang/contracts';
import { noticeRefusals, readNotices, type RejectedNotice, writeCsv } from '@madang/documents';
import { dayAt } from '@madang/law';
import type { NatsConnection } from '@nats-io/nats-core';
import { administrator } from './administrator.ts';
import { withBuyer } from './buyer.ts';
import { importListed } from './import-listed.ts';
import { type ImportCounts, type ImportRun, sendProjects } from './import-run.ts';
import { type KnownNotice, planImport } from './plan-import.ts';
import { Refusal } from './refusal.ts';

export type ImportResult =
  | { readonly ok: true; readonly counts: ImportCounts; readonly errorFile: string | undefined }
  | { readonly ok: false; readonly sentence: string };

const asked = 500;

/**
 * Takes procurement notices from a CSV into the record of `plans`: one project per notice number.
 * A second run over the same file sends nothing. Rows that cannot be taken are written to a file of
 * their own in the working folder, each with its line and its sentence.
 */
export async function importProjects(
  file: string,
  { today, ...run }: ImportRun & { readonly today: string },
): Promise<ImportResult> {
  const { nc, folder = '.' } = run;
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) {
    return {
      ok: false,
      sentence: `${file} 파일을 읽을 수 없습니다. / ${file} cannot be read.`,
    };
  }
  const reading = readNotices(bytes);
  if (!reading.ok) return { ok: false, sentence: whyNot(file, reading) };

  const notices = reading.notices.map((notice) => withBuyer(notice, today));
  const known = await knownNotices(nc, [...new Set(notices.map(({ bidNo }) => bidNo))]);
  const plan = planImport(notices, known);
  const sending = plan.filter((entry) => entry.notices.length > 0);
  await sendProjects(
    run,
    importProject,
    sending.map((entry) => entry.notices),
  );
  const count = (kind: string) => plan.filter((entry) => entry.kind === kind).length;
  return {
    ok: true,
    errorFile: await writeErrors(
      path.join(folder, `${path.parse(file).name}.errors.csv`),
      reading.rejected,
    ),
    counts: {
      imported: count('imported'),
      changed: count('changed'),
      closed: count('closed'),
      unchanged: count('unchanged'),
      rejected: reading.rejected.length,
    },
  };
}

/** The command: reads the file, draws its progress, names the file of rows that were not taken. */
export async function importFile(nc: NatsConnection, file: string | undefined, form: string) {
  if (form === 'evaluation') return importSet(nc, file);
  if (form !== 'notices') {
    throw new Refusal(
      `--form은 notices나 evaluation입니다: ${form} / --form is notices or evaluation: ${form}`,
    );
  }
  if (file === undefined || file === '') {
    throw new Refusal(
      '읽을 CSV 파일을 적으십시오: import projects 파일.csv / Name the CSV file to read: import projects FILE.csv',
    );
  }
  const { now } = await askQuery(nc, currentTime, { input: {}, actor: null });
  const progress = progressBar(process.stderr);
  const result = await importProjects(file, { nc, progress, today: dayAt(now) });
  if (!result.ok) throw new Refusal(result.sentence);
  if (result.errorFile !== undefined) tellErrors(result.errorFile);
  return { ok: true, ...result.counts };
}

async function importSet(nc: NatsConnection, folder: string | undefined) {
  if (folder === undefined || folder === '') {
    throw new Refusal(
      'records.csv가 든 폴더를 적으십시오: import projects --form evaluation 폴더 / Name the folder with records.csv: import projects --form evaluation SET_DIR',
    );
  }
  const { errorFile, ...counts } = await importListed(folder, {
    nc,
    progress: progressBar(process.stderr),
  });
  if (errorFile !== undefined) tellErrors(errorFile);
  return { ok: true, ...counts };
}

function tellErrors(errorFile: string): void {
  process.stderr.write(
    `읽지 못한 행은 ${errorFile}에 있습니다. / Rows that could not be read are in ${errorFile}.\n`,
  );
}

async function knownNotices(
  nc: NatsConnection,
  bidNos: readonly string[],
): Promise<ReadonlyMap<string, KnownNotice>> {
  const known = new Map<string, KnownNotice>();
  for (let at = 0; at < bidNos.length; at += asked) {
    const input = { bidNos: bidNos.slice(at, at + asked) };
    const { rows } = await askQuery(nc, findNotices, { input, actor: administrator });
    for (const { bidNo, status, facts } of rows) known.set(bidNo, { status, facts });
  }
  return known;
}

async function writeErrors(
  name: string,
  rejected: readonly RejectedNotice[],
): Promise<string | undefined> {
  if (rejected.length === 0) return undefined;
  const rows = rejected.map(({ line, code, bidNo }) => {
    const { ko, en } = noticeRefusals[code];
    return [line, bidNo, code, ko, en];
  });
  await writeFile(name, writeCsv(['line', 'bid_no', 'code', 'ko', 'en'], rows));
  return name;
}

function whyNot(
  file: string,
  reading: { readonly code: string; readonly missing?: readonly string[] },
): string {
  const missing = (reading.missing ?? []).join(', ');
  switch (reading.code) {
    case 'columns-missing':
      return `${file}에 ${missing} 열이 없습니다. 나라장터 공고 CSV의 열 이름을 그대로 두십시오. / ${file} lacks the columns ${missing}; keep the titles of the procurement notices.`;
    case 'unknown-encoding':
      return `${file}의 글자를 UTF-8로도 CP949로도 읽을 수 없습니다. CSV UTF-8로 다시 저장하십시오. / ${file} is neither UTF-8 nor CP949; save it as CSV UTF-8.`;
    default:
      return `${file}은(는) CSV가 아닙니다. / ${file} is not a CSV file.`;
  }
}

/** Draws `[#####.....]  512/1440` on a terminal, and one line per tenth elsewhere. */
function progressBar(out: NodeJS.WriteStream): (done: number, total: number) => void {
  const width = 30;
  let told = -1;
  return (done, total) => {
    if (total === 0) return;
    const share = done / total;
    if (out.isTTY) {
      const filled = Math.round(share * width);
      const bar = '#'.repeat(filled) + '.'.repeat(width - filled);
      out.write(`\r[${bar}] ${String(done)}/${String(total)}${done === total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth === told) return;
    told = tenth;
    out.write(`${String(done)}/${String(total)}\n`);
  };
}
