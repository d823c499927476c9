import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { planMessages } from '../../lib/messages/plans.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PlanScreen } from './plan-screen.tsx';

/** One plan by its id; with `asOf` as it was right after that act. */
export function PlanPage() {
  const text = useText(planMessages);
  const { planId } = useParams({ from: '/plans/$planId' });
  const { tab, asOf } = useSearch({ from: '/plans/$planId' });
  const navigate = useNavigate();
  const streamVersion = Number(asOf);
  const past = Number.isInteger(streamVersion) && streamVersion > 0;
  const { data } = useSuspenseQuery(
    trpc.plans.findPlan.queryOptions({
      input: { planId, ...(past ? { asOf: { streamVersion } } : {}) },
    }),
  );
  if (data.plan === null) {
    return (
      <Page title={text.title}>
        <EmptyState kind="no-access" title={text.notFound}>
          {text.notFoundHelp}
        </EmptyState>
      </Page>
    );
  }
  return (
    <PlanScreen
      plan={data.plan}
      past={past}
      tab={tab}
      onTab={(next) => {
        void navigate({
          to: '/plans/$planId',
          params: { planId },
          search: { tab: next, ...(past ? { asOf: String(streamVersion) } : {}) },
        });
      }}
    />
  );
}
