import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

/** Paths that the gateway answers itself: sign-in, downloads, public data. */
const served = /^\/(auth|api|oidc|trpc)(\/|$)/;

/** Properties of an anchor that moves within the console without loading the page again. */
export function useLink(href: string) {
  const router = useRouter();
  const inside = href.startsWith('/') && !served.test(href);
  return {
    href,
    onClick: (event: MouseEvent<HTMLAnchorElement>) => {
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey;
      if (!inside || !plain || event.altKey || event.defaultPrevented) return;
      event.preventDefault();
      void router.navigate({ href });
    },
  };
}
