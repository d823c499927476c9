import { expect, it } from 'vitest';
import { supervise } from './supervise.ts';

type Fake = { pid: number; exited: Promise<void>; stop: () => Promise<void>; die: () => void };

function fake(pid: number): Fake {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const die = () => {
    resolve(undefined);
  };
  return {
    pid,
    exited: promise.then(() => undefined),
    stop: () => {
      die();
      return Promise.resolve();
    },
    die,
  };
}

/** Starts one after the other, numbered from 1. */
function fakes() {
  const started: Fake[] = [];
  const start = () => {
    const one = fake(started.length + 1);
    started.push(one);
    return Promise.resolve(one);
  };
  return { started, start };
}

it('starts again what ended unasked, and says so in one line', async () => {
  const lines: string[] = [];
  const { started, start } = fakes();
  const again = Promise.withResolvers<undefined>();
  const supervised = await supervise({
    name: 'plans',
    start,
    tell: (line) => lines.push(line),
    changed: () => {
      again.resolve(undefined);
      return Promise.resolve();
    },
  });
  started[0]?.die();
  await again.promise;

  expect(supervised.current().pid).toBe(2);
  expect(lines).toEqual([
    'plans: 멈춤, 0.25초 뒤 다시 시작 / plans ended, starting again in 0.25 s',
  ]);
  await supervised.stop();
});

it('keeps running what nobody could be told of', async () => {
  const lines: string[] = [];
  const { started, start } = fakes();
  let told = 0;
  const twice = Promise.withResolvers<undefined>();
  const supervised = await supervise({
    name: 'plans',
    start,
    tell: (line) => lines.push(line),
    changed: () => {
      told += 1;
      if (told === 2) twice.resolve(undefined);
      else started[1]?.die();
      return Promise.reject(new Error('no room on the disk'));
    },
  });
  started[0]?.die();
  await twice.promise;

  expect(supervised.current().pid).toBe(3);
  expect(lines.some((line) => line.includes('no room on the disk'))).toBe(true);
  await supervised.stop();
});

it('lets rest what was stopped on purpose', async () => {
  const lines: string[] = [];
  const supervised = await supervise({
    name: 'plans',
    start: () => Promise.resolve(fake(1)),
    tell: (line) => lines.push(line),
    changed: () => Promise.resolve(),
  });
  await supervised.stop();
  expect(lines).toEqual([]);
});

it("leaves the first start's failure to the caller", async () => {
  const failing = supervise({
    name: 'plans',
    start: () => Promise.reject(new Error('no')),
    tell: () => undefined,
    changed: () => Promise.resolve(),
  });
  await expect(failing).rejects.toThrow('no');
});
