import { randomUUID } from 'node:crypto';
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
  const jar = new Map<string, string>();

  async function go(target: string | URL, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const response = await fetch(new URL(target, consoleUrl), {
      ...init,
      headers,
      redirect: 'manual',
    });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }

  /** Goes to the issuer and back; answers where it ended. */
  async function signIn(): Promise<Response> {
    let at = new URL('/auth/login', consoleUrl);
    for (let steps = 0; steps < 8; steps += 1) {
      const response = await go(at);
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
    const response = await go(`/trpc/${procedure}`, {
      method: 'POST',
      headers: { ...ours, 'content-type': 'application/json' },
      body,
    });
    const { result, error } = Answer.parse(await response.json());
    return { status: response.status, data: result?.data, error };
  }

  return {
    jar,
    go,
    signIn,
    call,
    command: (name: string, input: unknown, commandId: string = randomUUID()) =>
      call(name, JSON.stringify({ commandId, input })),
    query: (name: string, input: unknown) => call(name, JSON.stringify({ input })),
    upload: (name: string, bytes: Uint8Array) => {
      const body = new FormData();
      body.set('file', new File([Uint8Array.from(bytes)], name));
      return go('/api/upload', { method: 'POST', headers: ours, body });
    },
  };
}
export type Visitor = ReturnType<typeof visitor>;
