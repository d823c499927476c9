import type { BoardState, PlanBoardRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDay, formatInstant, formatMillions, formatNumber } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { toast } from '../../lib/toast.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, TextLink } from '../../ui/button.tsx';
import { Columns, Figure, Row, Section, Stack } from '../../ui/card.tsx';
import { type Column, DataTable, orderInAddress, sorted } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DueIn, InstantText, Money, ToBeConfirmed } from '../../ui/facts.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Page } from '../../ui/page.tsx';
import { Select } from '../../ui/select.tsx';
import { usePlanYear } from './plan-year.ts';
import { takeTable } from '../../lib/take-table.ts';

type Filter = { readonly province?: string; readonly state?: string };

/** Who has filed and who has not: every filer of the reader's scope on the day. */
export function BoardPage() {
  const text = useText(planMessages);
  const language = useLanguage();
  const search = useSearch({ from: '/plans/board' });
  const navigate = useNavigate();
  const year = usePlanYear(search.year);
  const { data } = useSuspenseQuery(trpc.plans.planBoard.queryOptions({ input: { year } }));
  const shown = data.rows.filter(
    (row) =>
      (search.province === undefined || row.province === search.province) &&
      (search.state === undefined || stateOf(row) === search.state),
  );
  const narrow = (change: Filter) => {
    const next = { ...search, ...change };
    void navigate({
      to: '/plans/board',
      search: {
        ...(next.year === undefined ? {} : { year: next.year }),
        ...(next.province === undefined || next.province === '' ? {} : { province: next.province }),
        ...(next.state === undefined || next.state === '' ? {} : { state: next.state }),
      },
      replace: true,
    });
  };
  const { filers, upper, basic } = data.perimeter;
  const perimeter = text.collation.perimeter(filers, upper, basic, formatDay(data.on, language));
  const provinces = provincesOf(data.rows);
  return (
    <Page
      title={text.collation.title}
      object={text.ofYear(year)}
      lead={`${text.collation.lead} ${perimeter}`}
      actions={
        <Row>
          <Button
            variant="tertiary"
            icon="print"
            onPress={() => {
              window.print();
            }}
          >
            {text.collation.print}
          </Button>
        </Row>
      }
    >
      {filers === 0 ? (
        <EmptyState kind="no-access" title={text.collation.none} />
      ) : (
        <Stack>
          <Columns layout="cards">
            <Figure
              label={text.collation.filed}
              value={formatNumber(data.counts.filed, language)}
              unit={text.collation.bodies}
              note={`${text.collation.rate} ${share(data.counts.filed, filers)}`}
            />
            <Figure
              label={text.collation.drafting}
              value={formatNumber(data.counts.drafting, language)}
              unit={text.collation.bodies}
            />
            <Figure
              label={text.collation.notBegun}
              value={formatNumber(data.counts.notBegun, language)}
              unit={text.collation.bodies}
            />
            <Figure
              label={text.lawDate}
              value={<DueIn dueOn={data.dates.lawOn} />}
              note={data.dates.lawConfirmed ? undefined : <ToBeConfirmed />}
            />
          </Columns>
          {provinces.length > 1 ? (
            <Provinces
              rows={data.rows}
              onChoose={(province) => {
                narrow({ province });
              }}
            />
          ) : null}
          <Section title={text.collation.byInstitution}>
            <FilterBar
              onClear={
                search.province === undefined && search.state === undefined
                  ? undefined
                  : () => {
                      narrow({ province: '', state: '' });
                    }
              }
            >
              <Select
                label={text.collation.province}
                placeholder={text.collation.allProvinces}
                value={search.province ?? ''}
                options={provinces.map(({ province, provinceKo, provinceEn }) => ({
                  value: province,
                  label: pick(language, provinceKo, provinceEn),
                }))}
                onChange={(province) => {
                  narrow({ province });
                }}
              />
              <Select
                label={text.collation.stateFilter}
                placeholder={text.collation.allStates}
                value={search.state ?? ''}
                options={boardStates(text.board).map((state) => ({
                  value: state,
                  label: text.board[state],
                }))}
                onChange={(state) => {
                  narrow({ state });
                }}
              />
            </FilterBar>
            <Institutions
              rows={shown}
              perimeter={perimeter}
              filter={[
                perimeter,
                ...provinces
                  .filter(({ province }) => province === search.province)
                  .map((row) => pick(language, row.provinceKo, row.provinceEn)),
                ...boardStates(text.board)
                  .filter((state) => state === search.state)
                  .map((state) => text.board[state]),
              ].join(' · ')}
              year={year}
            />
          </Section>
        </Stack>
      )}
    </Page>
  );
}

