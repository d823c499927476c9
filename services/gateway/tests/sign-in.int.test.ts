import { testDatabase, createBrowser, locationOf } from '@madang/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { quietBus, startTestGateway } from './gateway.ts';

let gateway: Awaited<ReturnType<typeof startTestGateway>>;
beforeAll(async () => {
  gateway = await startTestGateway(await testDatabase());
});
afterAll(() => gateway[Symbol.asyncDispose]());

it('signs in the chosen post by code flow and returns to where it was asked', async () => {
  const browser = createBrowser(gateway.origin);
  const back = await browser.signIn('officer-51110', '?to=%2Fplans%2F2027');
  expect(back.status).toBe(303);
  expect(locationOf(back)).toBe('/plans/2027');

  const me: unknown = await (await browser.call('system.me')).json();
  expect(me).toMatchObject({
    result: {
      data: {
        demonstration: true,
        actor: { post: 'officer-51110', institution: '51110', role: 'municipal-officer' },
      },
    },
  });
});

it('sends a challenge, a state and a nonce to the issuer', async () => {
  const login = await createBrowser(gateway.origin).request('/auth/login?lang=en');
  const { searchParams } = new URL(locationOf(login));
  expect(searchParams.get('code_challenge_method')).toBe('S256');
  expect(searchParams.get('code_challenge')).toMatch(/^[\w-]{43}$/);
  expect(searchParams.get('state')).toMatch(/^[\w-]{43}$/);
  expect(searchParams.get('nonce')).toMatch(/^[\w-]{43}$/);
  expect(searchParams.get('ui_locales')).toBe('en');
});

it('never leads anywhere but to its own pages after sign-in', async () => {
  for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:1']) {
    const browser = createBrowser(gateway.origin);
    const back = await browser.signIn('officer-51110', `?to=${encodeURIComponent(to)}`);
    expect(locationOf(back)).toBe('/');
  }
});

it('gives the session a host-bound cookie that no script reads', async () => {
  const back = await createBrowser(gateway.origin).signIn('clerk-msit');
  const cookie = back.headers.getSetCookie().find((line) => line.startsWith('__Host-madang='));
  expect(cookie).toMatch(/^__Host-madang=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
});

it('keeps only a digest of the session id', async () => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('clerk-mois');
  const token = browser.jar.get('__Host-madang') ?? '';
  const { rows } = await gateway.owner.query<{ all: string }>(
    `select string_agg(session::text, ',') as all from gateway.session`,
  );
  expect(rows[0]?.all).toContain('clerk-mois');
  expect(rows[0]?.all).not.toContain(token);
});

it('refuses a callback that is played again', async () => {
  const browser = createBrowser(gateway.origin);
  const callback = await browser.chooseUntilCallback('officer-51110');
  const cookies = new Map(browser.jar);
  expect((await browser.request(callback)).status).toBe(303);

  const again = createBrowser(gateway.origin);
  for (const [name, value] of cookies) again.jar.set(name, value);
  const refused = await again.request(callback);
  expect(refused.status).toBe(400);
  expect(again.jar.has('__Host-madang')).toBe(false);
});

it('refuses a code that another browser asked for', async () => {
  const callback = await createBrowser(gateway.origin).chooseUntilCallback('officer-51110');
  const other = createBrowser(gateway.origin);
  await other.request('/auth/login');
  expect((await other.request(callback)).status).toBe(400);
  expect(other.jar.has('__Host-madang')).toBe(false);
});

it('refuses an answer with another state', async () => {
  const browser = createBrowser(gateway.origin);
  const callback = new URL(await browser.chooseUntilCallback('officer-51110'), gateway.origin);
  callback.searchParams.set('state', 'another');
  expect((await browser.request(callback.href)).status).toBe(400);
});

it.each(['nonce', 'code_verifier'])('refuses an answer to another %s', async (column) => {
  const browser = createBrowser(gateway.origin);
  const callback = await browser.chooseUntilCallback('officer-51110');
  await gateway.owner.query(`update gateway.sign_in set ${column} = repeat('x', 43)`);
  const refused = await browser.request(callback);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('로그인을 마치지 못했습니다');
  expect(browser.jar.has('__Host-madang')).toBe(false);
});

it('makes the issuer refuse a request without a challenge', async () => {
  const browser = createBrowser(gateway.origin);
  const authorize = new URL(locationOf(await browser.request('/auth/login')));
  authorize.searchParams.delete('code_challenge');
  authorize.searchParams.delete('code_challenge_method');
  const refused = await browser.request(authorize.href);
  expect(locationOf(refused)).toContain('error=invalid_request');
});

