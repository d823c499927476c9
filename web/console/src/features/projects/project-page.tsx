import type { ProjectRow } from '@madang/contracts';
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { formatMillions } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { comparisonMessages } from '../../lib/messages/comparison.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { uiMessages } from '../../lib/messages/ui.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Columns, Note, Stack } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText, Money, StatedMoney } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { TimelineList } from '../../ui/timeline-list.tsx';
import { bitsText } from '../duplicates/bits.ts';
import { OpinionPanel } from '../saeol/opinion-panel.tsx';
import { useSaeolNames } from '../saeol/saeol-names.ts';
import { ConsultationCard } from './consultation-card.tsx';
import { periodText } from './period-text.ts';

/** One project over the years, with its prior consultation beside it. */
export function ProjectPage() {
  const text = useText(projectMessages);
  const language = useLanguage();
  const { projectId } = useParams({ from: '/projects/$projectId' });
  const { data } = useSuspenseQuery(
    trpc.projects.findProject.queryOptions({ input: { projectId } }),
  );
  const back = { href: '/projects', label: text.back };
  if (data === null) {
    return (
      <Page title={text.missing} back={back}>
        <EmptyState kind="no-access" title={text.missing}>
          {text.missingText}
        </EmptyState>
      </Page>
    );
  }
  const { project, hint, history } = data;
  return (
    <Page
      title={project.title}
      object={pick(language, project.institutionKo, project.institutionEn)}
      back={back}
      status={<ProjectState project={project} />}
      actions={
        <>
          {project.planId === undefined ? null : (
            <LinkButton href={`/plans/${project.planId}`} size="small">
              {text.plan}
            </LinkButton>
          )}
          <LinkButton href={`/timeline/project/${projectId}`} size="small" variant="tertiary">
            {text.history}
          </LinkButton>
        </>
      }
    >
      <Columns layout="aside">
        <Stack gap="large">
          <ConsultationCard project={project} hint={hint} />
          {project.saeolFunctions.length === 0 ? null : <OpinionPanel about={{ projectId }} />}
          <ProjectFactsCard project={project} />
        </Stack>
        <Stack gap="large">
          <BudgetCard project={project} />
          <CasesCard projectId={projectId} />
          <RelatedCard projectId={projectId} />
          {history.length === 0 ? null : (
            <Card title={text.earlier}>
              <TimelineList
                label={text.earlier}
                items={history.toReversed().map((entry) => ({
                  id: entry.at,
                  at: entry.at,
                  sentence: `${entry.title}, ${text.earlierLine(formatMillions(entry.amountKrw, language))}`,
                }))}
              />
            </Card>
          )}
        </Stack>
      </Columns>
    </Page>
  );
}

function ProjectState({ project }: { readonly project: ProjectRow }) {
  const text = useText(projectMessages);
  const { status, closedReason, source, kind } = project;
  return (
    <>
      <Badge tone={status === 'open' ? 'progress' : 'neutral'}>
        {closedReason === undefined
          ? text.statuses[status]
          : `${text.statuses[status]}: ${text.closedReasons[closedReason]}`}
      </Badge>
      <Badge>{source === 'plan' ? text.kinds[kind] : text.sources[source]}</Badge>
    </>
  );
}

