import { useQuery } from '@tanstack/react-query';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { duplicateMessages } from '../../lib/messages/duplicates.ts';
import { institutionMessages } from '../../lib/messages/institution.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { projectMessages } from '../../lib/messages/projects.ts';
import { saeolMessages } from '../../lib/messages/saeol.ts';
import { uiMessages } from '../../lib/messages/ui.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge, Status } from '../../ui/badge.tsx';
import { LinkButton, TextLink } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { DueIn, InstantText, Money } from '../../ui/facts.tsx';
import { ActionBadge } from '../committees/pieces.tsx';
import { caseTone } from '../duplicates/tones.ts';
import { PlanBadge } from '../plans/plan-head.tsx';
import { usePlanYear } from '../plans/plan-year.ts';
import { periodText } from '../projects/period-text.ts';
import { wordsOf } from '../saeol/matrix-view.ts';

type Own = { readonly code: string };

/** What is going on at an institution, as far as the reader may see it; each part only where it has one. */
export function GoingOn({ code, filesPlan }: Own & { readonly filesPlan: boolean }) {
  return (
    <>
      {filesPlan ? <PlanPart code={code} /> : null}
      <ProjectsPart code={code} />
      <CasesPart code={code} />
      <ActionsPart code={code} />
    </>
  );
}

function PlanPart({ code }: Own) {
  const text = useText(institutionMessages);
  const plans = useText(planMessages);
  const language = useLanguage();
  const year = usePlanYear(undefined);
  const planId = `plan-${String(year)}-${code}`;
  const { data } = useQuery(trpc.plans.findPlan.queryOptions({ input: { planId } }));
  const plan = data?.plan;
  if (plan === undefined || plan === null) return null;
  const [filed] = plan.versions;
  return (
    <Card
      title={plans.title}
      badge={<PlanBadge plan={plan} />}
      actions={
        <LinkButton href={`/plans/${planId}`} size="small">
          {text.open}
        </LinkButton>
      }
    >
      <DescriptionList
        columns={2}
        items={[
          { term: plans.receipt.no, value: filed?.receiptNo },
          {
            term: plans.receipt.at,
            value: filed === undefined ? undefined : <InstantText at={filed.filedAt} />,
          },
          ...plan.waiting.map((waiting) => ({
            term: plans.owes[waiting.what],
            value: pick(language, waiting.nameKo, waiting.nameEn),
          })),
        ]}
      />
    </Card>
  );
}

const shownProjects = 20;

function ProjectsPart({ code }: Own) {
  const text = useText(projectMessages);
  const { millionWon } = useText(uiMessages);
  const language = useLanguage();
  const { data } = useQuery(
    trpc.projects.listProjects.queryOptions({ input: { institution: code, limit: shownProjects } }),
  );
  if (data === undefined || data.total === 0) return null;
  return (
    <Card title={`${text.list} ${String(data.total)}`}>
      <DataTable
        caption={text.list}
        captionHidden
        unit={millionWon}
        rows={data.rows}
        rowKey={({ projectId }) => projectId}
        rowHref={({ projectId }) => `/projects/${projectId}`}
        columns={[
          { id: 'title', head: text.title, cell: ({ title }) => title },
          {
            id: 'amount',
            head: text.amount,
            align: 'end',
            nowrap: true,
            cell: ({ amountKrw }) => <Money krw={amountKrw} />,
          },
          {
            id: 'period',
            head: text.period,
            nowrap: true,
            cell: (row) => periodText(row, language),
          },
          { id: 'status', head: text.status, cell: ({ status }) => text.statuses[status] },
        ]}
      />
    </Card>
  );
}

function CasesPart({ code }: Own) {
  const text = useText(duplicateMessages);
  const { data } = useQuery(trpc.duplicates.listCases.queryOptions({ input: { status: 'all' } }));
  const own = (data ?? []).filter(({ members }) =>
    members.some(({ institution }) => institution === code),
  );
  if (own.length === 0) return null;
  return (
    <Card title={text.title}>
      <DataTable
        caption={text.title}
        captionHidden
        rows={own}
        rowKey={({ caseId }) => caseId}
        rowHref={({ caseId }) => `/duplicates/cases/${caseId}`}
        columns={[
          { id: 'case', head: text.caseTitle, cell: ({ caseId, title }) => `${caseId} ${title}` },
          {
            id: 'status',
            head: text.status,
            cell: ({ status }) => <Badge tone={caseTone[status]}>{text.statuses[status]}</Badge>,
          },
          {
            id: 'due',
            head: text.dueOn,
            nowrap: true,
            cell: ({ positionsDueOn, status }) =>
              positionsDueOn === null ? (
                ''
              ) : (
                <DueIn dueOn={positionsDueOn} done={status === 'concluded'} />
              ),
          },
        ]}
      />
    </Card>
  );
}

function ActionsPart({ code }: Own) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { data } = useQuery(trpc.committees.listActions.queryOptions({ input: { owner: code } }));
  if (data === undefined || data.actions.length === 0) return null;
  return (
    <Card title={text.actionsTab}>
      <DataTable
        caption={text.actionsTab}
        captionHidden
        rows={data.actions}
        rowKey={({ actionId }) => actionId}
        rowMark={({ status }) => (status === 'overdue' ? 'late' : undefined)}
        columns={[
          {
            id: 'title',
            head: text.action,
            cell: ({ title, meetingId }) => (
              <TextLink href={`/outcomes?meeting=${meetingId}`}>
                {pick(language, title.ko, title.en)}
              </TextLink>
            ),
          },
          {
            id: 'due',
            head: text.due,
            nowrap: true,
            cell: ({ dueOn, status }) => <DueIn dueOn={dueOn} done={status === 'closed'} />,
          },
          { id: 'state', head: text.state, cell: ({ status }) => <ActionBadge status={status} /> },
        ]}
      />
    </Card>
  );
}

/** The institution's row of the Saeol matrix, one line a function; what was never checked is unknown. */
export function SaeolRow({ code }: Own) {
  const text = useText(saeolMessages);
  const { open } = useText(institutionMessages);
  const language = useLanguage();
  const { data } = useQuery(trpc.saeol.findMatrix.queryOptions({ input: {} }));
  const listed = data?.municipalities.some((row) => row.code === code) ?? false;
  if (data === undefined || !listed) return null;
  const cells = data.cells.filter(({ institution }) => institution === code);
  const nameOf = (functionCode: string) => {
    const known = data.functions.find((row) => row.code === functionCode);
    return known === undefined ? functionCode : pick(language, known.nameKo, known.nameEn);
  };
  const rest = data.functions.length - cells.length;
  return (
    <Card
      title={text.title}
      actions={
        <LinkButton href="/saeol" size="small">
          {open}
        </LinkButton>
      }
    >
      <Stack>
        <DescriptionList
          columns={2}
          items={cells.map((cell) => ({
            term: nameOf(cell.functionCode),
            value: <Status verdict={cell.verdict}>{wordsOf(cell, text)}</Status>,
          }))}
        />
        <Note>{text.uncheckedRest(rest)}</Note>
      </Stack>
    </Card>
  );
}
