import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDay } from '../../lib/format.ts';
import { useLanguage } from '../../lib/language.ts';
import { homeMessages } from '../../lib/messages/home.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Note, Section } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { WorkCounts, WorkList } from './work-list.tsx';

/** Four lists: what is to do today, in charge, open in the team, and waited for. */
export function MyWork() {
  const text = useText(homeMessages);
  const language = useLanguage();
  const today = useWorldToday();
  const { data } = useSuspenseQuery(trpc.insight.myWork.queryOptions({ input: {} }));
  const nextDue = data.nextDueOn === undefined ? undefined : formatDay(data.nextDueOn, language);
  const lists = [
    { id: 'today', title: text.today, none: text.todayNone, rows: data.today },
    { id: 'mine', title: text.mine, none: text.mineNone, rows: data.mine },
    { id: 'team', title: text.team, none: text.teamNone, rows: data.team },
    { id: 'waiting', title: text.waiting, none: text.waitingNone, rows: data.waiting },
  ];
  return (
    <Page title={text.title} lead={formatDay(today, language)}>
      <WorkCounts label={text.lists} lists={lists} />
      {lists.map(({ id, title, none, rows }) => (
        <Section key={id} title={`${title} ${rows.length}`} id={id}>
          {rows.length > 0 ? (
            <WorkList label={title} rows={rows} />
          ) : (
            <Note>
              {none}
              {id === 'today' && nextDue !== undefined ? ` ${text.nextDue(nextDue)}` : ''}
            </Note>
          )}
        </Section>
      ))}
    </Page>
  );
}
