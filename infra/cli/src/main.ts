import { parseArgs } from 'node:util';
import { request } from '@madang/backbone/nats';
import { serviceNames } from '@madang/contracts';
import { z } from 'zod';
import { advance } from './clock.ts';
import { importProjects, progressBar } from './import-projects.ts';
import { administrator, openInstance, Refusal } from './instance.ts';
import { status } from './status.ts';
import { verify } from './verify.ts';

const usage = `madang <command> [--json]

  status                      services, broker, database, events, inbox, parked, lag
  verify [--wait 60]          judges every record, every effect and every read model
  replay                      takes parked messages up again
  import projects FILE.csv    procurement notices become projects
  clock advance 8d            moves the demonstration world's clock forward
  bench events                measures the backbone against its baselines
`;

const Replayed = z.object({ replayed: z.int(), parked: z.int() });

type Result = { readonly ok: boolean; readonly [key: string]: unknown };

/** Runs one command; the last line of standard output is one JSON object. */
async function run(args: readonly string[]): Promise<Result> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: true,
    options: {
      json: { type: 'boolean', default: false },
      wait: { type: 'string', default: '60' },
      rounds: { type: 'string', default: '7' },
    },
  });
  const [command, object, argument] = positionals;
  if (command === 'bench' && object === 'events') {
    const { benchEvents } = await import('@madang/bench');
    return { ok: true, ...(await benchEvents({ rounds: Number(values.rounds) })) };
  }
  await using open = await openInstance();
  if (command === 'status') return await status(open);
  if (command === 'verify') return await verify(open, Number(values.wait));
  if (command === 'clock' && object === 'advance') return await advance(open, argument ?? '');
  if (command === 'replay') {
    const done = { replayed: 0, parked: 0 };
    for (const service of serviceNames) {
      const answer = Replayed.parse(
        await request(open.nc, `svc.${service}.replay`, { actor: administrator }, 60_000),
      );
      done.replayed += answer.replayed;
      done.parked += answer.parked;
    }
    return { ok: done.parked === 0, ...done };
  }
  if (command === 'import' && object === 'projects' && argument !== undefined) {
    return await importFile(open.nc, argument);
  }
  throw new Refusal(usage);
}

async function importFile(
  nc: Awaited<ReturnType<typeof openInstance>>['nc'],
  file: string,
): Promise<Result> {
  const result = await importProjects(file, { nc, progress: progressBar(process.stderr) });
  if (!result.ok) throw new Refusal(result.sentence);
  return { ok: true, ...result.counts };
}

try {
  const { ok, ...result } = await run(process.argv.slice(2));
  const counts = 'imported' in result;
  process.stdout.write(`${JSON.stringify(counts ? result : { ok, ...result })}\n`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  const sentence = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof Refusal ? sentence : `madang: ${sentence}`}\n`);
  process.exitCode = 1;
}
process.exit();
