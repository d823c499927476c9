import { useQuery } from '@tanstack/react-query';
import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Skeleton } from '../../ui/empty-state.tsx';

/** Which services answer a real round trip, asked anew every ten seconds. */
export function HealthCard() {
  const text = useText(adminMessages);
  const { data } = useQuery(
    trpc.registry.serviceHealth.queryOptions(undefined, { refetchInterval: 10_000 }),
  );
  return (
    <Card title={text.health}>
      {data === undefined ? (
        <Skeleton />
      ) : (
        <DescriptionList
          items={data.map(({ service, alive }) => ({
            term: text.services[service],
            value: alive ? (
              <Badge tone="good">{text.alive}</Badge>
            ) : (
              <Badge tone="bad">{text.away}</Badge>
            ),
          }))}
        />
      )}
    </Card>
  );
}
