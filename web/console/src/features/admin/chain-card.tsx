import { useQuery } from '@tanstack/react-query';
import { formatNumber } from '../../lib/format.ts';
import { useLanguage } from '../../lib/language.ts';
import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Skeleton } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';

/** Whether every record still holds, computed anew from its first event; silence is "unknown". */
export function ChainCard() {
  const text = useText(adminMessages);
  const language = useLanguage();
  const { data, isFetching, refetch } = useQuery(
    trpc.registry.recordChains.queryOptions(undefined, { staleTime: Infinity }),
  );
  if (data === undefined) {
    return (
      <Card title={text.chain}>
        <Skeleton />
      </Card>
    );
  }
  const events = data.reduce((sum, { answer }) => sum + (answer?.events ?? 0), 0);
  const broken = data.some(({ answer }) => (answer?.faults.length ?? 0) > 0);
  const silent = data.some(({ answer }) => answer === null);
  return (
    <Card title={text.chain}>
      <Stack>
        <Notice
          kind={broken ? 'error' : silent ? 'warn' : 'success'}
          title={
            broken
              ? text.chainBroken
              : silent
                ? text.chainUnknown
                : text.chainHolds(formatNumber(events, language), data.length)
          }
        >
          {text.chainLead}
        </Notice>
        <DataTable
          caption={text.table(text.chain)}
          captionHidden
          rows={data}
          rowKey={({ service }) => service}
          columns={[
            { id: 'service', head: text.service, cell: ({ service }) => text.services[service] },
            {
              id: 'events',
              head: text.events,
              align: 'end',
              cell: ({ answer }) => (answer === null ? '-' : formatNumber(answer.events, language)),
            },
            {
              id: 'state',
              head: text.state,
              cell: ({ answer }) =>
                answer === null ? (
                  <Badge tone="unknown">{text.unknown}</Badge>
                ) : answer.faults.length === 0 ? (
                  <Badge tone="good">{text.holds}</Badge>
                ) : (
                  <>
                    <Badge tone="bad">{text.broken}</Badge>
                    <Note>{answer.faults.slice(0, 5).join(', ')}</Note>
                  </>
                ),
            },
          ]}
        />
        <Row>
          <Button size="small" busy={isFetching} onPress={() => refetch()}>
            {text.chainAgain}
          </Button>
        </Row>
      </Stack>
    </Card>
  );
}
