import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { homeMessages } from '../../lib/messages/home.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Note, Section } from '../../ui/card.tsx';
import { Page } from '../../ui/page.tsx';
import { TakeList } from '../../ui/take-list.tsx';
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
    <Page
      title={text.title}
      lead={formatDay(today, language)}
      actions={
        <TakeList
          table={() => ({
            title: text.title,
            filter: formatDay(today, language),
            columns: [
              { header: text.heads.list, kind: 'text', width: 16 },
              { header: text.heads.what, kind: 'text', width: 48 },
              { header: text.heads.why, kind: 'text', width: 60 },
              { header: text.heads.institution, kind: 'text', width: 24 },
              { header: text.heads.due, kind: 'text', width: 18 },
              { header: text.heads.next, kind: 'text', width: 24 },
            ],
            rows: lists.flatMap(({ title, rows }) =>
              rows.map((row) => [
                title,
                pick(language, row.titleKo, row.titleEn),
                pick(language, row.whyKo, row.whyEn),
                pick(language, row.institutionKo, row.institutionEn),
                row.dueOn === undefined ? text.noDue : formatDay(row.dueOn, language),
                pick(language, row.nextKo, row.nextEn),
              ]),
            ),
          })}
        />
      }
    >
      <WorkCounts label={text.lists} lists={lists} />
      {lists.map(({ id, title, none, rows }) => (
        <Section key={id} title={`${title} ${rows.length}`} id={id}>
          {rows.length > 0 ? (
            <WorkList label={title} rows={rows} theirs={id === 'waiting'} />
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
