import type { ProjectRow } from '@madang/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, Skeleton } from '../../ui/empty-state.tsx';
import { InstantText, StatedMoney } from '../../ui/facts.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { periodText } from './period-text.ts';
import type { ProjectSearch } from './search.ts';
import { TakeList } from '../../ui/take-list.tsx';

const from = '/projects';
const pageSize = 100;
const block = 500;

/** All projects that the reader may see, narrowed by words, source, state and institution. */
export function ProjectListPage() {
  const text = useText(projectMessages);
  const language = useLanguage();
  const search = useSearch({ from });
  const navigate = useNavigate({ from });
  const today = useWorldToday();
  const own = useMe()?.actor?.institution;
  const page = search.page ?? 1;
  const asked = {
    ...(search.q === undefined ? {} : { text: search.q }),
    ...(search.source === undefined ? {} : { source: search.source }),
    ...(search.status === undefined ? {} : { status: search.status }),
    ...(search.scope === undefined || own === undefined ? {} : { institution: own }),
  };
  const { data } = useQuery(
    trpc.projects.listProjects.queryOptions(
      { input: { ...asked, limit: pageSize, offset: (page - 1) * pageSize } },
      { placeholderData: keepPreviousData },
    ),
  );
  const go = (next: ProjectSearch) => void navigate({ search: next, replace: true });
  const filter = without(search, 'page');
  const narrowed = Object.keys(filter).length > 0;
  const total = data?.total ?? 0;
  return (
    <Page title={text.list} lead={text.listLead}>
      <FilterBar
        onClear={
          narrowed
            ? () => {
                go({});
              }
            : undefined
        }
      >
        <TextField
          key={search.q === undefined ? 'empty' : 'words'}
          label={text.search}
          type="search"
          defaultValue={search.q}
          onChange={(value) => {
            const rest = without(filter, 'q');
            go(value === '' ? rest : { ...rest, q: value.normalize('NFC') });
          }}
        />
        <Select
          label={text.source}
          placeholder={text.all}
          value={search.source ?? ''}
          options={Object.entries(text.sources).map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            const rest = without(filter, 'source');
            const source = (['plan', 'import', 'system'] as const).find((word) => word === value);
            go(source === undefined ? rest : { ...rest, source });
          }}
        />
        <Select
          label={text.status}
          placeholder={text.all}
          value={search.status ?? ''}
          options={Object.entries(text.statuses).map(([value, label]) => ({ value, label }))}
          onChange={(value) => {
            const rest = without(filter, 'status');
            const status = (['open', 'closed'] as const).find((word) => word === value);
            go(status === undefined ? rest : { ...rest, status });
          }}
        />
        <Select
          label={text.scope}
          placeholder={text.everyone}
          value={search.scope ?? ''}
          options={[{ value: 'mine', label: text.mine }]}
          onChange={(value) => {
            const rest = without(filter, 'scope');
            go(value === 'mine' ? { ...rest, scope: 'mine' } : rest);
          }}
        />
      </FilterBar>
      {data === undefined ? (
        <Skeleton />
      ) : (
        <DataTable
          caption={text.list}
          captionHidden
          rows={data.rows}
          total={total}
          rowKey={(row) => row.projectId}
          rowHref={(row) => `/projects/${row.projectId}`}
          unit={language === 'ko' ? '백만원' : 'KRW million'}
          note={text.perimeter(formatDay(today, language))}
          actions={
            <TakeList
              table={async () => ({
                title: text.list,
                filter: [
                  text.perimeter(formatDay(today, language)),
                  ...(search.q === undefined ? [] : [`“${search.q}”`]),
                  ...(search.source === undefined ? [] : [text.sources[search.source]]),
                  ...(search.status === undefined ? [] : [text.statuses[search.status]]),
                  ...(search.scope === undefined ? [] : [text.mine]),
                ].join(' · '),
                columns: [
                  { header: text.title, kind: 'text' },
                  { header: text.institution, kind: 'text' },
                  { header: text.source, kind: 'text' },
                  { header: `${text.amount} (KRW)`, kind: 'krw' },
                  { header: text.period, kind: 'code' },
                  { header: text.status, kind: 'text' },
                ],
                rows: (await allRows(asked, total)).map((row) => [
                  row.title,
                  pick(language, row.institutionKo, row.institutionEn),
                  text.sources[row.source],
                  row.amountKrw === 0 ? null : row.amountKrw,
                  periodText(row, language),
                  text.statuses[row.status],
                ]),
              })}
            />
          }
          empty={
            <EmptyState
              kind={narrowed ? 'no-match' : 'none-yet'}
              title={narrowed ? text.noMatch : text.none}
            />
          }
          columns={[
            { id: 'title', head: text.title, cell: (row) => row.title },
            {
              id: 'institution',
              head: text.institution,
              cell: (row) => pick(language, row.institutionKo, row.institutionEn),
            },
            { id: 'source', head: text.source, cell: (row) => text.sources[row.source] },
            {
              id: 'kind',
              head: text.kind,
              cell: (row) => (row.source === 'plan' ? text.kinds[row.kind] : '-'),
            },
            {
              id: 'amount',
              head: text.amount,
              align: 'end',
              cell: (row) => <StatedMoney krw={row.amountKrw} />,
            },
            {
              id: 'period',
              head: text.period,
              nowrap: true,
              cell: (row) => periodText(row, language),
            },
            {
              id: 'status',
              head: text.status,
              cell: (row) => (
                <Badge tone={row.status === 'open' ? 'progress' : 'neutral'}>
                  {text.statuses[row.status]}
                </Badge>
              ),
            },
            {
              id: 'changed',
              head: text.changed,
              nowrap: true,
              cell: (row) => <InstantText at={row.changedAt} />,
            },
          ]}
        />
      )}
      <Pagination
        page={page}
        pages={Math.ceil(total / pageSize)}
        onPage={(next) => {
          go({ ...filter, page: next });
        }}
      />
    </Page>
  );
}

type Asked = {
  readonly text?: string;
  readonly source?: 'plan' | 'import' | 'system';
  readonly status?: 'open' | 'closed';
  readonly institution?: string;
};

/** Every row of the narrowed list, asked for in blocks. */
async function allRows(asked: Asked, total: number): Promise<readonly ProjectRow[]> {
  const blocks = Array.from({ length: Math.ceil(total / block) }, (_, index) =>
    queryClient.query(
      trpc.projects.listProjects.queryOptions({
        input: { ...asked, limit: block, offset: index * block },
      }),
    ),
  );
  return (await Promise.all(blocks)).flatMap(({ rows }) => rows);
}

/** The search without one of its words. */
function without(search: ProjectSearch, name: keyof ProjectSearch): ProjectSearch {
  return Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));
}
