import type { CaseView, PairView } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatInstant, seoulDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { useWorldToday } from '../../lib/world-clock.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Columns, Figure, Row, Section, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, DueIn, StatedMoney, ToBeConfirmed } from '../../ui/facts.tsx';
import { FilterBar } from '../../ui/filter-bar.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { DateField } from '../../ui/text-field.tsx';
import { resultTone, useResultWord } from '../projects/result-word.ts';
import { LawSource } from '../timeline/law-source.tsx';
import { CaseActs } from './case-acts.tsx';
import { bitsText } from './bits.ts';
import { caseTone, strengthTone } from './tones.ts';

/** One case: who is in it and what each said, the evidence, the lawful ways, what became of it. */
export function CasePage() {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const { caseId } = useParams({ from: '/duplicates/cases/$caseId' });
  const { asOf } = useSearch({ from: '/duplicates/cases/$caseId' });
  const { data } = useSuspenseQuery(
    trpc.duplicates.findCase.queryOptions({
      input: asOf === undefined ? { caseId } : { caseId, asOf },
    }),
  );
  if (data === null && asOf !== undefined) {
    return (
      <Page title={caseId} back={{ href: '/duplicates', label: text.back }}>
        <EmptyState kind="none-yet" title={text.notThen(formatInstant(asOf, language))}>
          <TextLink href={`/duplicates/cases/${caseId}`}>{text.asOfOff}</TextLink>
        </EmptyState>
      </Page>
    );
  }
  if (data === null) {
    return (
      <Page title={text.missing} back={{ href: '/duplicates', label: text.back }}>
        <EmptyState kind="no-access" title={text.missing}>
          {text.missingText}
        </EmptyState>
      </Page>
    );
  }
  const { view, pairs } = data;
  return (
    <Page
      title={view.title}
      object={view.caseId}
      back={{ href: '/duplicates', label: text.back }}
      status={<Badge tone={caseTone[view.status]}>{text.statuses[view.status]}</Badge>}
      actions={
        <LinkButton variant="tertiary" href={`/timeline/case/${view.caseId}`}>
          {text.history}
        </LinkButton>
      }
    >
      <Stack gap="large">
        {asOf === undefined ? null : (
          <Notice
            kind="info"
            actions={<TextLink href={`/duplicates/cases/${view.caseId}`}>{text.asOfOff}</TextLink>}
          >
            {text.asOf(formatInstant(asOf, language))}
          </Notice>
        )}
        <CaseFigures view={view} />
        {view.outcomeText === null ? null : (
          <Notice
            kind="success"
            title={view.outcomeNo === null ? text.outcome : `${text.outcomeNo} ${view.outcomeNo}`}
          >
            {view.outcomeText}
          </Notice>
        )}
        {view.returned === null ||
        view.route !== 'council' ||
        view.status === 'concluded' ? null : (
          <Notice
            kind="warn"
            title={text.itemReturned(
              pick(language, view.returned.byKo, view.returned.byEn),
              formatInstant(view.returned.at, language),
            )}
            actions={
              <TextLink href={`/council/items/${view.returned.itemId}`}>{text.propose}</TextLink>
            }
          >
            {view.returned.reason}
          </Notice>
        )}
        <Parties view={view} />
        <Evidence pairs={pairs} />
        {asOf === undefined ? <EarlierMoment view={view} /> : null}
        {asOf === undefined && view.status !== 'concluded' ? (
          <CaseActs
            view={view}
            leads={data.leads}
            suggestedDueOn={data.suggestedDueOn}
            today={data.today}
          />
        ) : null}
      </Stack>
    </Page>
  );
}

function CaseFigures({ view }: { readonly view: CaseView }) {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const present = view.members.filter(({ left }) => left === null);
  return (
    <Columns layout="three">
      <Figure
        label={text.members}
        value={text.memberCount(new Set(present.map(({ institution }) => institution)).size)}
        note={`${text.ledBy}: ${pick(language, view.leadKo, view.leadEn)}`}
      />
      <Figure
        label={text.stake}
        value={<StatedMoney krw={view.stakeKrw} unit="shown" />}
        {...(present.some(({ running }) => running) ? { note: text.stakeNote } : {})}
      />
      <Figure
        label={text.dueOn}
        value={view.positionsDueOn === null ? text.notAsked : <DayText day={view.positionsDueOn} />}
        {...(view.disagreement ? { note: text.disagree } : {})}
      />
    </Columns>
  );
}

/** The same case as it stood at the end of an earlier day. */
function EarlierMoment({ view }: { readonly view: CaseView }) {
  const text = useText(duplicateMessages);
  const navigate = useNavigate();
  const today = useWorldToday();
  return (
    <FilterBar>
      <DateField
        label={text.asOfLabel}
        hint={text.asOfHint}
        min={seoulDay(view.openedAt)}
        max={today}
        onChange={(day) => {
          if (day === '') return;
          void navigate({
            to: '/duplicates/cases/$caseId',
            params: { caseId: view.caseId },
            search: { asOf: `${day}T23:59:59.999+09:00` },
          });
        }}
      />
    </FilterBar>
  );
}

