import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { institutionMessages } from '../../lib/messages/institution.ts';
import { oneOf } from '../../lib/search-params.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Columns, Figure } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText } from '../../ui/facts.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { DateField, TextField } from '../../ui/text-field.tsx';

const tiers = ['metropolitan', 'basic', 'administrative-city', 'central'] as const;

/** Every institution of a day; a count never stands without its day and who is counted. */
export function InstitutionsPage() {
  const text = useText(institutionMessages);
  const language = useLanguage();
  const search = useSearch({ from: '/institutions' });
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(
    trpc.registry.listInstitutions.queryOptions({
      input: {
        ...(search.on === undefined ? {} : { day: search.on }),
        ...(search.tier === undefined ? {} : { tier: search.tier }),
      },
    }),
  );
  const { perimeter } = data;
  const onDay = formatDay(perimeter.day, language);
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  const rows = data.institutions.filter((row) => {
    const names = `${row.fullNameKo} ${row.fullNameEn} ${row.code}`.toLowerCase();
    return words.every((word) => names.includes(word));
  });
  const go = (change: Partial<typeof search>) =>
    void navigate({ to: '/institutions', search: { ...search, ...change }, replace: true });
  const narrowedBy = [
    ...(search.q === undefined ? [] : [`“${search.q}”`]),
    ...(search.tier === undefined ? [] : [text.tiers[search.tier]]),
  ].join(' · ');
  const filtered = search.q !== undefined || search.tier !== undefined || search.on !== undefined;

  return (
    <Page title={text.title} lead={text.lead}>
      <Columns layout="cards">
        <Figure label={text.metropolitan} value={perimeter.metropolitan} note={text.count(onDay)} />
        <Figure label={text.basic} value={perimeter.basic} note={text.count(onDay)} />
        <Figure
          label={text.administrativeCities}
          value={perimeter.administrativeCities}
          note={text.count(onDay)}
        />
        <Figure
          label={text.filers}
          value={perimeter.filers}
          note={`${perimeter.metropolitan} + ${perimeter.basic}, ${text.count(onDay)}`}
        />
        <Figure
          label={text.saeolRows}
          value={perimeter.saeolRows}
          note={`${pick(language, perimeter.saeolKo, perimeter.saeolEn)}. ${text.saeolNote}`}
        />
      </Columns>
      <FilterBar
        {...(filtered
          ? { onClear: () => void navigate({ to: '/institutions', search: {}, replace: true }) }
          : {})}
      >
        <TextField
          label={text.search}
          type="search"
          value={search.q ?? ''}
          onChange={(q) => {
            go({ q });
          }}
        />
        <Select
          label={text.tier}
          value={search.tier ?? ''}
          options={tiers.map((tier) => ({ value: tier, label: text.tiers[tier] }))}
          onChange={(tier) =>
            void navigate({
              to: '/institutions',
              replace: true,
              search: ({ tier: _old, ...rest }: typeof search) => {
                const chosen = oneOf({ tier }, 'tier', tiers);
                return chosen === undefined ? rest : { ...rest, tier: chosen };
              },
            })
          }
        />
        <DateField
          label={text.day}
          value={perimeter.day}
          onChange={(on) => {
            if (/^\d{4}-\d{2}-\d{2}$/.test(on)) go({ on });
          }}
        />
      </FilterBar>
      <DataTable
        caption={text.list}
        captionHidden
        note={text.perimeter(onDay)}
        take={narrowedBy}
        rows={rows}
        rowKey={(row) => row.code}
        rowHref={(row) =>
          `/institutions/${row.code}${search.on === undefined ? '' : `?on=${search.on}`}`
        }
        empty={<EmptyState kind="no-match" />}
        columns={[
          {
            id: 'name',
            head: text.name,
            cell: (row) => pick(language, row.fullNameKo, row.fullNameEn),
            sortBy: (row) => pick(language, row.fullNameKo, row.fullNameEn),
          },
          { id: 'code', head: text.code, cell: (row) => row.code, sortBy: (row) => row.code },
          { id: 'tier', head: text.tier, cell: (row) => text.tiers[row.tier] },
          { id: 'kind', head: text.kind, cell: (row) => text.kinds[row.kind] ?? row.kind },
          {
            id: 'since',
            head: text.since,
            cell: (row) => <DayText day={row.validFrom} />,
            sortBy: (row) => row.validFrom,
            nowrap: true,
          },
        ]}
      />
    </Page>
  );
}
