import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { useMe } from '../../lib/session.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Columns } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { ChainCard } from './chain-card.tsx';
import { ClockCard } from './clock-card.tsx';
import { DeadlineCard } from './deadline-card.tsx';
import { HealthCard } from './health-card.tsx';
import { ParkedCard } from './parked-card.tsx';

/** What keeps the world running: its clock, its services, and the messages that wait for a person. */
export function AdminPage() {
  const text = useText(adminMessages);
  const role = useMe()?.actor?.role;
  const admitted = role === 'administrator' || role === 'auditor';
  return (
    <Page title={text.title} {...(admitted ? { lead: text.lead } : {})}>
      {admitted ? (
        <>
          <Columns layout="aside">
            <ClockCard mayMove={role === 'administrator'} />
            <HealthCard />
          </Columns>
          <ChainCard />
          <DeadlineCard />
          <ParkedCard mayReplay={role === 'administrator'} />
        </>
      ) : (
        <EmptyState kind="no-access" action={<LinkButton href="/">{text.toWork}</LinkButton>}>
          {text.forWhom}
        </EmptyState>
      )}
    </Page>
  );
}
