import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { Section } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DayText, LawRef, ToBeConfirmed } from '../../ui/facts.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Checkbox } from '../../ui/select.tsx';

/** Every rule of today as data, with its text, and the holidays that deadlines move over. */
export function RulesPage() {
  const text = useText(adminMessages);
  const language = useLanguage();
  const { open } = useSearch({ from: '/rules' });
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(trpc.registry.listRules.queryOptions({ input: {} }));
  const rows = data.filter(({ confirmed }) => open !== true || !confirmed);
  return (
    <Page title={text.rulesTitle} lead={text.rulesLead}>
      <FilterBar>
        <Checkbox
          label={text.unconfirmedOnly}
          checked={open === true}
          onChange={(only) =>
            void navigate({ to: '/rules', search: only ? { open: true } : {}, replace: true })
          }
        />
      </FilterBar>
      <DataTable
        caption={text.table(text.rulesTitle)}
        captionHidden
        take={open === true ? text.unconfirmedOnly : ''}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'rule',
            head: text.rule,
            cell: (row) => pick(language, row.labelKo, row.labelEn),
            sortBy: (row) => pick(language, row.labelKo, row.labelEn),
          },
          {
            id: 'value',
            head: text.value,
            cell: (row) => (
              <>
                {pick(language, row.valueKo, row.valueEn)}{' '}
                {row.confirmed ? null : <ToBeConfirmed />}
              </>
            ),
          },
          {
            id: 'since',
            head: text.since,
            cell: (row) => <DayText day={row.validFrom} />,
            nowrap: true,
          },
          {
            id: 'source',
            head: text.basis,
            cell: ({ source }) =>
              source === null ? null : (
                <LawRef
                  label={`${pick(language, source.titleKo, source.titleEn)} ${pick(language, source.article, source.articleEn)}`}
                  confirmed={source.confirmed}
                />
              ),
          },
        ]}
      />
      <Holidays />
    </Page>
  );
}

function Holidays() {
  const text = useText(adminMessages);
  const language = useLanguage();
  const today = useWorldToday();
  const year = Math.min(2027, Math.max(2025, Number(today.slice(0, 4))));
  const { data } = useSuspenseQuery(trpc.registry.listHolidays.queryOptions({ input: { year } }));
  return (
    <Section title={text.holidays(year)}>
      <DataTable
        caption={text.table(text.holidays(year))}
        captionHidden
        rows={data}
        rowKey={({ day }) => day}
        columns={[
          {
            id: 'day',
            head: text.holidayOn,
            cell: (row) => <DayText day={row.day} />,
            sortBy: (row) => row.day,
          },
          {
            id: 'name',
            head: text.holiday,
            cell: (row) => (
              <>
                {pick(language, row.nameKo, row.nameEn)}{' '}
                {row.substitute ? <Badge>{text.substitute}</Badge> : null}{' '}
                {row.confirmed ? null : <ToBeConfirmed />}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
