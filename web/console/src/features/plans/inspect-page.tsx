import type { PlanProject, PlanView } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { uiMessages } from '../../lib/messages/ui.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Card, Columns, Note, Section, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Checkbox } from '../../ui/select.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { Opinions } from './opinions.tsx';
import { useSaeolNames } from '../saeol/saeol-names.ts';
import { editableFields, shownValue } from './plan-fields.ts';
import { PlanBadge, PlanOverview } from './plan-head.tsx';
import { VersionCard } from './receipt.tsx';

/** The desk's screen of one plan: what is in it, what changed since the version before, what to do next. */
export function InspectPage() {
  const text = useText(planMessages);
  const language = useLanguage();
  const { planId } = useParams({ from: '/plans/$planId/inspection' });
  const { show } = useSearch({ from: '/plans/$planId/inspection' });
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(trpc.plans.findPlan.queryOptions({ input: { planId } }));
  const { plan } = data;
  if (plan === null) {
    return (
      <Page title={text.desk.title} object={planId}>
        <EmptyState kind="no-access" title={text.notFound}>
          {text.notFoundHelp}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={text.desk.title}
      object={text.object(plan.year, pick(language, plan.nameKo, plan.nameEn))}
      back={{ href: '/plans/inspection', label: text.desk.back }}
      lead={text.queue.lead}
      status={<PlanBadge plan={plan} />}
      actions={<LinkButton href={`/plans/${planId}`}>{text.title}</LinkButton>}
    >
      {plan.versions.length === 0 ? (
        <EmptyState kind="none-yet" title={text.noState} />
      ) : (
        <Stack>
          <PlanOverview plan={plan} />
          <Columns layout="aside">
            <Stack>
              <Compare
                plan={plan}
                onlyChanges={show === 'changes'}
                onOnlyChanges={(only) => {
                  void navigate({
                    to: '/plans/$planId/inspection',
                    params: { planId },
                    search: only ? { show: 'changes' } : {},
                    replace: true,
                  });
                }}
              />
              <Opinions plan={plan} past />
            </Stack>
            <Stack>
              <Completeness plan={plan} />
              <DeskPanel plan={plan} />
              {plan.versions.map((version) => (
                <VersionCard
                  key={version.receiptNo}
                  title={`${text.receipt.title} · ${text.receipt.versionNo(version.planVersion)}`}
                  version={version}
                />
              ))}
            </Stack>
          </Columns>
        </Stack>
      )}
    </Page>
  );
}

/** What can be counted, counted: nothing here says that a plan is good. */
function Completeness({ plan }: { readonly plan: PlanView }) {
  const text = useText(planMessages).desk;
  const [version] = plan.versions;
  const projects = version?.projects ?? [];
  const checks = [
    { term: text.checks.fields, holds: projects.every(isFull) },
    { term: text.checks.sums, holds: projects.every(adds) },
    {
      term: text.checks.links,
      holds: projects.every(
        ({ masterPlanLink, eGovPlanLink }) => masterPlanLink !== '' && eGovPlanLink !== '',
      ),
    },
    { term: text.checks.letter, holds: version?.letterNo !== null },
  ];
  return (
    <Card title={text.checklist} level={2}>
      <DescriptionList
        items={checks.map(({ term, holds }) => ({
          term,
          value: <Badge tone={holds ? 'good' : 'warn'}>{holds ? text.yes : text.no}</Badge>,
        }))}
      />
    </Card>
  );
}

function isFull({ title, purpose, scope, users, functions }: PlanProject): boolean {
  return [title, purpose, scope, users].every((value) => value !== '') && functions.length > 0;
}

function adds({ nationalKrw, provincialKrw, localKrw, amountKrw }: PlanProject): boolean {
  return nationalKrw + provincialKrw + localKrw === amountKrw;
}

/** Before and after of every field (신구대조표); without an earlier version the fields as they are. */
function Compare({
  plan,
  onlyChanges,
  onOnlyChanges,
}: {
  readonly plan: PlanView;
  readonly onlyChanges: boolean;
  readonly onOnlyChanges: (only: boolean) => void;
}) {
  const text = useText(planMessages);
  const [now, before] = plan.versions;
  if (now === undefined) return null;
  const removed = (before?.projects ?? []).filter(
    ({ rowKey }) => !now.projects.some((row) => row.rowKey === rowKey),
  );
  return (
    <Section
      title={text.desk.compare}
      note={
        before === undefined ? (
          text.desk.noEarlier
        ) : (
          <Checkbox label={text.desk.onlyChanges} checked={onlyChanges} onChange={onOnlyChanges} />
        )
      }
    >
      <Stack>
        {now.projects.map((project) => (
          <CompareProject
            key={project.rowKey}
            now={project}
            before={before?.projects.find(({ rowKey }) => rowKey === project.rowKey)}
            versions={[before?.planVersion ?? 0, now.planVersion]}
            compared={before !== undefined}
            onlyChanges={onlyChanges}
          />
        ))}
        {removed.map(({ rowKey, title }) => (
          <Note key={rowKey}>
            {text.receipt.changeKinds.removed}: {title}
          </Note>
        ))}
      </Stack>
    </Section>
  );
}

function CompareProject({
  now,
  before,
  versions: [earlier, latest],
  compared,
  onlyChanges,
}: {
  readonly now: PlanProject;
  readonly before: PlanProject | undefined;
  readonly versions: readonly [number, number];
  readonly compared: boolean;
  readonly onlyChanges: boolean;
}) {
  const text = useText(planMessages);
  const { millionWon } = useText(uiMessages);
  const reader = { text, language: useLanguage(), saeolNames: useSaeolNames() };
  const fields = editableFields
    .map((field) => {
      const after = shownValue(now, field, reader);
      const was = before === undefined ? '' : shownValue(before, field, reader);
      return { field, after, was, changed: compared && after !== was };
    })
    .filter(({ changed }) => !compared || !onlyChanges || changed);
  if (fields.length === 0) return null;
  const added = compared && before === undefined;
  return (
    <Card
      title={`${String(now.no)}. ${now.title}`}
      level={3}
      badge={added ? <Badge tone="info">{text.receipt.changeKinds.added}</Badge> : undefined}
    >
      <DataTable
        caption={now.title}
        captionHidden
        unit={millionWon}
        rows={fields}
        rowKey={({ field }) => field}
        rowMark={({ changed }) => (changed ? 'new' : undefined)}
        columns={[
          {
            id: 'field',
            head: text.edit.field,
            cell: ({ field }) => text.fields[field],
            nowrap: true,
          },
          ...(compared
            ? [
                {
                  id: 'before',
                  head: text.desk.left(earlier),
                  cell: ({ was, changed }: (typeof fields)[number]) =>
                    changed && was !== '' ? <del>{was}</del> : was,
                },
              ]
            : []),
          {
            id: 'after',
            head: text.desk.left(latest),
            cell: ({ after, changed }) => (changed ? <ins>{after}</ins> : after),
          },
        ]}
      />
    </Card>
  );
}