function ProjectFactsCard({ project }: { readonly project: ProjectRow }) {
  const text = useText(projectMessages);
  const language = useLanguage();
  const { relation, notice } = project;
  const saeolNames = useSaeolNames();
  const { notStated } = useText(uiMessages);
  const said = (value = '') => (value === '' ? notStated : value);
  return (
    <Card title={text.facts}>
      <DescriptionList
        items={[
          { term: text.purpose, value: said(project.purpose) },
          { term: text.projectScope, value: said(project.scope) },
          { term: text.users, value: said(project.users) },
          { term: text.functions, value: said(project.functions.join(', ')) },
          { term: text.saeol, value: said(saeolNames(project.saeolFunctions).join(', ')) },
          { term: text.period, value: periodText(project, language) },
          { term: text.targetSystem, value: said(project.targetSystem) },
          { term: text.linkage, value: said(project.linkage) },
          { term: text.masterPlan, value: said(project.masterPlanLink) },
          { term: text.eGovPlan, value: said(project.eGovPlanLink) },
          { term: text.contact, value: said(project.contactPost) },
          {
            term: text.relation,
            value:
              relation.of === undefined ? (
                text.relations[relation.kind]
              ) : (
                <>
                  {text.relations[relation.kind]}:{' '}
                  {relation.of.startsWith('prj-') ? (
                    <TextLink href={`/projects/${relation.of}`}>{relation.of}</TextLink>
                  ) : (
                    relation.of
                  )}
                </>
              ),
          },
          ...(notice === undefined
            ? []
            : [
                {
                  term: text.notice,
                  value: text.noticeLine(
                    notice.bidNo,
                    notice.order,
                    [notice.noticedAt, notice.division].filter(Boolean).join(', '),
                  ),
                },
              ]),
          { term: text.changed, value: <InstantText at={project.changedAt} /> },
        ]}
      />
    </Card>
  );
}

/** The coordination cases that the project is part of, as far as the reader may see them. */
function CasesCard({ projectId }: { readonly projectId: string }) {
  const text = useText(projectMessages);
  const caseText = useText(duplicateMessages);
  const { data } = useQuery(trpc.duplicates.casesOfProject.queryOptions({ input: { projectId } }));
  if (data === undefined) return null;
  return (
    <Card title={text.cases}>
      {data.length === 0 ? (
        <Note>{text.casesNone}</Note>
      ) : (
        <Stack gap="small">
          {data.map(({ caseId, title, left, finding, findingReason }) => (
            <Stack key={caseId} gap="small">
              <TextLink href={`/duplicates/cases/${caseId}`}>{`${caseId} ${title}`}</TextLink>
              {left ? <Note>{text.caseLeft}</Note> : null}
              {finding === null ? null : (
                <Note>
                  {`${caseText.finding} ${caseText.findings[finding]}: ${findingReason ?? ''}`}
                </Note>
              )}
            </Stack>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** What the project was found to be to others: a next phase, its supervision, a look-alike. */
function RelatedCard({ projectId }: { readonly projectId: string }) {
  const text = useText(comparisonMessages);
  const caseText = useText(duplicateMessages);
  const language = useLanguage();
  const { data } = useQuery(trpc.duplicates.pairsOfProject.queryOptions({ input: { projectId } }));
  if (data === undefined) return null;
  return (
    <Card title={text.related}>
      <Stack gap="small">
        {data.length === 0 ? <Note>{text.relatedNone}</Note> : null}
        {data.map(({ pairId, other, total, strength, relation, refused }) => (
          <Stack key={pairId} gap="small">
            <TextLink href={`/duplicates/pairs/${pairId}`}>{other.title}</TextLink>
            <Note>
              {[
                pick(language, other.institutionKo, other.institutionEn),
                text.relations[relation],
                `${caseText.strengths[strength]} ${bitsText(total)}`,
                ...(refused ? [text.relatedRefused] : []),
              ].join(' · ')}
            </Note>
          </Stack>
        ))}
        <TextLink href={`/duplicates/why?left=${encodeURIComponent(projectId)}`}>
          {text.whyLink}
        </TextLink>
      </Stack>
    </Card>
  );
}

/** The parts are known for projects of a plan only. */
function BudgetCard({ project }: { readonly project: ProjectRow }) {
  const text = useText(projectMessages);
  const parts =
    project.source === 'plan'
      ? [
          { term: text.national, value: <Money krw={project.nationalKrw} unit="shown" /> },
          { term: text.provincial, value: <Money krw={project.provincialKrw} unit="shown" /> },
          { term: text.local, value: <Money krw={project.localKrw} unit="shown" /> },
        ]
      : [];
  return (
    <Card title={text.budget}>
      <DescriptionList
        items={[
          { term: text.total, value: <StatedMoney krw={project.amountKrw} unit="shown" /> },
          ...parts,
        ]}
      />
    </Card>
  );
}
