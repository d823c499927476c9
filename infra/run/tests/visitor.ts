import { randomUUID } from 'node:crypto';
import { createBrowser } from '@madang/testing';
import { z } from 'zod';

const Answer = z.object({
  result: z.object({ data: z.unknown() }).optional(),
  error: z
    .object({
      message: z.string(),
      data: z.object({ issues: z.array(z.object({ message: z.string() })) }),
    })
    .optional(),
});

/** A person at a browser, as far as HTTP shows: keeps cookies and follows redirects to their end. */
export function visitor(consoleUrl: string) {
  const { jar, request } = createBrowser(new URL(consoleUrl).origin);

  /** Goes to the issuer and back; answers where it ended. */
  async function signIn(): Promise<Response> {
    let at = new URL('/auth/login', consoleUrl);
    for (let steps = 0; steps < 8; steps += 1) {
      const response = await request(at.href);
      const next = response.headers.get('location');
      if (next === null) return response;
      at = new URL(next, at);
      if (at.origin === new URL(consoleUrl).origin && at.pathname === '/') return response;
    }
    throw new Error(`sign-in goes round in circles at ${at.pathname}`);
  }

  const ours = { 'x-madang': '1', origin: new URL(consoleUrl).origin };

  /** A call as the console makes it; `body` is the text as sent, so that it may be any text. */
  async function call(procedure: string, body: string) {
    const response = await request(`/trpc/${procedure}`, {
      method: 'POST',
      headers: { ...ours, 'content-type': 'application/json' },
      body,
    });
    const { result, error } = Answer.parse(await response.json());
    return { status: response.status, data: result?.data, error };
  }

  return {
    jar,
    go: request,
    signIn,
    call,
    command: (name: string, input: unknown, commandId: string = randomUUID()) =>
      call(name, JSON.stringify({ commandId, input })),
    query: (name: string, input: unknown) => call(name, JSON.stringify({ input })),
    upload: (name: string, bytes: Uint8Array) => {
      const body = new FormData();
      body.set('file', new File([Uint8Array.from(bytes)], name));
      return request('/api/upload', { method: 'POST', headers: ours, body });
    },
  };
}
export type Visitor = ReturnType<typeof visitor>;
