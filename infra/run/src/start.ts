import { readStartConfig } from './config.ts';
import { Launch } from './launch.ts';
import { sentenceOf, StartFault } from './sentence.ts';

/** Told to stop, everything is gone within this; what hangs is killed. */
const stopWithinMs = 4700;
const parent = process.ppid;

const launch = new Launch((line) => {
  process.stdout.write(`${line}\n`);
});
let stopping: Promise<void> | undefined;

function stop(code: number): Promise<void> {
  stopping ??= (async () => {
    const late = setTimeout(() => process.exit(code === 0 ? 0 : 1), stopWithinMs);
    await launch.stop().catch(() => undefined);
    clearTimeout(late);
    process.exit(code);
  })();
  return stopping;
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => void stop(0));
setInterval(() => {
  // npm passes no signal on: whoever started us may be gone without a word.
  if (process.ppid !== parent) void stop(0);
}, 250).unref();
// A terminal that was closed takes our lines no more; that is no reason to fall over.
process.stdout.on('error', () => undefined);

try {
  await launch.run(readStartConfig());
} catch (error) {
  if (stopping === undefined) {
    process.stderr.write(`${error instanceof StartFault ? error.message : unexpected(error)}\n`);
  }
  await stop(1);
}

function unexpected(error: unknown): string {
  const why = sentenceOf(error).split('\n')[0] ?? '';
  return `시작하지 못했습니다: ${why} / Could not start: ${why}`;
}
