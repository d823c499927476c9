import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Columns, Figure } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, DueIn, Money } from '../../ui/facts.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { ConsultationState } from './consultation-card.tsx';
import { useResultWord } from './result-word.ts';
import { consultationViews } from './search.ts';
import { TakeList } from '../../ui/take-list.tsx';

const from = '/consultations';

/** Each persona's own view comes first: a desk's queue, an opinion asked, or one's own requests. */
function usualView(role: string | undefined) {
  if (role === 'provincial-reviewer' || role === 'coordinator') return 'desk';
  if (role === 'specialist') return 'opinion';
  return role === 'municipal-officer' || role === 'party' ? 'mine' : 'all';
}

/** Prior consultations by desk, applicant or opinion, the nearest due day first. */
export function ConsultationsPage() {
  const text = useText(projectMessages);
  const wordOf = useResultWord();
  const language = useLanguage();
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const role = useMe()?.actor?.role;
  const view = search.view ?? usualView(role);
  const today = useWorldToday();
  const { data } = useSuspenseQuery(
    trpc.projects.listConsultations.queryOptions({ input: { view } }),
  );
  return (
    <Page title={text.consultations} lead={text.consultationsLead}>
      <Columns layout="cards">
        <Figure label={text.counts.open} value={data.counts.open} />
        <Figure label={text.counts.dueWithin7} value={data.counts.dueWithin7} />
        <Figure label={text.counts.overdue} value={data.counts.overdue} />
        <Figure label={text.counts.answered} value={data.counts.answered} />
      </Columns>
      <FilterBar>
        <Select
          label={text.view}
          placeholder={false}
          value={view}
          options={consultationViews.map((value) => ({ value, label: text.views[value] }))}
          onChange={(value) => {
            const next = consultationViews.find((known) => known === value);
            void navigate({ search: next === undefined ? {} : { view: next }, replace: true });
          }}
        />
      </FilterBar>
      <DataTable
        caption={text.views[view]}
        captionHidden
        rows={data.rows}
        rowKey={(row) => row.consultationId}
        rowHref={(row) => `/projects/${row.projectId}`}
        rowMark={(row) => ((row.daysLeft ?? 0) < 0 ? 'late' : undefined)}
        unit={language === 'ko' ? '백만원' : 'KRW million'}
        empty={<EmptyState kind="none-yet" title={text.queueNone} />}
        actions={
          <TakeList
            table={() => ({
              title: text.consultations,
              filter: `${text.views[view]}, ${formatDay(today, language)}`,
              columns: [
                { header: text.title, kind: 'text' },
                { header: text.applicant, kind: 'text' },
                { header: text.desk, kind: 'text' },
                { header: `${text.amount} (KRW)`, kind: 'krw' },
                { header: text.requestedOn, kind: 'text' },
                { header: text.due, kind: 'text' },
                { header: text.state, kind: 'text' },
              ],
              rows: data.rows.map((row) => [
                row.title,
                pick(language, row.institutionKo, row.institutionEn),
                pick(language, row.deskKo, row.deskEn),
                row.amountKrw,
                formatDay(row.requestedOn, language),
                formatDay(row.answerDueOn, language),
                wordOf(row) ?? text.states[row.status],
              ]),
            })}
          />
        }
        columns={[
          { id: 'title', head: text.title, cell: (row) => row.title },
          {
            id: 'applicant',
            head: text.applicant,
            cell: (row) => pick(language, row.institutionKo, row.institutionEn),
          },
          {
            id: 'desk',
            head: text.desk,
            cell: (row) => pick(language, row.deskKo, row.deskEn),
          },
          {
            id: 'amount',
            head: text.amount,
            align: 'end',
            cell: (row) => <Money krw={row.amountKrw} />,
          },
          {
            id: 'requested',
            head: text.requestedOn,
            nowrap: true,
            sortBy: (row) => row.requestedOn,
            cell: (row) => <DayText day={row.requestedOn} />,
          },
          {
            id: 'due',
            head: text.due,
            sortBy: (row) => row.answerDueOn,
            cell: (row) => (
              <>
                <DueIn dueOn={row.answerDueOn} done={row.status === 'answered'} />{' '}
                {row.status === 'answered' ? null : text.day(row.dayOfTerm, row.termDays)}
              </>
            ),
          },
          { id: 'state', head: text.state, cell: (row) => <ConsultationState row={row} /> },
        ]}
      />
    </Page>
  );
}
