import { join } from 'node:path';
import {
  accessibilityFaults,
  type Browser,
  type BrowserContext,
  type Locator,
  type Page,
} from '@madang/testing';
import { pictureFolder } from './config.ts';

const wide = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
/** The banner of the demonstration, in either language. */
const fictional = /^(시연용 가상 자료입니다|Fictional demonstration data)\./;
/** What stands in headings, heads of tables, buttons, labels and menus without being marked as Korean. */
const koreanInTheFrame = `[...document.querySelectorAll(
    'h1, h2, h3, thead th, button, label, legend, caption, dt, nav a, [role="tab"]')]
  .filter((element) => element.checkVisibility() && element.closest('[lang="ko"]') === null)
  .map((element) => {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('[lang="ko"]').forEach((name) => name.remove());
    return copy.textContent;
  })
  .filter((text) => /[가-힣]/.test(text))`;
/** More than the stops of any screen. */
const farthest = 150;
/** Five people on two cores: a screen may take its time. */
const patience = 45_000;

/** Where the walk happens, and what was noticed on the way. */
export type Walk = {
  readonly browser: Browser;
  readonly url: string;
  /** For the workbooks that are uploaded. */
  readonly files: string;
  /** The browser of each post that has signed in: as at a desk, it stays so until the walk ends. */
  readonly desks: Map<string, BrowserContext>;
  /** Every screen's barriers, by the screen's name. */
  readonly faults: string[];
};

/** A post at its own browser: reads, presses keys and buttons, and nothing else. */
export class Persona {
  readonly #walk: Walk;
  readonly page: Page;

  private constructor(walk: Walk, page: Page) {
    this.#walk = walk;
    this.page = page;
  }