type Member = CaseView['members'][number];

function Parties({ view }: { readonly view: CaseView }) {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const dueOn = view.positionsDueOn;
  const waiting = view.status === 'positions-asked';
  return (
    <Section title={text.parties} {...(view.question === null ? {} : { note: view.question })}>
      <DataTable<Member>
        caption={text.parties}
        captionHidden
        rows={view.members}
        rowKey={({ projectId }) => projectId}
        columns={[
          {
            id: 'institution',
            head: text.institution,
            cell: (member) => (
              <TextLink href={`/institutions/${member.institution}`}>
                {pick(language, member.institutionKo, member.institutionEn)}
              </TextLink>
            ),
          },
          {
            id: 'project',
            head: text.project,
            cell: (member) => (
              <Stack gap="small">
                <TextLink href={`/projects/${member.projectId}`}>
                  {member.running ? `${member.title} (${text.running})` : member.title}
                </TextLink>
                <Departure left={member.left} />
              </Stack>
            ),
          },
          {
            id: 'amount',
            head: text.amount,
            align: 'end',
            cell: ({ amountKrw }) => <StatedMoney krw={amountKrw} unit="shown" />,
          },
          {
            id: 'desk',
            head: text.desk,
            cell: (member) => <MemberClock member={member} />,
          },
          {
            id: 'position',
            head: text.position,
            cell: ({ stance, position, left }) =>
              stance === null ? (
                <span>
                  {left === null ? text.noPosition : text.goneNote}
                  {dueOn === null || !waiting || left !== null ? null : (
                    <>
                      {' '}
                      <DueIn dueOn={dueOn} /> <ToBeConfirmed />
                    </>
                  )}
                </span>
              ) : (
                `${text.stances[stance]}: ${position ?? ''}`
              ),
          },
          {
            id: 'finding',
            head: text.finding,
            cell: ({ finding, findingReason, left }) =>
              finding === null
                ? left === null
                  ? text.noFinding
                  : '-'
                : `${text.findings[finding]}: ${findingReason ?? ''}`,
          },
        ]}
      />
    </Section>
  );
}

/** That a project is not in the case any more, since when and why. */
function Departure({ left }: Pick<Member, 'left'>) {
  const text = useText(duplicateMessages);
  const { closedReasons } = useText(projectMessages);
  if (left === null) return null;
  return (
    <Row>
      <Badge tone="neutral">{text.gone(closedReasons[left.reason])}</Badge>
      <DayText day={seoulDay(left.at)} />
    </Row>
  );
}

/** The desk that decides on a member alone, and where that member's own consultation stands. */
function MemberClock({ member }: { readonly member: Member }) {
  const text = useText(duplicateMessages);
  const language = useLanguage();
  const wordOf = useResultWord();
  const { consultation, running } = member;
  return (
    <Stack gap="small">
      <span>{pick(language, member.deskKo, member.deskEn)}</span>
      {consultation === null ? (
        <span>{running ? text.noConsultation : text.notConsulted}</span>
      ) : consultation.answer === null ? (
        <Row>
          <DueIn dueOn={consultation.answerDueOn} />
          <span>{text.term(consultation.termDays)}</span>
          <LawSource id={consultation.dueSource} />
          {consultation.dueConfirmed ? null : <ToBeConfirmed />}
        </Row>
      ) : (
        <Row>
          <Badge tone={resultTone[consultation.answer.result]}>
            {wordOf(consultation.answer) ?? consultation.answer.result}
          </Badge>
          <DayText day={consultation.answer.answeredOn} />
          {consultation.answer.late ? <Badge tone="bad">{text.late}</Badge> : null}
        </Row>
      )}
    </Stack>
  );
}

function Evidence({ pairs }: { readonly pairs: readonly PairView[] }) {
  const text = useText(duplicateMessages);
  const ledgerText = useText(comparisonMessages);
  const language = useLanguage();
  return (
    <Section title={text.evidence} note={text.evidenceNote}>
      <DataTable<PairView>
        caption={text.evidence}
        captionHidden
        rows={pairs}
        rowKey={({ pairId }) => pairId}
        rowHref={({ pairId }) => `/duplicates/pairs/${pairId}`}
        columns={[
          {
            id: 'left',
            head: text.left,
            cell: ({ left }) =>
              `${left.title} (${pick(language, left.institutionKo, left.institutionEn)})`,
          },
          {
            id: 'right',
            head: text.right,
            cell: ({ right }) =>
              `${right.title} (${pick(language, right.institutionKo, right.institutionEn)})`,
          },
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
          {
            id: 'why',
            head: text.reasonsShort,
            cell: ({ lines }) =>
              [...lines]
                .sort((one, two) => Math.abs(two.bits) - Math.abs(one.bits))
                .slice(0, 4)
                .map(({ ko, en }) => pick(language, ko, en))
                .join(' · '),
          },
        ]}
      />
    </Section>
  );
}
