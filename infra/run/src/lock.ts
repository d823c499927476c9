import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { alive, commandLine, end } from './process.ts';
import { StartFault } from './sentence.ts';

/** The word by which a process of an instance is known in the list of processes. */
export function instanceMark(dataFolder: string): string {
  return `--instance=${dataFolder}`;
}

/**
 * Takes the data folder for this process. A lock whose process is gone, or whose number another
 * program has by now, is taken over.
 * @throws StartFault when another instance uses the folder
 */
export async function lockDataFolder(dataFolder: string): Promise<AsyncDisposable> {
  await mkdir(dataFolder, {
    recursive: true,
    mode: process.getuid?.() === 0 ? 0o711 : 0o700,
  }).catch((cause: unknown) => {
    throw new StartFault(
      `자료 폴더 ${dataFolder}을(를) 만들 수 없습니다.`,
      `The data folder ${dataFolder} cannot be made.`,
      { cause },
    );
  });
  const file = join(dataFolder, 'lock');
  const mine = `${process.pid} ${await startOf(process.pid)}`;
  for (;;) {
    if (await created(file, mine)) {
      // Two starts may have removed the same stale lock; only one of them is still written there.
      await wait(50);
      if ((await textOf(file)) === mine) break;
      continue;
    }
    const [pid = 0, started = 0] = (await textOf(file)).split(' ').map(Number);
    if (pid > 0 && alive(pid) && (await startOf(pid)) === started) {
      throw new StartFault(
        `자료 폴더 ${dataFolder}은(는) 이미 실행 중인 마당(프로세스 ${pid})이 쓰고 있습니다. 그것을 끝내거나 MADANG_DATA로 다른 폴더를 지정하십시오.`,
        `The data folder ${dataFolder} is in use by a running Madang (process ${pid}). End that one or name another folder with MADANG_DATA.`,
      );
    }
    await rm(file, { force: true });
  }
  return {
    [Symbol.asyncDispose]: async () => {
      if ((await textOf(file)) === mine) await rm(file, { force: true });
    },
  };
}

async function created(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw new StartFault(
      `자료 폴더에 쓸 수 없습니다: ${file}`,
      `The data folder cannot be written: ${file}`,
      { cause: error },
    );
  }
}

async function textOf(file: string): Promise<string> {
  return (await readFile(file, 'utf8').catch(() => '')).trim();
}

/** When a process began, in the kernel's ticks: tells it from a later one with the same number. */
async function startOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 0);
}

/** Ends what a killed instance left running on this data folder; answers how many there were. */
export async function endOrphans(dataFolder: string): Promise<number> {
  const mark = instanceMark(dataFolder);
  const names = await readdir('/proc').catch((): string[] => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map(async (pid) => ({ pid, line: await commandLine(pid) })));
  const ours = lines.filter(
    ({ pid, line }) => pid !== process.pid && line.split(' ').includes(mark),
  );
  await Promise.all(ours.map(({ pid }) => end(pid, { signal: 'SIGTERM', withinMs: 2500 })));
  return ours.length;
}
