/** A browser as far as a test over HTTP needs one: keeps cookies, follows nothing by itself. */
export function createBrowser(origin: string) {
  const jar = new Map<string, string>();

  async function request(target: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    if (cookies !== '') headers.set('cookie', cookies);
    const response = await fetch(new URL(target, origin), { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  }

  /** A call as the console makes it: JSON, by POST, with the header that says so. */
  const call = (
    procedure: string,
    input: unknown = {},
    headers: Record<string, string> = {},
    withinMs?: number,
  ) =>
    request(`/trpc/${procedure}`, {
      ...(withinMs === undefined ? {} : { signal: AbortSignal.timeout(withinMs) }),
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-madang': '1', origin, ...headers },
      body: JSON.stringify(input),
    });

  /** Goes to the issuer and chooses a post; stops at the address of the callback. */
  async function chooseUntilCallback(post: string, query = ''): Promise<string> {
    const login = await request(`/auth/login${query}`);
    const authorize = await request(locationOf(login));
    const page = locationOf(authorize);
    const chosen = await request(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
      body: new URLSearchParams({ post }),
    });
    return locationOf(await request(locationOf(chosen)));
  }

  async function signIn(post: string, query = ''): Promise<Response> {
    return request(await chooseUntilCallback(post, query));
  }

  return { jar, request, call, chooseUntilCallback, signIn };
}
/** See {@link createBrowser}. */
export type TestBrowser = ReturnType<typeof createBrowser>;

/** Where a response redirects to. */
export function locationOf(response: Response): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`no redirect but ${String(response.status)}`);
  return location;
}
