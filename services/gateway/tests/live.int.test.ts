import { testDatabase, createBrowser, type TestBrowser } from '@madang/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietBus, startTestGateway } from './gateway.ts';

const { bus, tell } = quietBus();
let gateway: Awaited<ReturnType<typeof startTestGateway>>;
beforeAll(async () => {
  gateway = await startTestGateway(await testDatabase(), { bus });
});
afterAll(() => gateway[Symbol.asyncDispose]());

type Message = { readonly event: string; readonly id: string | undefined; readonly data: unknown };

/** Reads server-sent events one by one. */
async function open(browser: TestBrowser, lastEventId?: string) {
  const input = lastEventId === undefined ? {} : { lastEventId };
  const response = await browser.request(
    `/trpc/system.live?input=${encodeURIComponent(JSON.stringify(input))}`,
    { headers: { accept: 'text/event-stream' } },
  );
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const next = async (): Promise<Message | undefined> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end >= 0) {
        const block = text.slice(0, end);
        text = text.slice(end + 2);
        const field = (name: string) => new RegExp(`^${name}: ?(.*)$`, 'm').exec(block)?.[1];
        const data = field('data');
        return {
          event: field('event') ?? 'message',
          id: field('id'),
          data: data === undefined || data === '' ? undefined : JSON.parse(data),
        };
      }
      const read = await reader?.read();
      if (read === undefined || read.done) return undefined;
      text += read.value;
    }
  };
  const nextOf = async (event: string): Promise<Message | undefined> => {
    for (;;) {
      const message = await next();
      if (message === undefined || message.event === event) return message;
    }
  };
  return { response, nextOf, close: () => reader?.cancel() };
}

it('tells open consoles what happened, many of one type as one', async () => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
  const stream = await open(browser);
  expect(stream.response.headers.get('content-type')).toContain('text/event-stream');
  await stream.nextOf('connected');
  tell({ service: 'plans', type: 'plan.filed', number: 1 });
  tell({ service: 'plans', type: 'plan.filed', number: 2 });
  const message = await stream.nextOf('message');
  expect(message?.data).toEqual({
    kind: 'happened',
    hints: [{ service: 'plans', type: 'plan.filed', number: 2 }],
  });
  await stream.close();

  tell({ service: 'plans', type: 'plan.opened', number: 3 });
  const resumed = await open(browser, message?.id);
  expect((await resumed.nextOf('message'))?.data).toEqual({
    kind: 'happened',
    hints: [{ service: 'plans', type: 'plan.opened', number: 3 }],
  });
  await resumed.close();
});

it('asks a console to read anew where it cannot know what was missed', async () => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
  const stream = await open(browser, 'another-run.12');
  expect((await stream.nextOf('message'))?.data).toEqual({ kind: 'resync' });
  await stream.close();
});

it('opens nothing for a visitor', async () => {
  const stream = await open(createBrowser(gateway.origin));
  expect((await stream.nextOf('serialized-error'))?.data).toMatchObject({ message: 'signed-out' });
});

it('ends the stream of a session that has ended, within seconds', async () => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
  const stream = await open(browser);
  await stream.nextOf('connected');
  await browser.request('/auth/logout', { method: 'POST', headers: { 'x-madang': '1' } });
  expect((await stream.nextOf('serialized-error'))?.data).toMatchObject({ message: 'signed-out' });
});