it('gives a new session id at every sign-in and ends the old one', async () => {
  const browser = createBrowser(gateway.origin);
  browser.jar.set('__Host-madang', 'chosen-by-someone-else');
  await browser.signIn('officer-51110');
  const first = browser.jar.get('__Host-madang') ?? '';
  expect(first).not.toBe('chosen-by-someone-else');
  await browser.signIn('leader-51110');

  const old = createBrowser(gateway.origin);
  old.jar.set('__Host-madang', first);
  expect(await (await old.call('system.me')).json()).toMatchObject({
    result: { data: { actor: null } },
  });
});

it('ends the session at sign-out and tells the browser to forget', async () => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
  const token = browser.jar.get('__Host-madang') ?? '';
  const out = await browser.request('/auth/logout', {
    method: 'POST',
    headers: { 'x-madang': '1' },
  });
  expect(out.status).toBe(200);
  expect(out.headers.get('clear-site-data')).toBe('"cookies"');

  browser.jar.set('__Host-madang', token);
  expect(await (await browser.call('system.me')).json()).toMatchObject({
    result: { data: { actor: null } },
  });
});

it.each([
  ['unused for longer than the idle limit', `last_seen_at = now() - interval '31 minutes'`],
  ['older than the absolute limit', `expires_at = now() - interval '1 second'`],
])('no longer knows a session that is %s', async (_name, change) => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
  await gateway.owner.query(`update gateway.session set ${change}`);
  expect(await (await browser.call('system.me')).json()).toMatchObject({
    result: { data: { actor: null, expiresAt: null } },
  });
});

it('shows every post of the story as a button, and finds the others by search', async () => {
  const browser = createBrowser(gateway.origin);
  const page = locationOf(await browser.request(locationOf(await browser.request('/auth/login'))));
  const html = await (await browser.request(page)).text();
  expect(html).toContain('시연용 가상 자료입니다. 실제 기관의 사업·예산·장애가 아닙니다.');
  for (const post of ['officer-51110', 'secretary-msit', 'engineer-klid', 'administrator-mois']) {
    expect(html).toContain(`name="post" value="${post}"`);
  }
  expect(html).not.toContain('officer-41570');

  const found = await (await browser.request(`${page}?q=${encodeURIComponent('김포')}`)).text();
  expect(found).toContain('name="post" value="officer-41570"');
  const odd = await (
    await browser.request(`${page}?q=${encodeURIComponent('"><img src=x>')}`)
  ).text();
  expect(odd).not.toContain('<img');
});

it('refuses a post that the world does not have', async () => {
  const browser = createBrowser(gateway.origin);
  await expect(browser.chooseUntilCallback('system-plans')).rejects.toThrow('400');
});

it('lets a post act for another of its own office only, and says for whom', async () => {
  const browser = createBrowser(gateway.origin);
  await browser.signIn('officer-51110');
  const actor = async (other: string) =>
    (await browser.call('system.me', {}, { 'x-madang-for': other })).json();
  const own = { post: 'officer-51110', institution: '51110', role: 'municipal-officer' };
  expect(await actor('leader-51110')).toMatchObject({
    result: {
      data: { actor: { ...own, role: 'municipal-reviewer', onBehalfOf: 'leader-51110' } },
    },
  });
  for (const other of ['leader-51130', 'nobody', 'system-plans', 'officer-51110']) {
    expect(await actor(other)).toHaveProperty('result.data.actor', own);
  }
});

it('opens what operators see to a deputy only where the register knows of the substitution', async () => {
  let recorded: readonly unknown[] = [];
  const { bus } = quietBus(({ subject }) =>
    subject.includes('posts-acted-for') ? recorded : null,
  );
  await using other = await startTestGateway(await testDatabase(), { bus });
  const browser = createBrowser(other.origin);
  await browser.signIn('coordinator-mois');
  const health = async () =>
    (await browser.call('registry.serviceHealth', {}, { 'x-madang-for': 'administrator-mois' }))
      .status;
  expect(await health()).toBe(403);
  const [role, nameKo, nameEn] = ['administrator', '시스템 관리자', 'System administrator'];
  recorded = [{ post: 'administrator-mois', role, nameKo, nameEn, to: '2999-12-31' }];
  expect(await health()).toBe(200);
});
