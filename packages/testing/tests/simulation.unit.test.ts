import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Mutant, simulate, type SimulationSetup } from '@madang/testing';
import { simulationSeed } from './config.ts';
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

const all = Array.from({ length: 2_000 }, (_, index) => index + 1);
const again = simulationSeed();
const seeds = again === undefined ? all : [again];
/** Long runs as often as short ones: some faults need a long history. */
const schedules = fc.noBias(fc.array(fc.nat(0xffff), { maxLength: 900, size: 'max' }));
const goesWell = (mutant?: Mutant) =>
  fc.asyncProperty(schedules, async (schedule) => {
    const troubles = await simulate(schedule, setup, mutant);
    if (troubles.length > 0) throw new Error(troubles.join('; '));
  });

it(`loses nothing and repeats nothing in ${String(seeds.length)} seeded runs full of accidents`, async () => {
  for (const seed of seeds) {
    const told = await fc.check(goesWell(), { seed, numRuns: 1 });
    // With the shortest schedule that still fails.
    if (told.failed) expect.fail(`seed ${String(seed)}: ${fc.defaultReportMessage(told) ?? ''}`);
  }
}, 600_000);

const mutants: readonly Mutant[] = [
  'inbox-check',
  'expected-sequence',
  'version-contiguity',
  'idempotency',
  'reconciler',
  'parked-until-effect',
];

it.each(mutants)(
  'notices when the protection "%s" is gone',
  { timeout: 300_000 },
  async (mutant) => {
    for (const seed of all) {
      const told = await fc.check(goesWell(mutant), { seed, numRuns: 1, endOnFailure: true });
      if (told.failed) {
        process.stdout.write(`without ${mutant}: seed ${String(seed)} fails\n`);
        return;
      }
    }
    expect.fail(`no seed noticed that ${mutant} is gone`);
  },
);
