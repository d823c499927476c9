import type { ErrorComponentProps } from '@tanstack/react-router';
import { TRPCClientError } from '@trpc/client';
import { queryClient } from '../lib/trpc.ts';
import { useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import { signInHref, wasSignedIn } from '../lib/session.ts';
import { useText } from '../lib/text.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

/** The stable word and the reference that the gateway gave to an error. */
function wordOf(error: unknown): { word: string; reference: string | undefined } {
  if (!(error instanceof TRPCClientError)) return { word: 'fault', reference: undefined };
  const data: unknown = error.data;
  const reference =
    typeof data === 'object' && data !== null && 'reference' in data ? data.reference : undefined;
  return { word: error.message, reference: typeof reference === 'string' ? reference : undefined };
}

/** Words of the gateway for a service that is away or did not answer in time. */
const unanswered = new Set(['service-away', 'no-answer']);

/** What, why, what to do, and the number to quote. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const text = useText(shellMessages);
  const language = useLanguage();
  const { word, reference } = wordOf(error);
  if (word === 'not-found') return <NotFound />;
  if (word === 'signed-out') {
    const [title, help] = wasSignedIn()
      ? [text.ended, text.endedHelp]
      : [text.signInFirst, text.signInFirstHelp];
    return (
      <Page title={title}>
        <Notice
          kind="warn"
          title={title}
          actions={
            <LinkButton href={signInHref(language)} variant="primary">
              {text.signIn}
            </LinkButton>
          }
        >
          {help}
        </Notice>
      </Page>
    );
  }
  const [title, help] = unanswered.has(word)
    ? [text.noAnswer, text.noAnswerHelp]
    : [text.loadFailed, text.loadFailedHelp];
  return (
    <Page title={title}>
      <Notice
        kind="error"
        title={title}
        live
        actions={
          <Button
            onPress={async () => {
              await queryClient.resetQueries({
                predicate: ({ state }) => state.status === 'error',
              });
              reset();
            }}
          >
            {text.retry}
          </Button>
        }
      >
        <span>{help}</span>
        {reference === undefined ? null : (
          <span>
            {text.reference} {reference}
          </span>
        )}
      </Notice>
    </Page>
  );
}

export function NotFound() {
  const text = useText(shellMessages);
  return (
    <Page title={text.notFound}>
      <EmptyState
        kind="no-access"
        title={text.notFound}
        action={<LinkButton href="/">{text.home}</LinkButton>}
      >
        {text.notFoundHelp}
      </EmptyState>
    </Page>
  );
}
