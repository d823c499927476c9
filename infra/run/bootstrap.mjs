// Runs on whatever Node (20 or newer) the machine has and needs no package: it installs what the
// workspace needs, with its own Node 24, and hands over to that.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const node = join(root, 'node_modules/node/bin/node');
const stampFile = join(root, 'node_modules/.madang-stamp');
const compiled = join(root, 'node_modules/.cache/compiled');
const programs = {
  start: 'infra/run/src/start.ts',
  test: 'infra/tooling/src/test.ts',
  madang: 'infra/cli/src/main.ts',
};

const [command = '', ...args] = process.argv.slice(2);
const program = Object.hasOwn(programs, command) ? programs[command] : undefined;
if (program === undefined) {
  fail(
    `쓰는 법: npm start | npm test | npm run -s madang -- <명령> / usage: npm start | npm test | npm run -s madang -- <command>`,
  );
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  fail(
    `Node.js 20 이상이 필요합니다(지금 ${process.version}). / Node.js 20 or newer is needed (this is ${process.version}).`,
  );
}

let watch;
const wanted = stamp();
if (!existsSync(node) || read(stampFile) !== wanted) await install();
await run(node, ['--disable-warning=ExperimentalWarning', join(root, program), ...args]);

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What an installation depends on: the lock file and the platform its programs are built for. */
function stamp() {
  const lock = read(join(root, 'pnpm-lock.yaml'));
  const text = `${lock}\n${process.platform} ${process.arch}`;
  return createHash('sha256').update(text).digest('hex');
}

async function install() {
  const began = Date.now();
  const seconds = () => `${Math.round((Date.now() - began) / 1000)}`;
  say('설치하는 중(처음 한 번, 1~2분) / installing (once, one or two minutes)');
  const beat = setInterval(
    () => say(`설치하는 중 ${seconds()}초 / installing, ${seconds()} s`),
    10_000,
  );
  const tail = [];
  const code = await new Promise((resolve) => {
    const child = spawn(
      'npx',
      [
        '-y',
        'pnpm@12',
        'install',
        '--frozen-lockfile',
        '--prefer-offline',
        '--reporter=append-only',
      ],
      {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe'],
        // Without a terminal pnpm would otherwise stop to ask whether it may replace node_modules.
        env: { ...process.env, CI: '1', npm_config_update_notifier: 'false' },
      },
    );
    const keep = (chunk) => {
      tail.push(...chunk.toString('utf8').split('\n'));
      tail.splice(0, tail.length - 20);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => {
      tail.push(error.message);
      resolve(1);
    });
    child.on('close', resolve);
    guard(() => {
      killTree(child.pid);
      process.exit(130);
    });
  });
  clearInterval(beat);
  if (code !== 0 || !existsSync(node)) {
    for (const line of tail.filter((each) => each.trim() !== '')) say(`  ${line}`);
    fail(
      '설치하지 못했습니다. 처음 한 번은 npm 저장소에 닿아야 합니다. / Installation failed; the first one needs to reach the npm registry.',
    );
  }
  writeFileSync(stampFile, wanted);
  say(`설치 ${seconds()}초 / installed in ${seconds()} s`);
}

/** Becomes the program: same input and output, signals passed on, its exit code ours. */
function run(file, words) {
  return new Promise(() => {
    // What was compiled once is compiled for every process that follows, ours and those it starts.
    const env = { NODE_COMPILE_CACHE: compiled, ...process.env };
    const child = spawn(file, words, { stdio: 'inherit', env });
    child.on('error', (error) => fail(error.message));
    child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
    guard((signal) => child.kill(signal));
  });
}

/** Passes signals on, and SIGTERM when npm, who does not pass them on, is gone. */
function guard(pass) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal);
    process.on(signal, () => pass(signal));
  }
  clearInterval(watch);
  if (process.env.npm_lifecycle_event === undefined) return;
  const family = parents();
  watch = setInterval(() => {
    if (parents() !== family) pass('SIGTERM');
  }, 250).unref();
}

/** Kills a process and all that came from it: package scripts run in groups of their own. */
function killTree(pid) {
  const children = new Map();
  for (const name of (existsSync('/proc') ? readdirSync('/proc') : []).filter((each) =>
    /^\d+$/.test(each),
  )) {
    const parent = parentOf(name);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const kill = (each) => {
    try {
      process.kill(each, 'SIGKILL');
    } catch {
      // It has ended already.
    }
    for (const child of children.get(String(each)) ?? []) kill(child);
  };
  kill(pid);
}

function parentOf(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? '';
}

/** Our parent and, as npm may put a shell between, that one's parent. */
function parents() {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(line) {
  say(line);
  process.exit(1);
}
