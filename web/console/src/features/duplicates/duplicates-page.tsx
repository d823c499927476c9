import type { CaseSummary, PairView } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { formatDay, formatInstant, formatNumber, seoulDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { useMe } from '../../lib/session.ts';
import { useText } from '../../lib/text.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Note, Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, StatedMoney } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TakeList } from '../../ui/take-list.tsx';
import { bitsCell, bitsText } from './bits.ts';
import { CountedOfNow } from './counted.tsx';
import { caseTone, strengthTone } from './tones.ts';

const perPage = 50;
/** A case may have hundreds of members; its own screen names them all. */
const namedMembers = 4;

/** The queue of who sorts pairs: open cases first, then candidates that no rule opened a case for. */
export function DuplicatesPage() {
  const text = useText(duplicateMessages);
  const ledgerText = useText(comparisonMessages);
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/duplicates' });
  const role = useMe()?.actor?.role;
  const setsRules = role === 'coordinator';
  const sorts = setsRules || role === 'provincial-reviewer';
  const cases = <CaseList />;
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <>
          <LinkButton href="/duplicates/why" size="small" variant="tertiary">
            {ledgerText.whyLink}
          </LinkButton>
          {setsRules ? (
            <LinkButton href="/duplicates/rules" size="small" variant="tertiary">
              {ledgerText.rulesTitle}
            </LinkButton>
          ) : null}
        </>
      }
    >
      {sorts ? (
        <Tabs
          label={text.title}
          selected={tab ?? 'cases'}
          onSelect={(id) => {
            void navigate({
              to: '/duplicates',
              search: id === 'candidates' || id === 'refused' ? { tab: id } : {},
            });
          }}
          items={[
            { id: 'cases', label: text.cases, content: cases },
            {
              id: 'candidates',
              label: text.candidates,
              content: <PairList key="candidates" tab="candidates" />,
            },
            {
              id: 'refused',
              label: text.remembered,
              content: <PairList key="refused" tab="refused" />,
            },
          ]}
        />
      ) : (
        cases
      )}
    </Page>
  );
}

function CaseList() {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const today = useWorldToday();
  const { show } = useSearch({ from: '/duplicates' });
  const { data } = useSuspenseQuery(
    trpc.duplicates.listCases.queryOptions({ input: { status: show ?? 'open' } }),
  );
  const open = data.filter(({ status }) => status !== 'concluded');
  const fresh = open.filter(({ openedAt }) => seoulDay(openedAt) === today);
  return (
    <Stack>
      <DataTable<CaseSummary>
        caption={text.cases}
        captionHidden
        note={text.caseCounts(open.length, fresh.length)}
        rows={data}
        rowKey={({ caseId }) => caseId}
        rowHref={({ caseId }) => `/duplicates/cases/${caseId}`}
        columns={[
          { id: 'no', head: text.caseNo, cell: ({ caseId }) => caseId, nowrap: true },
          { id: 'title', head: text.caseTitle, cell: ({ title }) => title },
          {
            id: 'members',
            head: text.members,
            cell: ({ members: all }, whole) => {
              const members = all.filter(({ left }) => left === null);
              const names = [
                ...new Set(
                  members.map((member) =>
                    pick(language, member.institutionKo, member.institutionEn),
                  ),
                ),
              ];
              const named = names.slice(0, whole ? names.length : namedMembers);
              const more = names.length - named.length;
              const list = named.join(', ');
              return more > 0 ? text.andMore(list, formatNumber(more, language)) : list;
            },
          },
          {
            id: 'projects',
            head: text.projectCount,
            align: 'end',
            sortBy: ({ members }) => members.filter(({ left }) => left === null).length,
            cell: ({ members }) =>
              formatNumber(members.filter(({ left }) => left === null).length, language),
          },
          {
            id: 'strongest',
            head: text.strongest,
            align: 'end',
            sortBy: ({ strongest }) => strongest ?? 0,
            cell: ({ strongest }) => (strongest === null ? '-' : bitsText(strongest)),
          },
          {
            id: 'stake',
            head: text.stake,
            align: 'end',
            sortBy: ({ stakeKrw }) => stakeKrw,
            cell: ({ stakeKrw }) => <StatedMoney krw={stakeKrw} unit="shown" />,
          },
          {
            id: 'due',
            head: text.dueOn,
            nowrap: true,
            cell: ({ positionsDueOn }) =>
              positionsDueOn === null ? text.notAsked : <DayText day={positionsDueOn} />,
          },
          {
            id: 'status',
            head: text.status,
            cell: ({ status }) => <Badge tone={caseTone[status]}>{text.statuses[status]}</Badge>,
          },
          {
            id: 'opened',
            head: text.opened,
            nowrap: true,
            sortBy: ({ openedAt }) => openedAt,
            cell: ({ openedAt }) => <DayText day={seoulDay(openedAt)} />,
          },
        ]}
        empty={<EmptyState kind="none-yet" title={text.noCases} />}
      />
      <Row>
        <LinkButton variant="quiet" href={show === 'all' ? '/duplicates' : '/duplicates?show=all'}>
          {show === 'all' ? text.showOpen : text.showAll}
        </LinkButton>
      </Row>
    </Stack>
  );
}