function Provinces({
  rows,
  onChoose,
}: {
  readonly rows: readonly PlanBoardRow[];
  readonly onChoose: (province: string) => void;
}) {
  const text = useText(planMessages).collation;
  const language = useLanguage();
  const groups = provincesOf(rows).map((province) => {
    const own = rows.filter((row) => row.province === province.province);
    const count = (wanted: string) => own.filter((row) => groupOf(row) === wanted).length;
    return {
      ...province,
      all: own.length,
      filed: count('filed'),
      drafting: count('drafting'),
      notBegun: count('not-begun'),
    };
  });
  return (
    <Section title={text.byProvince}>
      <DataTable
        caption={`${text.caption} · ${text.byProvince}`}
        captionHidden
        rows={groups}
        rowKey={({ province }) => province}
        columns={[
          {
            id: 'province',
            head: text.province,
            cell: (row) => (
              <Button
                size="small"
                variant="quiet"
                onPress={() => {
                  onChoose(row.province);
                }}
              >
                {pick(language, row.provinceKo, row.provinceEn)}
              </Button>
            ),
            sortBy: (row) => pick(language, row.provinceKo, row.provinceEn),
          },
          {
            id: 'all',
            head: text.institution,
            align: 'end',
            cell: ({ all }) => all,
            sortBy: ({ all }) => all,
          },
          {
            id: 'filed',
            head: text.filed,
            align: 'end',
            cell: ({ filed }) => filed,
            sortBy: ({ filed }) => filed,
          },
          {
            id: 'drafting',
            head: text.drafting,
            align: 'end',
            cell: ({ drafting }) => drafting,
            sortBy: ({ drafting }) => drafting,
          },
          {
            id: 'not-begun',
            head: text.notBegun,
            align: 'end',
            cell: ({ notBegun }) => notBegun,
            sortBy: ({ notBegun }) => notBegun,
          },
          {
            id: 'rate',
            head: text.rate,
            align: 'end',
            cell: ({ filed, all }) => share(filed, all),
            sortBy: ({ filed, all }) => filed / all,
          },
        ]}
      />
    </Section>
  );
}

