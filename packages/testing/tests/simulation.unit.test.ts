import { expect, it } from 'vitest';
import { type Mutant, simulate, type SimulationSetup } from '@madang/testing';
import { noteWritten, officer, writer } from './toy.ts';

const [handler] = writer.commands;
if (handler === undefined) throw new Error('the toy service has a command');

const setup: SimulationSetup = {
  service: 'registry',
  handler,
  event: noteWritten,
  inputFor: (stream, text) => ({ noteId: `n${String(stream)}`, text: `text ${String(text)}` }),
  actor: officer,
};

const seeds = 2_000;

it(`loses nothing and repeats nothing in ${String(seeds)} seeded runs full of accidents`, async () => {
  const failed: string[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) {
    const troubles = await simulate(seed, setup);
    if (troubles.length > 0) failed.push(`seed ${String(seed)}: ${troubles.join('; ')}`);
  }
  expect(failed).toEqual([]);
}, 600_000);

const mutants: readonly Mutant[] = [
  'inbox-check',
  'expected-sequence',
  'version-contiguity',
  'idempotency',
  'reconciler',
];

it.each(mutants)(
  'notices when the protection "%s" is gone',
  { timeout: 300_000 },
  async (mutant) => {
    for (let seed = 1; seed <= seeds; seed += 1) {
      if ((await simulate(seed, setup, mutant)).length > 0) return;
    }
    expect.fail(`no seed noticed that ${mutant} is gone`);
  },
);

it('runs the same way for the same seed', async () => {
  expect(await simulate(7, setup, 'inbox-check')).toEqual(await simulate(7, setup, 'inbox-check'));
});
