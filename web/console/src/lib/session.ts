import { useQuery } from '@tanstack/react-query';
import { trpc } from './trpc.ts';

/** Who is signed in; `actor` is null for a visitor. Asking does not prolong the session. */
export const meOptions = () => trpc.system.me.queryOptions(undefined, { staleTime: 60_000 });

export function useMe() {
  return useQuery(meOptions()).data;
}

/** Ends the session here and at the issuer. */
export async function signOut(): Promise<void> {
  const answer = await fetch('/auth/logout', { method: 'POST', headers: { 'x-madang': '1' } });
  const body: unknown = await answer.json();
  const location =
    typeof body === 'object' && body !== null && 'location' in body ? body.location : undefined;
  window.location.assign(typeof location === 'string' ? location : '/');
}

/** Address of the sign-in that comes back to where the reader is. */
export function signInHref(language: string): string {
  const to = `${window.location.pathname}${window.location.search}`;
  return `/auth/login?${new URLSearchParams({ to, lang: language }).toString()}`;
}
