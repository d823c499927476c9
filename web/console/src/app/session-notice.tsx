import { useEffect, useState } from 'react';
import { useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import { extendSession, rememberSignedIn, signInHref, useMe, wasSignedIn } from '../lib/session.ts';
import { useText } from '../lib/text.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';

const warnMs = 5 * 60_000;

/** Says five minutes ahead that the session ends, and afterwards that it has. */
export function SessionNotice() {
  const text = useText(shellMessages);
  const language = useLanguage();
  const me = useMe();
  const [now, setNow] = useState(() => Date.now());
  const signedIn = me?.actor !== null && me !== undefined;
  // The computer's clock moves on by itself; the warning has to notice.
  useEffect(() => {
    if (signedIn) rememberSignedIn();
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 15_000);
    return () => {
      clearInterval(timer);
    };
  }, [signedIn]);

  if (me === undefined) return null;
  if (!signedIn) {
    if (!wasSignedIn()) return null;
    return (
      <Notice
        kind="warn"
        live
        title={text.ended}
        actions={
          <LinkButton href={signInHref(language)} size="small" variant="primary">
            {text.signIn}
          </LinkButton>
        }
      >
        {text.endedHelp}
      </Notice>
    );
  }
  const leftMs = me.expiresAt === null ? Infinity : Date.parse(me.expiresAt) - now;
  if (leftMs > warnMs) return null;
  return (
    <Notice
      kind="warn"
      live
      title={text.expiresSoon(Math.max(1, Math.ceil(leftMs / 60_000)))}
      actions={
        <Button size="small" variant="primary" onPress={extendSession}>
          {text.extend}
        </Button>
      }
    >
      {text.expiresHelp}
    </Notice>
  );
}
