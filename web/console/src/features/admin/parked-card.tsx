import { useMutation, useQuery } from '@tanstack/react-query';
import { adminMessages } from '../../lib/messages/admin.ts';
import { useText } from '../../lib/text.ts';
import { toast } from '../../lib/toast.ts';
import { queryClient, trpc } from '../../lib/trpc.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Note, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, Skeleton } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/facts.tsx';
import { Notice } from '../../ui/notice.tsx';

const knownReasons = ['malformed', 'keeps-failing', 'waits-for-parked', 'version-passed'] as const;

/** Messages that wait for a person; a service that cannot say is "unknown", never "none". */
export function ParkedCard({ mayReplay }: { readonly mayReplay: boolean }) {
  const text = useText(adminMessages);
  const { data } = useQuery(
    trpc.registry.parkedMessages.queryOptions(undefined, { refetchInterval: 15_000 }),
  );
  const replay = useMutation(trpc.registry.replayParked.mutationOptions());
  if (data === undefined) return <Skeleton />;
  const rows = data.flatMap(({ service, answer }) =>
    (answer ?? []).map((message) => ({ ...message, service })),
  );
  const silent = data.filter(({ answer }) => answer === null);
  const again = async (row: (typeof rows)[number]) => {
    const { service, consumer, eventId } = row;
    const answer = await replay.mutateAsync({ service, consumer, eventId }).catch(() => undefined);
    const done = answer !== undefined && answer.replayed > 0;
    toast({
      tone: done ? 'success' : 'error',
      text: done ? text.replayed(answer.replayed) : text.notReplayed,
    });
    await queryClient.invalidateQueries();
  };
  return (
    <Card title={text.parked}>
      <Stack>
        <Note>{text.parkedLead}</Note>
        {silent.length === 0 ? null : (
          <Notice kind="warn">
            {text.parkedUnknown(silent.map(({ service }) => text.services[service]).join(', '))}
          </Notice>
        )}
        {rows.length === 0 && silent.length > 0 ? null : (
          <DataTable
            caption={text.table(text.parked)}
            captionHidden
            rows={rows}
            rowKey={({ consumer, eventId }) => `${consumer} ${eventId}`}
            empty={<EmptyState kind="none-yet" title={text.parkedNone} />}
            columns={[
              {
                id: 'event',
                head: text.event,
                cell: (row) => `${text.services[row.source]} ${row.number}: ${row.type}`,
              },
              { id: 'service', head: text.service, cell: (row) => text.services[row.service] },
              { id: 'stream', head: text.stream, cell: (row) => row.streamId },
              {
                id: 'why',
                head: text.why,
                cell: (row) => {
                  const known = knownReasons.find((reason) => reason === row.reason);
                  return known === undefined ? row.reason : text.whys[known];
                },
              },
              {
                id: 'at',
                head: text.parkedAt,
                cell: (row) => <InstantText at={row.parkedAt} />,
                nowrap: true,
              },
              ...(mayReplay
                ? [
                    {
                      id: 'replay',
                      head: text.replay,
                      cell: (row: (typeof rows)[number]) => (
                        <Button size="small" onPress={() => again(row)}>
                          {text.replay}
                        </Button>
                      ),
                    },
                  ]
                : []),
            ]}
          />
        )}
      </Stack>
    </Card>
  );
}
