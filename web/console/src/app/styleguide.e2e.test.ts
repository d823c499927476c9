import { accessibilityFaults, type Browser, launchBrowser, type Page } from '@madang/testing';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;

let server: ViteDevServer;
let browser: Browser;
/** The page of all primitives, alone: nobody answers its questions. */
let page: Page;

beforeAll(async () => {
  server = await createServer({
    root,
    logLevel: 'error',
    server: { port: 0, host: '127.0.0.1', proxy: {}, hmr: false, watch: null },
  });
  await server.listen();
  browser = await launchBrowser();
  page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'reduce',
  });
  await page.route('**/trpc/**', (route) => route.abort());
  await page.goto(new URL('/styleguide', server.resolvedUrls?.local[0]).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

it.each([
  [390, 'light'],
  [390, 'high-contrast'],
  [1440, 'high-contrast'],
  [1440, 'light'],
] as const)('every primitive is accessible and fits at %i pixels, %s', async (width, mode) => {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate((chosen) => {
    document.documentElement.dataset['mode'] = chosen;
  }, mode);
  expect(await accessibilityFaults(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

it('moves within the matrix by arrows with a single tab stop', async () => {
  const cells = page.locator('table button[data-row]');
  expect(await cells.and(page.locator('[tabindex="0"]')).count()).toBe(1);
  await cells.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  expect(focused).toMatch(/^원주시, 세대정보: /);
  expect(await cells.and(page.locator('[tabindex="0"]')).count()).toBe(1);
});

it('keeps the focus in a dialog and gives it back', async () => {
  const opener = page.getByRole('button', { name: '대화 상자' });
  await opener.press('Enter');
  const dialog = page.getByRole('dialog', { name: '실행계획을 제출합니까?' });
  await dialog.waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Tab');
  expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect
    .poll(() => opener.evaluate((element) => element === document.activeElement))
    .toBe(true);
});

it('sorts a table by a press on its head and says so', async () => {
  const table = page.getByRole('table', { name: '2027년 사업' });
  await table.getByRole('button', { name: '총사업비' }).press('Enter');
  expect(await table.locator('th[aria-sort="ascending"]').textContent()).toContain('총사업비');
  expect(await table.locator('tbody th').first().textContent()).toBe('대표 누리집 재구축');
});

it('reads an amount in millions and shows it with separators', async () => {
  const field = page.getByLabel('총사업비');
  await field.fill('1809');
  await field.blur();
  expect(await field.inputValue()).toBe('1,809');
  expect(await page.locator('input[type="hidden"][name="amount"]').inputValue()).toBe('1809000000');
});

it('opens a long list bit by bit on a phone, and gives all of it away in the order of the screen', async () => {
  await page.setViewportSize({ width: 390, height: 900 });
  const rows = page.getByRole('table', { name: '긴 목록' }).locator('tbody tr');
  await expect.poll(() => rows.count()).toBe(20);
  const sort = page.getByRole('table', { name: '긴 목록' }).getByRole('button', { name: '번호' });
  await sort.click();
  await sort.click();
  const [request] = await Promise.all([
    page.waitForRequest('**/api/export/table'),
    page.getByRole('button', { name: '엑셀로 내려받기' }).click(),
  ]);
  const taken: unknown = request.postDataJSON();
  expect(taken).toHaveProperty('filter', expect.stringMatching(/^춘천시 · 20/));
  expect(taken).toMatchObject({
    title: '긴 목록',
    columns: [{ kind: 'text' }, { kind: 'number' }, { kind: 'text' }],
    rows: Array.from({ length: 40 }, (_, index) => [`기관 ${40 - index}`, 40 - index, null]),
  });
  await expect.poll(() => rows.count()).toBe(20);
  await page.getByRole('button', { name: '더 보기 (40건 중 20건)' }).click();
  await expect.poll(() => rows.count()).toBe(40);
});
