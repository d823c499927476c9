import { join } from 'node:path';
import { freePort } from '@madang/run';
import { launchBrowser, type Page } from '@madang/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { root, seededFolder, start, type Started } from '../running.ts';
import { advanceTo } from './advance.ts';
import { answerThePlan, fileInAnotherForm } from './answer-the-plan.ts';
import { fileThePlan } from './file-the-plan.ts';
import { everybodyArrives, readTheScreensInEnglish, seeTheScreensBeside } from './first-screens.ts';
import {
  answerTheConsultation,
  fileAgain,
  repairTheInterface,
  seeTheActionsClosed,
} from './follow-up.ts';
import { carryOutTheOutcome, holdTheMeeting, prepareTheMeeting } from './hold-the-council.ts';
import { Persona, type Walk } from './persona.ts';
import { questionTheEngine } from './question-the-engine.ts';
import { settleTheCase } from './settle-the-case.ts';
import { walkTheChain } from './walk-the-chain.ts';

const minutes = 60_000;
const firstLoadLimit = 220_000;
const atMostShown = 2_000;

let data: Awaited<ReturnType<typeof seededFolder>>;
let instance: Started;
let walk: Walk;

beforeAll(async () => {
  data = await seededFolder();
  instance = start([process.execPath, join(root, 'infra/run/src/start.ts')], {
    PORT: String(await freePort()),
    MADANG_DATA: data.path,
  });
  const line = await instance.line(/^madang ready http:/);
  const browser = await launchBrowser();
  walk = {
    browser,
    url: line.slice('madang ready '.length),
    files: data.path,
    desks: new Map(),
    faults: [],
  };
}, 8 * minutes);

afterAll(async () => {
  await walk.browser.close();
  instance.child.kill('SIGTERM');
  await instance.ended;
  await data[Symbol.asyncDispose]();
}, minutes);

/** Where the walk stopped: a machine that runs this alone leaves nothing else to look at. */
beforeEach(({ onTestFailed }) => {
  onTestFailed(async () => {
    for (const context of walk.browser.contexts()) {
      for (const page of context.pages()) {
        process.stderr.write(`${page.url()} ${await textOf(page)}\n`);
      }
      await context.close();
    }
    process.stderr.write(instance.lastWords());
  });
});

it(
  'loads at most 220 kB of compressed script until somebody can use their work',
  async () => {
    const sizes: Promise<number>[] = [];
    const watch = (page: Page) => {
      page.on('requestfinished', (request) => {
        if (!new URL(request.url()).pathname.endsWith('.js')) return;
        sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
      });
    };
    const officer = await Persona.signIn(walk, 'officer-51110', watch);
    await officer.sees('오늘 처리');
    const loaded = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    await officer.leave();
    expect(loaded).toBeGreaterThan(0);
    expect(loaded).toBeLessThanOrEqual(firstLoadLimit);
  },
  minutes,
);

it(
  'shows every post its work at its first sign-in',
  async () => {
    await everybodyArrives(walk);
  },
  4 * minutes,
);

it(
  'files the plan of a city from its own workbook',
  async () => {
    await fileThePlan(walk);
  },
  8 * minutes,
);

it(
  'finds its look-alikes in one case and brings the case to the council',
  async () => {
    await settleTheCase(walk);
  },
  8 * minutes,
);

it(
  'admits its item, holds the meeting and sends out the outcome',
  async () => {
    await prepareTheMeeting(walk);
    await advanceTo(walk, { day: '2026-10-15', time: '14:00' }, '30-administration');
    await holdTheMeeting(walk);
    await carryOutTheOutcome(walk);
  },
  15 * minutes,
);

it(
  'brings the outcome back to the city and closes its actions by proof',
  async () => {
    await answerTheConsultation(walk);
    await fileAgain(walk);
    await repairTheInterface(walk);
    await seeTheActionsClosed(walk);
  },
  10 * minutes,
);

it(
  'can be walked from cause to effect and back',
  async () => {
    await walkTheChain(walk);
  },
  4 * minutes,
);

it(
  'reads a plan in the form of another office, and answers it to its end',
  async () => {
    await fileInAnotherForm(walk);
    await answerThePlan(walk);
  },
  8 * minutes,
);

it(
  'answers the coordinator why, in one number everywhere, and remembers a refused pair',
  async () => {
    await questionTheEngine(walk);
  },
  4 * minutes,
);

it(
  'shows the screens beside the way to those for whom they are there',
  async () => {
    await seeTheScreensBeside(walk);
  },
  4 * minutes,
);

it(
  'shows its main screens in English to who chose it',
  async () => {
    await readTheScreensInEnglish(walk);
  },
  4 * minutes,
);

it('can be used by everybody on every screen of the walk', () => {
  expect(walk.faults).toEqual([]);
});

/** What a page shows, notices included, in one line. */
async function textOf(page: Page): Promise<string> {
  const text = await page.locator('body').innerText();
  return text.replaceAll(/\s+/g, ' ').slice(0, atMostShown);
}
