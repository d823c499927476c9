import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { pick, useLanguage } from '../../lib/language.ts';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { useActing } from './acting.ts';
import { Dates } from './plan-head.tsx';
import { PlanScreen } from './plan-screen.tsx';
import { usePlanYear } from './plan-year.ts';
import { UploadPanel } from './upload-panel.tsx';
import type { Stage } from './upload-reading.ts';

/** The plan of the reader's own institution: the place where the yearly work begins. */
export function MyPlanPage() {
  const text = useText(planMessages);
  const { year: chosen, tab } = useSearch({ from: '/plans' });
  const navigate = useNavigate();
  const year = usePlanYear(chosen);
  const language = useLanguage();
  const { data } = useSuspenseQuery(trpc.plans.myPlan.queryOptions({ input: { year } }));
  const { planId, plan, dates } = data;
  const [first, setFirst] = useState<{ readonly planId: string; readonly stage: Stage }>();
  const { own, seat } = useActing(planId?.slice(10) ?? '');
  if (planId === null) {
    return (
      <Page title={text.title} object={text.ofYear(year)}>
        <EmptyState
          kind="no-access"
          title={text.notFiler}
          action={<LinkButton href="/plans/board">{text.toBoard}</LinkButton>}
        >
          {text.notFilerHelp}
        </EmptyState>
      </Page>
    );
  }
  if (plan === null) {
    return (
      <Page title={text.title} object={text.ofYear(year)} lead={text.lead}>
        <Stack>
          <Dates dates={dates} done={false} through={pick(language, data.viaKo, data.viaEn)} />
          {own && seat === 'officer' ? (
            <UploadPanel
              key={planId}
              planId={planId}
              draft={null}
              onStage={(stage) => {
                setFirst({ planId, stage });
              }}
            />
          ) : (
            <EmptyState kind="none-yet" title={text.board['not-begun']} />
          )}
        </Stack>
      </Page>
    );
  }
  return (
    <PlanScreen
      plan={plan}
      tab={tab}
      upload={first?.planId === planId ? first.stage : undefined}
      onTab={(next) => {
        void navigate({
          to: '/plans',
          search: { ...(chosen === undefined ? {} : { year: chosen }), tab: next },
        });
      }}
    />
  );
}
