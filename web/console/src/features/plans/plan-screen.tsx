import type { PlanPendingRow, PlanView } from '@madang/contracts';
import { useState } from 'react';
import { formatInstant } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Stack } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useActing } from './acting.ts';
import { useResultWord } from '../projects/result-word.ts';
import { ApprovalLine } from './approval-line.tsx';
import { type CellToEdit, EditCell } from './edit-cell.tsx';
import { Opinions, spokenIn } from './opinions.tsx';
import { projectIdOf } from './plan-fields.ts';
import { PlanBadge, PlanOverview } from './plan-head.tsx';
import { PlanHistory } from './plan-history.tsx';
import { Problems } from './problems.tsx';
import { ProjectTable } from './project-table.tsx';
import { Receipt } from './receipt.tsx';
import { UploadPanel } from './upload-panel.tsx';
import type { Stage } from './upload-reading.ts';

export type PlanTab = 'projects' | 'line' | 'receipt' | 'opinions' | 'history';

/** One plan, for whoever may read it: the officer writes in it, the others see what they may. */
export function PlanScreen({
  plan,
  tab,
  onTab,
  past = false,
  upload,
}: {
  readonly plan: PlanView;
  readonly tab: PlanTab | undefined;
  readonly onTab: (tab: PlanTab) => void;
  /** As it was: nothing can be done in it. */
  readonly past?: boolean | undefined;
  /** What came of the file that has just begun the plan. */
  readonly upload?: Stage | undefined;
}) {
  const text = useText(planMessages);
  const language = useLanguage();
  const { own, seat } = useActing(plan.institution);
  const writes = own && !past && seat === 'officer' && plan.draft?.step === 'drafting';
  const wordOf = useResultWord();
  const open = plan.conditions.filter(
    ({ result, refiledAfter }) => result !== 'proceed' && !refiledAfter,
  );
  return (
    <Page
      title={text.title}
      object={text.object(plan.year, pick(language, plan.nameKo, plan.nameEn))}
      lead={writes ? text.lead : undefined}
      status={<PlanBadge plan={plan} />}
      actions={
        seat === 'reviewer' || seat === 'coordinator' ? (
          <LinkButton href={`/plans/${plan.planId}/inspection`}>{text.desk.title}</LinkButton>
        ) : undefined
      }
    >
      <Stack>
        {past ? (
          <Notice
            kind="warn"
            title={text.asOf(formatInstant(plan.acts.at(-1)?.at ?? '', language))}
            actions={
              <LinkButton href={`/plans/${plan.planId}`} size="small">
                {text.asOfNow}
              </LinkButton>
            }
          />
        ) : null}
        {open.map((met) => (
          <Notice
            key={met.consultationId}
            kind="warn"
            title={`${text.opinions.open}: ${wordOf(met) ?? met.word} · ${pick(language, met.deskKo, met.deskEn)}`}
          >
            {met.condition}
          </Notice>
        ))}
        <PlanOverview plan={plan} />
        {writes ? (
          <UploadPanel
            key={`${plan.planId} ${upload?.at ?? ''}`}
            planId={plan.planId}
            draft={plan.draft}
            filed={plan.versions[0]?.projects}
            first={upload}
          />
        ) : null}
        <Tabs
          label={text.title}
          selected={tab ?? 'projects'}
          onSelect={(id) => {
            onTab(tabs.find((known) => known === id) ?? 'projects');
          }}
          items={[
            {
              id: 'projects',
              label: text.tabs.projects,
              count: rowsOf(plan).length,
              content: <Projects plan={plan} writes={writes} />,
            },
            {
              id: 'line',
              label: text.tabs.line,
              content: <ApprovalLine plan={plan} past={past} />,
            },
            {
              id: 'receipt',
              label: text.tabs.receipt,
              content: <Receipt plan={plan} past={past} />,
            },
            {
              id: 'opinions',
              label: text.tabs.opinions,
              count: plan.conditions.length + plan.comments.length + spokenIn(plan).length,
              content: <Opinions plan={plan} past={past} />,
            },
            {
              id: 'history',
              label: text.tabs.history,
              content: <PlanHistory plan={plan} />,
            },
          ]}
        />
      </Stack>
    </Page>
  );
}

const tabs: readonly PlanTab[] = ['projects', 'line', 'receipt', 'opinions', 'history'];

/** The draft's rows where there is one to be seen, else those of the version in force. */
function rowsOf({ draft, versions }: PlanView): readonly PlanPendingRow[] {
  if (draft === null) return versions[0]?.projects ?? [];
  return [...draft.projects, ...draft.pending].toSorted((a, b) => a.no - b.no);
}

function Projects({ plan, writes }: { readonly plan: PlanView; readonly writes: boolean }) {
  const [cell, setCell] = useState<CellToEdit>();
  const { draft, planId } = plan;
  const filed = new Set(plan.versions[0]?.projects.map(({ rowKey }) => rowKey));
  const href = ({ rowKey }: PlanPendingRow) =>
    filed.has(rowKey) ? `/projects/${projectIdOf(plan.year, plan.institution, rowKey)}` : undefined;
  return (
    <Stack>
      {draft === null ? null : <Problems draft={draft} onFix={writes ? setCell : undefined} />}
      <ProjectTable
        plan={plan}
        rows={rowsOf(plan)}
        projectHref={href}
        onEdit={
          writes
            ? (row) => {
                setCell({ row, field: 'title' });
              }
            : undefined
        }
      />
      {cell === undefined ? null : (
        <EditCell
          key={`${cell.row.rowKey} ${cell.field}`}
          planId={planId}
          projectId={projectIdOf(plan.year, plan.institution, cell.row.rowKey)}
          cell={cell}
          onClose={() => {
            setCell(undefined);
          }}
        />
      )}
    </Stack>
  );
}
