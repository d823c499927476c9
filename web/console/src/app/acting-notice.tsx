import type { Actor } from '@madang/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { actingFor } from '../lib/acting-for.ts';
import { formatDay } from '../lib/format.ts';
import { pick, useLanguage } from '../lib/language.ts';
import { shellMessages } from '../lib/messages/shell.ts';
import { actFor } from '../lib/session.ts';
import { useText } from '../lib/text.ts';
import { trpc } from '../lib/trpc.ts';
import { Button } from '../ui/button.tsx';
import { Stack } from '../ui/card.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says on every screen for whom the reader may act today, and in whose power they do. */
export function ActingNotice({ actor }: { readonly actor: Actor }) {
  const text = useText(shellMessages);
  const language = useLanguage();
  const { data: posts } = useQuery(trpc.registry.postsActedFor.queryOptions({ input: {} }));
  const covered = posts?.some(({ post }) => post === actingFor());
  // The substitution may end while somebody works; the window then goes back to the own post.
  useEffect(() => {
    if (covered === false && actingFor() !== undefined) void actFor(undefined);
  }, [covered]);

  const shown = (posts ?? []).filter(
    ({ post }) => actor.onBehalfOf === undefined || post === actor.onBehalfOf,
  );
  const notices = shown.map(({ post, nameKo, nameEn, to }) => {
    const name = pick(language, nameKo, nameEn);
    return actor.onBehalfOf === undefined ? (
      <Notice
        key={post}
        title={text.mayActFor(name, formatDay(to, language))}
        actions={
          <Button size="small" onPress={() => actFor(post)}>
            {text.actFor}
          </Button>
        }
      />
    ) : (
      <Notice
        key={post}
        kind="warn"
        title={text.actsFor(name)}
        actions={
          <Button size="small" onPress={() => actFor(undefined)}>
            {text.actAsSelf}
          </Button>
        }
      >
        {text.actsForHelp}
      </Notice>
    );
  });
  if (notices.length === 0) return null;
  return (
    <section aria-label={text.substitution}>
      <Stack gap="small">{notices}</Stack>
    </section>
  );
}
