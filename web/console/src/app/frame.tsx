import { skipToken, useQuery } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { listenToHotkeys } from '../lib/hotkeys.ts';
import { pick, useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import { useOnline } from '../lib/online.ts';
import { signInHref, signOut, useMe } from '../lib/session.ts';
import { useText } from '../lib/text.ts';
import { trpc } from '../lib/trpc.ts';
import { AppShell } from '../ui/app-shell.tsx';
import { Button, LinkButton } from '../ui/button.tsx';
import { Skeleton } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { ActingNotice } from './acting-notice.tsx';
import { Live } from './live.tsx';
import { navigation } from './nav.ts';
import { SessionNotice } from './session-notice.tsx';
import { WorldTime } from './world-time.tsx';

const Palette = lazy(async () => ({
  default: (await import('../features/search/palette.tsx')).Palette,
}));
const KeySheet = lazy(async () => ({ default: (await import('./key-sheet.tsx')).KeySheet }));

/** The frame with the reader's own menu; the screen of the route inside. */
export function Frame() {
  const text = useText(shellMessages);
  const language = useLanguage();
  const router = useRouter();
  const online = useOnline();
  const me = useMe();
  const actor = me?.actor ?? undefined;
  const role = actor?.role;
  const [above, setAbove] = useState<'palette' | 'keys'>();
  const institution = useQuery(
    trpc.registry.findInstitution.queryOptions(
      actor === undefined ? skipToken : { input: { code: actor.institution } },
      { staleTime: 600_000 },
    ),
  ).data;
  const post = institution?.posts.find((known) => known.post === actor?.post);

  const nav = useMemo(
    () =>
      navigation.filter(({ roles, open }) =>
        role === undefined ? open === true : roles === undefined || roles.includes(role),
      ),
    [role],
  );
  // Keys arrive at the document, outside React.
  useEffect(
    () =>
      listenToHotkeys({
        goTo: new Map(nav.flatMap(({ key, href }) => (key === undefined ? [] : [[key, href]]))),
        navigate: (href) => void router.navigate({ href }),
        palette: () => {
          setAbove('palette');
        },
        sheet: () => {
          setAbove('keys');
        },
      }),
    [nav, router],
  );
  const close = () => {
    setAbove(undefined);
  };

  return (
    <AppShell
      nav={nav}
      post={
        role === undefined
          ? undefined
          : post === undefined
            ? text.roles[role]
            : pick(language, post.nameKo, post.nameEn)
      }
      demonstration={me?.demonstration ?? true}
      onSearch={
        role === undefined
          ? undefined
          : () => {
              setAbove('palette');
            }
      }
      account={
        role === undefined ? (
          <LinkButton href={signInHref(language)} variant="primary" size="small">
            {text.signIn}
          </LinkButton>
        ) : (
          <Button variant="quiet" size="small" icon="exit" onPress={signOut}>
            {text.signOut}
          </Button>
        )
      }
      notices={
        <>
          {online ? null : <Notice kind="warn" live title={text.offline} />}
          <SessionNotice />
          {actor === undefined ? null : <ActingNotice actor={actor} />}
        </>
      }
    >
      <WorldTime />
      {role === undefined ? null : <Live />}
      <Suspense fallback={<Skeleton lines={6} />}>
        <Outlet />
      </Suspense>
      <Suspense fallback={null}>
        {above === 'palette' ? <Palette nav={nav} onClose={close} /> : null}
        {above === 'keys' ? <KeySheet nav={nav} onClose={close} /> : null}
      </Suspense>
    </AppShell>
  );
}
