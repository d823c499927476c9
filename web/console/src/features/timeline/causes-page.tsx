import type { CauseEntry } from '@madang/contracts';
import { useSuspenseQueries } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { timelineMessages } from '../../lib/messages/timeline.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Card, Note } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { CauseList } from './cause-list.tsx';

/** One event between what led to it and all that followed; each of them can become the middle. */
export function CausesPage() {
  const text = useText(timelineMessages);
  const language = useLanguage();
  const { eventId } = useParams({ from: '/causes/$eventId' });
  const [{ data: back }, { data: forward }] = useSuspenseQueries({
    queries: [
      trpc.insight.causes.queryOptions({ input: { eventId, direction: 'back' } }),
      trpc.insight.causes.queryOptions({ input: { eventId, direction: 'forward' } }),
    ],
  });
  const here = [...back.entries, ...forward.entries].find(({ entry }) => entry.eventId === eventId);
  const others = (entries: readonly CauseEntry[]) =>
    entries.filter(({ entry }) => entry.eventId !== eventId);
  const before = others(back.entries).toSorted((a, b) => b.depth - a.depth);
  const after = others(forward.entries);
  return (
    <Page
      title={text.causesTitle}
      object={
        here === undefined
          ? undefined
          : pick(language, here.entry.sentenceKo, here.entry.sentenceEn)
      }
      lead={text.causesLead}
    >
      <Card title={text.back}>
        {before.length === 0 ? (
          <Note>{text.backNone}</Note>
        ) : (
          <CauseList label={text.back} entries={before} indent="towards" />
        )}
      </Card>
      {here === undefined ? null : (
        <Card title={text.here}>
          <CauseList label={text.here} entries={[here]} indent="none" />
        </Card>
      )}
      <Card title={text.forward}>
        {after.length === 0 ? (
          <Note>{text.forwardNone}</Note>
        ) : (
          <CauseList label={text.forward} entries={after} indent="away" />
        )}
      </Card>
    </Page>
  );
}