function Institutions({
  rows,
  perimeter,
  filter,
  year,
}: {
  readonly rows: readonly PlanBoardRow[];
  readonly perimeter: string;
  /** The perimeter and what the rows were narrowed by, in words. */
  readonly filter: string;
  readonly year: number;
}) {
  const text = useText(planMessages);
  const language = useLanguage();
  const { collation } = text;
  const columns: readonly Column<PlanBoardRow>[] = [
    {
      id: 'institution',
      head: collation.institution,
      cell: (row) => {
        const name = pick(language, row.nameKo, row.nameEn);
        return row.state === 'not-begun' ? (
          name
        ) : (
          <TextLink href={`/plans/${row.planId}`}>{name}</TextLink>
        );
      },
      sortBy: (row) => pick(language, row.nameKo, row.nameEn),
    },
    {
      id: 'province',
      head: collation.province,
      cell: (row) => pick(language, row.provinceKo, row.provinceEn),
      sortBy: (row) => pick(language, row.provinceKo, row.provinceEn),
      nowrap: true,
    },
    {
      id: 'state',
      head: collation.state,
      cell: (row) => <BoardBadge row={row} />,
      sortBy: (row) => text.board[row.state],
    },
    {
      id: 'projects',
      head: collation.projects,
      align: 'end',
      cell: (row) => (row.state === 'not-begun' ? '' : row.projects),
      sortBy: (row) => (row.state === 'not-begun' ? null : row.projects),
    },
    {
      id: 'amount',
      head: collation.amount,
      align: 'end',
      cell: (row) => (row.state === 'not-begun' ? '' : <Money krw={row.amountKrw} />),
      sortBy: (row) => (row.state === 'not-begun' ? null : row.amountKrw),
    },
    {
      id: 'filed',
      head: collation.filedAt,
      cell: ({ filedAt }) => (filedAt === null ? '' : <InstantText at={filedAt} />),
      sortBy: ({ filedAt }) => filedAt,
    },
    {
      id: 'receipt',
      head: collation.receipt,
      cell: ({ receiptNo }) => receiptNo ?? '',
      nowrap: true,
    },
  ];
  const take = async () => {
    const made = await takeTable({
      title: `${String(year)} ${collation.title}`,
      filter,
      columns: [
        { header: collation.province, kind: 'text', width: 20 },
        { header: collation.institution, kind: 'text', width: 20 },
        { header: collation.state, kind: 'text', width: 14 },
        { header: collation.projects, kind: 'number' },
        { header: collation.amount, kind: 'number' },
        { header: collation.filedAt, kind: 'text', width: 24 },
        { header: collation.receipt, kind: 'code', width: 18 },
      ],
      rows: sorted(rows, columns, orderInAddress(columns)).map((row) => [
        pick(language, row.provinceKo, row.provinceEn),
        pick(language, row.nameKo, row.nameEn),
        text.board[row.state],
        row.state === 'not-begun' ? null : row.projects,
        row.state === 'not-begun' ? null : row.amountKrw / 1_000_000,
        row.filedAt === null ? null : formatInstant(row.filedAt, language),
        row.receiptNo,
      ]),
    });
    if (!made) toast({ tone: 'error', text: collation.exportFailed });
  };
  return (
    <DataTable
      caption={collation.caption}
      captionHidden
      rows={rows}
      rowKey={({ institution }) => institution}
      rowMark={({ late }) => (late ? 'late' : undefined)}
      note={perimeter}
      actions={
        <Button size="small" variant="tertiary" icon="download" onPress={take}>
          {collation.export}
        </Button>
      }
      empty={<EmptyState kind="no-match" />}
      columns={columns}
      footer={[
        text.table.total,
        '',
        '',
        rows.reduce((sum, { projects }) => sum + projects, 0),
        formatMillions(
          rows.reduce((sum, { amountKrw }) => sum + amountKrw, 0),
          language,
        ),
      ]}
    />
  );
}

function BoardBadge({ row }: { readonly row: PlanBoardRow }) {
  const text = useText(planMessages);
  const tone = {
    filed: 'good' as const,
    drafting: 'progress' as const,
    'not-begun': 'neutral' as const,
  }[groupOf(row)];
  return (
    <Row>
      <Badge tone={row.state === 'supplement-asked' ? 'warn' : tone}>{text.board[row.state]}</Badge>
      {row.step === null || row.step === 'drafting' ? null : (
        <Badge tone="progress">{text.steps[row.step]}</Badge>
      )}
      {row.problems > 0 ? (
        <Badge tone="warn">{`${text.collation.problems} ${String(row.problems)}`}</Badge>
      ) : null}
      {row.late ? <Badge tone="bad">{text.collation.late}</Badge> : null}
    </Row>
  );
}

/** The three groups that the counts are made of. */
function groupOf({ state }: PlanBoardRow): 'filed' | 'drafting' | 'not-begun' {
  return state === 'not-begun' || state === 'drafting' ? state : 'filed';
}

function stateOf({ state }: PlanBoardRow): string {
  return state;
}

function boardStates(names: Readonly<Record<BoardState, string>>): readonly BoardState[] {
  return Object.keys(names).flatMap((state) => (isState(state, names) ? [state] : []));
}

function isState(state: string, names: Readonly<Record<string, string>>): state is BoardState {
  return Object.hasOwn(names, state);
}

function provincesOf(rows: readonly PlanBoardRow[]) {
  return [...new Map(rows.map((row) => [row.province, row])).values()];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '' : `${String(Math.round((part / whole) * 100))}%`;
}