const block = 100;

/** The whole list, also beyond the page that is shown. */
async function allPairs(refused: boolean, total: number): Promise<readonly PairView[]> {
  const pages = Array.from({ length: Math.ceil(total / block) }, (_, index) =>
    queryClient.query(
      trpc.duplicates.listCandidates.queryOptions({
        input: { refused, offset: index * block, limit: block },
      }),
    ),
  );
  return (await Promise.all(pages)).flatMap(({ pairs }) => pairs);
}

function PairList({ tab }: { readonly tab: 'candidates' | 'refused' }) {
  const text = useText(duplicateMessages);
  const ledgerText = useText(comparisonMessages);
  const today = useWorldToday();
  const language = useLanguage();
  const navigate = useNavigate();
  const refused = tab === 'refused';
  const { page = 1 } = useSearch({ from: '/duplicates' });
  const { data } = useSuspenseQuery(
    trpc.duplicates.listCandidates.queryOptions({
      input: { refused, offset: (page - 1) * perPage, limit: perPage },
    }),
  );
  /** The three that speak most for it. */
  const reasons = (lines: PairView['lines']) =>
    lines
      .filter(({ bits }) => bits > 0)
      .toSorted((one, two) => two.bits - one.bits)
      .slice(0, 3)
      .map(({ ko, en }) => pick(language, ko, en))
      .join(' · ');
  const note = refused ? text.rememberedNote : text.candidateNote;
  const caption = refused ? text.remembered : text.candidates;
  const named = (side: PairView['left']) =>
    `${side.title} (${pick(language, side.institutionKo, side.institutionEn)})`;
  return (
    <Stack>
      {refused ? null : <CountedOfNow />}
      <DataTable<PairView>
        caption={caption}
        captionHidden
        note={note}
        actions={
          <TakeList
            table={async () => ({
              title: caption,
              filter: [
                text.pairCount(formatNumber(data.total, language)),
                note,
                formatDay(today, language),
              ].join(' · '),
              columns: [
                { header: text.left, kind: 'text' },
                { header: text.right, kind: 'text' },
                { header: text.strength, kind: 'text' },
                { header: text.contribution, kind: 'number' },
                { header: ledgerText.relation, kind: 'text' },
                { header: text.reasonsShort, kind: 'text' },
                ...(refused ? [{ header: text.refuseReason, kind: 'text' as const }] : []),
                { header: ledgerText.rulesTitle, kind: 'text' },
                { header: ledgerText.snapshotNo, kind: 'number' },
              ],
              rows: (await allPairs(refused, data.total)).map((pair) => [
                named(pair.left),
                named(pair.right),
                text.strengths[pair.strength],
                bitsCell(pair.total),
                ledgerText.relations[pair.relation],
                reasons(pair.lines),
                ...(refused ? [pair.refusedReason] : []),
                pair.rules,
                pair.snapshot,
              ]),
            })}
          />
        }
        rows={data.pairs}
        total={data.total}
        rowKey={({ pairId }) => pairId}
        rowHref={({ pairId }) => `/duplicates/pairs/${pairId}`}
        columns={[
          { id: 'left', head: text.left, cell: ({ left }) => named(left) },
          { id: 'right', head: text.right, cell: ({ right }) => named(right) },
          {
            id: 'strength',
            head: text.strength,
            nowrap: true,
            cell: ({ strength, total }) => (
              <Badge tone={strengthTone[strength]}>
                {`${text.strengths[strength]} ${bitsText(total)}`}
              </Badge>
            ),
          },
          {
            id: 'relation',
            head: ledgerText.relation,
            cell: ({ relation }) => ledgerText.relations[relation],
          },
          ...(refused
            ? [
                {
                  id: 'refused',
                  head: text.refuseReason,
                  cell: ({ refusedAt, refusedReason }: PairView) => (
                    <>
                      {refusedReason}
                      {refusedAt === null ? null : (
                        <Note>{formatInstant(refusedAt, language)}</Note>
                      )}
                    </>
                  ),
                },
              ]
            : []),
          {
            id: 'reasons',
            head: text.reasonsShort,
            cell: ({ lines, since }) => (
              <>
                {reasons(lines)}
                {since === null ? null : (
                  <Note>
                    {ledgerText.returnedText(
                      pick(language, since.ko, since.en),
                      formatDay(seoulDay(since.refusedAt), language),
                      since.reason,
                    )}
                  </Note>
                )}
              </>
            ),
          },
        ]}
        empty={
          <EmptyState kind="none-yet" title={refused ? text.noRemembered : text.noCandidates}>
            {refused ? null : text.noCandidatesText}
          </EmptyState>
        }
      />
      <Pagination
        page={page}
        pages={Math.max(1, Math.ceil(data.total / perPage))}
        onPage={(next) => {
          void navigate({ to: '/duplicates', search: { tab, page: next } });
        }}
      />
    </Stack>
  );
}