  /** Somebody without a session. */
  static async visit(walk: Walk): Promise<Persona> {
    const context = await walk.browser.newContext({
      viewport: wide,
      locale: 'ko-KR',
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(patience);
    return new Persona(walk, await context.newPage());
  }

  /** Signs in through the provider's page of posts, as anybody would; who came before comes back. */
  static async signIn(walk: Walk, post: string, watch?: (page: Page) => void): Promise<Persona> {
    const desk = walk.desks.get(post);
    if (desk !== undefined) {
      const known = new Persona(walk, await desk.newPage());
      await known.open('/');
      await known.title('내 업무');
      return known;
    }
    const persona = await Persona.visit(walk);
    const { page } = persona;
    walk.desks.set(post, page.context());
    await page.goto(`${walk.url}auth/login?to=%2F&lang=ko`);
    await page.getByRole('searchbox').fill(post);
    await page.getByRole('searchbox').press('Enter');
    watch?.(page);
    await page.locator(`button[value="${post}"]`).first().click();
    await persona.title('내 업무');
    return persona;
  }

  async leave(): Promise<void> {
    await this.page.close();
  }

  /** Opens a screen by its address, as from a letter or a bookmark. */
  async open(path: string): Promise<void> {
    await this.page.goto(new URL(path, this.#walk.url).href);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  async title(name: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name }).waitFor();
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** As many lines of a list as this say so, and no more. */
  async counts(text: RegExp, many: number): Promise<void> {
    const lines = this.page.getByRole('listitem').filter({ hasText: text });
    await lines.nth(many - 1).waitFor();
    const found = await lines.count();
    if (found !== many) {
      throw new Error(`${String(found)} lines, not ${String(many)}, say ${String(text)}`);
    }
  }

  async press(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within
      .getByRole('button', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  /** Presses every button of this name, each after the one before it is gone. */
  async pressAll(name: string, done: RegExp): Promise<void> {
    const buttons = this.page.getByRole('button', { name, exact: true });
    await buttons.first().waitFor();
    for (let left = await buttons.count(); left > 0; left -= 1) {
      await buttons.first().click();
      await this.told(done);
      await buttons.nth(left - 1).waitFor({ state: 'detached' });
    }
  }

  async follow(name: string | RegExp, within: Locator | Page = this.page): Promise<void> {
    await within
      .getByRole('link', { name, exact: typeof name === 'string' })
      .first()
      .click();
  }

  async tab(name: RegExp): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  form(name: string): Locator {
    return this.page.getByRole('form', { name, exact: true });
  }

  /** Fills a form by the names of its fields and sends it; waits for the word that it was done. */
  async send(form: string, fields: Readonly<Record<string, string>>, done: RegExp): Promise<void> {
    const place = this.form(form).first();
    for (const [name, value] of Object.entries(fields)) await fill(place, name, value);
    await place.locator('button[type="submit"]').click();
    await this.told(done);
  }

  /** The short notice after an act; closed, so that the next one is not taken for it. */
  async told(sentence: RegExp): Promise<void> {
    const notice = this.page
      .locator('[role="status"], [role="alert"]')
      .filter({ hasText: sentence });
    await notice.first().waitFor();
    const gone = () => notice.first().waitFor({ state: 'detached' });
    // Behind a dialog it cannot be pressed, and goes by itself.
    await notice.getByLabel('닫기').first().click({ timeout: 1_000 }).catch(gone);
  }

  /** Judges the screen as it is at both widths, and keeps pictures of it where they are asked for. */
  async look(name: string): Promise<void> {
    const { page } = this;
    const picture = async (width: number) => {
      if (pictureFolder === undefined) return;
      const path = join(pictureFolder, `${name}-${String(width)}.png`);
      await page.screenshot({ path, fullPage: true });
    };
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.evaluate('window.scrollTo(0, 0)');
    for (const fault of await accessibilityFaults(page)) this.#walk.faults.push(`${name} ${fault}`);
    for (const size of [phone, wide]) {
      await page.setViewportSize(size);
      const wider = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      if (wider > 0) {
        this.#walk.faults.push(`${name} is ${String(wider)} wider than ${String(size.width)}`);
      }
      await picture(size.width);
    }
    await page.emulateMedia({ media: 'print' });
    const [banner, menu] = await Promise.all([
      page.getByText(fictional).first().isVisible(),
      page.locator('#main-navigation').isVisible(),
    ]);
    if (!banner) this.#walk.faults.push(`${name} is printed without the banner`);
    if (menu) this.#walk.faults.push(`${name} is printed with its navigation`);
    await page.emulateMedia({ media: null });
  }

  /** Judges the screen in English: of what frames it only names, marked as such, are Korean. */
  async lookInEnglish(name: string): Promise<void> {
    await this.look(name);
    for (const text of await this.page.evaluate<string[]>(koreanInTheFrame)) {
      this.#walk.faults.push(`${name} says ${text} in Korean`);
    }
  }

  /** Goes to a place by the tabulator alone. */
  async reach(place: Locator): Promise<void> {
    const focused = place.and(this.page.locator(':focus'));
    for (let pressed = 0; pressed < farthest; pressed += 1) {
      await this.page.keyboard.press('Tab');
      if ((await focused.count()) > 0) return;
    }
    throw new Error(`nothing at ${this.page.url()} leads to ${String(place)} by the keyboard`);
  }
}

async function fill(place: Locator, name: string, value: string): Promise<void> {
  const named = (tag: string) => `${tag}[name="${name}"]`;
  await place
    .locator(`:is(input, textarea, select)${named('')}`)
    .first()
    .waitFor({
      state: 'attached',
    });
  const radio = place.locator(`${named('input')}[type="radio"][value="${value}"]`);
  // A number is typed into a field that gives its value to a hidden one.
  const number = place.locator(`span:has(> ${named('input')}[type="hidden"]) > input[type="text"]`);
  const select = place.locator(named('select'));
  if ((await radio.count()) > 0) await radio.check();
  else if ((await number.count()) > 0) await number.fill(value);
  else if ((await select.count()) > 0) await select.selectOption(value);
  else await place.locator(`:is(input, textarea)${named('')}`).fill(value);
}
