import { samplePlanWorkbook } from '@madang/documents';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBrowser, type TestBrowser } from './browser.ts';
import { startTestGateway } from './gateway.ts';

let gateway: Awaited<ReturnType<typeof startTestGateway>>;
let browser: TestBrowser;
beforeAll(async () => {
  gateway = await startTestGateway();
  browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
});
afterAll(() => gateway[Symbol.asyncDispose]());
