import { useQuery } from '@tanstack/react-query';
import { rememberActingFor } from './acting-for.ts';
import { refreshWith } from './refreshed.ts';
import { queryClient, trpc } from './trpc.ts';

/** Who is signed in; `actor` is null for a visitor. Asking does not prolong the session. */
export const meOptions = () =>
  trpc.system.me.queryOptions(undefined, { staleTime: 30_000, refetchInterval: 60_000 });

/** Asks once who is signed in; without an answer the screens say themselves what is missing. */
export async function knowMe(): Promise<void> {
  await queryClient
    .query({ ...meOptions(), staleTime: 'static', retry: false })
    .catch(() => undefined);
}

export function useMe() {
  return useQuery(meOptions()).data;
}

const mark = 'madang.signed-in';

/** Remembers within this window that somebody was signed in, so that an end can be told from a visit. */
export function rememberSignedIn(): void {
  window.sessionStorage.setItem(mark, '1');
}

export function wasSignedIn(): boolean {
  return window.sessionStorage.getItem(mark) === '1';
}

/** Takes the seat of another post in this window, or one's own again; every screen asks anew. */
export async function actFor(post: string | undefined): Promise<void> {
  rememberActingFor(post);
  const asked = queryClient.invalidateQueries();
  refreshWith(asked);
  await asked;
}

/** Ends the session here and at the issuer. */
export async function signOut(): Promise<void> {
  rememberActingFor(undefined);
  window.sessionStorage.removeItem(mark);
  const answer = await fetch('/auth/logout', { method: 'POST', headers: { 'x-madang': '1' } });
  const body: unknown = await answer.json();
  const location =
    typeof body === 'object' && body !== null && 'location' in body ? body.location : undefined;
  window.location.assign(typeof location === 'string' ? location : '/');
}

/** Prolongs the session: any question by a person does; then asks anew when it ends. */
export async function extendSession(): Promise<void> {
  await queryClient.query({
    ...trpc.registry.currentTime.queryOptions({ input: {} }),
    staleTime: 0,
  });
  await queryClient.invalidateQueries({ queryKey: trpc.system.me.queryKey() });
}

/** Address of the sign-in that comes back to where the reader is. */
export function signInHref(language: string): string {
  const to = `${window.location.pathname}${window.location.search}`;
  return `/auth/login?${new URLSearchParams({ to, lang: language }).toString()}`;
}
