import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Note, Stack } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { ActionTable } from './action-table.tsx';
import { OutcomeCard } from './outcome-card.tsx';
import { PrintButton } from './print-button.tsx';

/** Numbered conclusions and what became of them. */
export function OutcomesPage() {
  const text = useText(committeeMessages);
  const navigate = useNavigate();
  const { tab } = useSearch({ from: '/outcomes' });
  const { data: outcomes } = useSuspenseQuery(
    trpc.committees.listOutcomes.queryOptions({ input: {} }),
  );
  const { data: actions } = useSuspenseQuery(
    trpc.committees.listActions.queryOptions({ input: {} }),
  );
  return (
    <Page title={text.outcomes} lead={text.outcomesLead} actions={<PrintButton />}>
      <Tabs
        label={text.outcomes}
        selected={tab ?? 'outcomes'}
        onSelect={(id) => {
          void navigate({
            to: '/outcomes',
            search: id === 'actions' ? { tab: 'actions' } : {},
          });
        }}
        items={[
          {
            id: 'outcomes',
            label: text.outcomesTab,
            count: outcomes.outcomes.length,
            content: (
              <Stack gap="large">
                {outcomes.outcomes.length === 0 ? (
                  <EmptyState kind="none-yet" title={text.noOutcomes} />
                ) : null}
                {outcomes.outcomes.map((outcome) => (
                  <OutcomeCard
                    key={outcome.outcomeNo}
                    outcome={outcome}
                    actions={actions.actions.filter(
                      ({ outcomeNo }) => outcomeNo === outcome.outcomeNo,
                    )}
                  />
                ))}
              </Stack>
            ),
          },
          {
            id: 'actions',
            label: text.actionsTab,
            count: actions.open,
            content: (
              <Stack>
                <Note>{text.actionCounts(actions.open, actions.overdue, actions.closed)}</Note>
                <ActionTable caption={text.actionsTab} actions={actions.actions} />
              </Stack>
            ),
          },
        ]}
      />
    </Page>
  );
}
