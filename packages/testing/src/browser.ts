import { existsSync } from 'node:fs';
import chromiumPack from '@sparticuz/chromium';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

export type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

const installed = '/usr/bin/chromium';

/** The machine's own browser where there is one, else the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({
    executablePath: existsSync(installed) ? installed : await chromiumPack.executablePath(),
    args: ['--no-sandbox', '--headless=shell'],
  });
}

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

/** What keeps somebody from using the screen as it now is, one line per rule. */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const found = await page.evaluate<readonly Violation[]>(
    // Every rule is run; of what held, only the account is left out, which takes longest to write.
    "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations)",
  );
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' ')}`,
  );
}
