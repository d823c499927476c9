import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase, createBrowser } from '@madang/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { quietBus, startTestGateway } from './gateway.ts';

let gateway: Awaited<ReturnType<typeof startTestGateway>>;
let folder: string;
const script = `export const word = 'madang';\n`.repeat(200);
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'madang-console-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<html><head></head><body></body></html>');
  await writeFile(path.join(folder, 'assets/main-a1b2c3d4.js'), script);
  gateway = await startTestGateway(await testDatabase(), { consoleFolder: folder });
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const mutation = { 'content-type': 'application/json', 'x-madang': '1' };

it.each([
  ['text/plain', 415],
  ['application/x-www-form-urlencoded', 415],
  ['multipart/form-data; boundary=x', 415],
  ['application/octet-stream', 415],
  ['application/json', 200],
])('takes a change only as JSON: %s', async (type, status) => {
  const response = await fetch(new URL('/trpc/system.me', gateway.origin), {
    method: 'POST',
    headers: { ...mutation, 'content-type': type },
    body: '{}',
  });
  expect(response.status).toBe(status);
});

it.each([
  ['another origin', { origin: 'https://evil.example' }],
  ['a sibling of this host', { origin: 'http://127.0.0.1:1' }],
  ['no origin at all (a sandboxed frame)', { origin: 'null' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['the same site but not this origin', { 'sec-fetch-site': 'same-site' }],
  ['a form, without the header', { 'x-madang': '' }],
])('refuses a change from %s before routing', async (_name, headers) => {
  const response = await fetch(new URL('/trpc/nothing.here', gateway.origin), {
    method: 'POST',
    headers: { ...mutation, ...headers },
    body: '{}',
  });
  expect(response.status).toBe(403);
  const { error, ko, en } = z
    .object({ error: z.string(), ko: z.string(), en: z.string() })
    .parse(await response.json());
  expect(error).toMatch(/^(other-origin|intent-header-missing)$/);
  expect([ko, en].join('')).not.toContain(error);
});

it('refuses a read of data from another site', async () => {
  const response = await fetch(new URL('/trpc/system.me', gateway.origin), {
    headers: { 'sec-fetch-site': 'cross-site' },
  });
  expect(response.status).toBe(403);
});

it('lets no other origin read anything', async () => {
  const response = await fetch(new URL('/trpc/system.me', gateway.origin), {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

it('sends visitors of another host name to the published address', async () => {
  const answer = await raw(gateway.port, '/plans?year=2027', {
    host: `localhost:${String(gateway.port)}`,
  });
  expect(answer.status).toBe(308);
  expect(answer.location).toBe(`${gateway.origin}/plans?year=2027`);

  const crafted = await raw(gateway.port, '//evil.example/', { host: 'evil.example' });
  expect(crafted.location).toBe(`${gateway.origin}//evil.example/`);
});

it('answers probes under any host name', async () => {
  expect((await raw(gateway.port, '/healthz', { host: 'probe' })).status).toBe(200);
  expect((await raw(gateway.port, '/readyz', { host: 'probe' })).status).toBe(200);
  expect((await raw(gateway.port, '/metrics', { host: 'probe' })).status).toBe(200);
  const through = { host: 'probe', 'x-forwarded-for': '10.1.2.3' };
  expect((await raw(gateway.port, '/metrics', through)).status).toBe(404);
});

it('is not ready while one service does not answer', async () => {
  const { bus } = quietBus();
  const ping = (service: string) => Promise.resolve(service !== 'saeol');
  await using half = await startTestGateway(await testDatabase(), { bus: { ...bus, ping } });
  const response = await fetch(new URL('/readyz', half.origin));
  expect(response.status).toBe(503);
  expect(await response.json()).toMatchObject({
    parts: { saeol: false, plans: true, database: true },
  });
});

it('refuses a body that is too large before reading it', async () => {
  const response = await createBrowser(gateway.origin).call('system.me', 'x'.repeat(3_000_000));
  expect(response.status).toBe(413);
});

it('refuses a batch that is too long', async () => {
  const calls = Array.from({ length: 21 }, () => 'system.me').join(',');
  const response = await createBrowser(gateway.origin).call(`${calls}?batch=1`);
  expect(response.status).toBe(400);
});

it('serves every page of the console under a strict policy', async () => {
  const response = await fetch(new URL('/plans/2027', gateway.origin));
  const policy = response.headers.get('content-security-policy') ?? '';
  const nonce = /style-src 'self' 'nonce-([0-9a-f]+)'/.exec(policy)?.[1];
  expect(await response.text()).toContain(`<meta property="csp-nonce" nonce="${String(nonce)}">`);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('strict-transport-security')).toBeNull();
});

it('serves hashed files for ever and compressed', async () => {
  const response = await fetch(new URL('/assets/main-a1b2c3d4.js', gateway.origin), {
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(await response.text()).toBe(script);
});

it.each([
  '/assets/none.js',
  '/assets/../index.html',
  '/.git/config',
  '/%2e%2e/etc/passwd',
  '/trpc',
])('has no file under %s', async (target) => {
  const { status, body } = await raw(gateway.port, target, { host: new URL(gateway.origin).host });
  expect(status === 404 || body.includes('csp-nonce')).toBe(true);
  expect(body).not.toContain('root:');
});

it('has no demonstration issuer where a real one is configured', async () => {
  await using real = await startTestGateway(await testDatabase(), {
    signIn: {
      kind: 'issuer',
      issuer: new URL('https://issuer.invalid'),
      clientId: 'madang',
      clientSecret: 'secret',
    },
  });
  for (const target of [
    '/oidc/.well-known/openid-configuration',
    '/oidc/auth',
    '/oidc/posts.css',
  ]) {
    expect((await fetch(new URL(target, real.origin))).status).toBe(404);
  }
  const login = await fetch(new URL('/auth/login', real.origin), {
    headers: { accept: 'text/html' },
  });
  expect(login.status).toBe(503);
  expect(await login.text()).toContain('로그인 서버가 응답하지 않습니다');
});

/** A request with a host name of our choice and a path that nobody tidies up. */
async function raw(port: number, target: string, headers: Record<string, string>) {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number;
    location: string | undefined;
    body: string;
  }>();
  http
    .get({ port, host: '127.0.0.1', path: target, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        body += part;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, location: response.headers.location, body });
      });
    })
    .on('error', reject);
  return promise;
}
