import { parseArgs } from 'node:util';
import type { OpenInstance } from './instance.ts';
import { Refusal } from './refusal.ts';

const usage = `madang <command> [--json]

  status                      services, broker, database, events, inbox, parked, lag
  verify [--wait 60]          judges every record, every effect and every read model
  replay                      takes parked messages up again
  import projects FILE.csv    procurement notices become projects
  import projects --form evaluation SET_DIR
                              records of an evaluation set become projects
  clock advance 8d            moves the demonstration world's clock forward
  duplicates evaluate         measures the comparison on what coordinators settled, or on a set:
                              --set DIR [--scores OUT.csv], which needs no running instance;
                              with --version NAME, before and after a proposed version
  bench events                measures the backbone against its baselines
  bench duplicates            measures the search for alike projects against pg_trgm [--rows 100000]
`;

type Result = { readonly ok: boolean; readonly [key: string]: unknown };
type Given = {
  readonly argument: string | undefined;
  readonly wait: number;
  readonly rounds: number;
  readonly form: string;
  readonly set: string | undefined;
  readonly scores: string | undefined;
  readonly version: string | undefined;
};

type Command = (open: OpenInstance, given: Given) => Promise<Result>;

/**
 * Every command by its words; all but `bench`, and a set that is evaluated with the shipped version,
 * work on the running instance. What a command needs is loaded with it, so that a word that is wrong
 * is told at once.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  status: async () => (await import('./status.ts')).status,
  verify: async () => {
    const { verify } = await import('./verify.ts');
    return (open, { wait }) => verify(open, wait);
  },
  replay: async () => (await import('./replay.ts')).replay,
  'import projects': async () => {
    const { importFile } = await import('./import-projects.ts');
    return ({ nc }, { argument, form }) => importFile(nc, argument, form);
  },
  'duplicates evaluate': async () => {
    const { evaluateSettled } = await import('./evaluate-settled.ts');
    const { evaluateProposed } = await import('./evaluate-proposed.ts');
    return ({ nc }, { set, scores, version }) =>
      set === undefined || version === undefined
        ? evaluateSettled(nc)
        : evaluateProposed(nc, version, set, scores);
  },
  'clock advance': async () => {
    const { advance } = await import('./clock.ts');
    return (open, { argument }) => advance(open, argument ?? '');
  },
};

/** Runs one command; the last line of standard output is one JSON object. */
async function run(args: readonly string[]): Promise<Result> {
  const { positionals, wait, rounds, rows, form, set, scores, version } = read(args);
  const [first = '', second = '', third] = positionals;
  if (first === 'bench' && second === 'events') {
    const { benchEvents } = await import('@madang/bench');
    return { ok: true, ...(await benchEvents({ rounds })) };
  }
  if (first === 'bench' && second === 'duplicates') {
    const { benchDuplicates } = await import('@madang/bench');
    return { ok: true, ...(await benchDuplicates({ rows })) };
  }
  if (version !== undefined && set === undefined) {
    throw new Refusal(
      '--version은 --set과 함께 적습니다: duplicates evaluate --set 폴더 --version 이름 / --version goes with --set: duplicates evaluate --set DIR --version NAME',
    );
  }
  if (
    first === 'duplicates' &&
    second === 'evaluate' &&
    set !== undefined &&
    version === undefined
  ) {
    const { evaluate } = await import('./evaluate.ts');
    return evaluate(set, scores);
  }
  const both = `${first} ${second}`;
  const [command, argument] = Object.hasOwn(commands, both)
    ? [commands[both], third]
    : [Object.hasOwn(commands, first) ? commands[first] : undefined, second];
  if (command === undefined) throw unknown(positionals);
  const { openInstance } = await import('./instance.ts');
  await using open = await openInstance();
  return await (
    await command()
  )(open, { argument, wait, rounds, form, set, scores, version });
}

function read(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: {
        json: { type: 'boolean', default: false },
        wait: { type: 'string', default: '60' },
        rounds: { type: 'string', default: '7' },
        rows: { type: 'string', default: '100000' },
        set: { type: 'string' },
        scores: { type: 'string' },
        version: { type: 'string' },
        form: { type: 'string', default: 'notices' },
      },
    });
    const wait = whole('--wait', values.wait);
    const rounds = whole('--rounds', values.rounds);
    const rows = whole('--rows', values.rows);
    const { form, set, scores, version } = values;
    return { positionals, wait, rounds, rows, form, set, scores, version };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const name = args.find((word) => word.startsWith('-')) ?? '';
    throw new Refusal(
      `모르는 선택 항목입니다: ${name}. --json, --wait 60, --rounds 7, --rows 100000, --form evaluation, --set, --scores, --version을 쓸 수 있습니다. / There is no option ${name}; there are --json, --wait 60, --rounds 7, --rows 100000, --form evaluation, --set, --scores and --version.`,
    );
  }
}

function whole(name: string, text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw new Refusal(
    `${name}에는 0 이상의 정수를 적습니다: ${text} / ${name} takes a whole number: ${text}`,
  );
}

function unknown(words: readonly string[]): Refusal {
  const known = [...Object.keys(commands), 'bench events', 'bench duplicates'].join(', ');
  const said = words.join(' ');
  return words.length === 0
    ? new Refusal(`명령을 적으십시오: ${known} / Name a command: ${known}`)
    : new Refusal(
        `"${said}"(이)라는 명령은 없습니다. 있는 명령: ${known} / There is no command "${said}"; there are ${known}.`,
      );
}

try {
  const args = process.argv.slice(2);
  const asksHow = args[0] === 'help' || args.includes('--help');
  if (asksHow) process.stderr.write(usage);
  const { ok, ...result } = asksHow ? { ok: true } : await run(args);
  const counts = 'imported' in result;
  process.stdout.write(`${JSON.stringify(counts ? result : { ok, ...result })}\n`);
  process.exitCode = ok ? 0 : 1;
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const sentence =
    error instanceof Refusal
      ? message
      : `명령을 마치지 못했습니다: ${message} / The command could not be finished: ${message}`;
  process.stderr.write(`${sentence}\n`);
  process.stdout.write(`${JSON.stringify({ ok: false, error: sentence })}\n`);
  process.exitCode = 1;
}
process.exit();
