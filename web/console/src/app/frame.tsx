import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import { signInHref, signOut, useMe } from '../lib/session.ts';
import { useText } from '../lib/text.ts';
import { AppShell } from '../ui/app-shell.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Skeleton } from '../ui/empty-state.tsx';
import { navigation } from './nav.ts';

/** The frame with the reader's own menu; the screen of the route inside. */
export function Frame() {
  const text = useText(shellMessages);
  const language = useLanguage();
  const me = useMe();
  const actor = me?.actor ?? undefined;
  const nav = navigation.filter(({ roles, open }) =>
    actor === undefined ? open === true : roles === undefined || roles.includes(actor.role),
  );
  return (
    <AppShell
      nav={nav}
      post={actor === undefined ? undefined : text.roles[actor.role]}
      institution={actor?.institution}
      demonstration={me?.demonstration ?? true}
      account={
        actor === undefined ? (
          <LinkButton href={signInHref(language)} variant="primary" size="small">
            {text.signIn}
          </LinkButton>
        ) : (
          <Button variant="quiet" size="small" onPress={signOut}>
            {text.signOut}
          </Button>
        )
      }
    >
      <Suspense fallback={<Skeleton lines={6} />}>
        <Outlet />
      </Suspense>
    </AppShell>
  );
}
