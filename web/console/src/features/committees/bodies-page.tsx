import type { BodyRow } from '@madang/contracts';
import { useSuspenseQuery } from '@tanstack/react-query';
import { formatDay } from '../../lib/format.ts';
import { pick, useLanguage } from '../../lib/language.ts';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { Badge } from '../../ui/badge.tsx';
import { Row, Stack } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { DayText, ToBeConfirmed } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { OverlapTable } from './overlap-table.tsx';
import { PrintButton } from './print-button.tsx';

/** The register of bodies with the pairs whose functions overlap today. */
export function BodiesPage() {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const { data } = useSuspenseQuery(trpc.committees.listBodies.queryOptions({ input: {} }));
  return (
    <Page title={text.bodies} lead={text.bodiesLead} actions={<PrintButton />}>
      <Stack gap="large">
        <OverlapTable
          overlaps={data.overlaps}
          note={text.overlapNote(data.overlaps.length, formatDay(data.asOf, language))}
        />
        <DataTable
          caption={text.bodies}
          rows={data.bodies}
          rowKey={({ bodyId }) => bodyId}
          rowHref={({ bodyId }) => `/bodies/${bodyId}`}
          columns={[
            {
              id: 'name',
              head: text.body,
              sortBy: ({ name }) => pick(language, name.ko, name.en),
              cell: ({ name }) => pick(language, name.ko, name.en),
            },
            { id: 'kind', head: text.kind, cell: ({ kind }) => text.bodyKinds[kind] },
            {
              id: 'basis',
              head: text.basis,
              cell: ({ legalBasis }) => pick(language, legalBasis.text.ko, legalBasis.text.en),
            },
            {
              id: 'since',
              head: text.since,
              nowrap: true,
              sortBy: ({ from }) => from,
              cell: ({ from, until }) => (
                <>
                  <DayText day={from} />
                  {' – '}
                  {until === null ? '' : <DayText day={until} />}
                </>
              ),
            },
            {
              id: 'seats',
              head: text.seats,
              align: 'end',
              cell: (body) => <Size body={body} />,
            },
            {
              id: 'held',
              head: text.meetings,
              align: 'end',
              cell: ({ meetingsHeld }) =>
                meetingsHeld === 0 ? text.heldNone : text.heldCount(meetingsHeld),
            },
            {
              id: 'state',
              head: text.state,
              cell: ({ until, confirmed }) => (
                <Row>
                  {until !== null && until < data.asOf ? (
                    <Badge>{text.gone}</Badge>
                  ) : (
                    <Badge tone="good">{text.standingNow}</Badge>
                  )}
                  {confirmed ? null : <ToBeConfirmed />}
                </Row>
              ),
            },
          ]}
          empty={<EmptyState kind="none-yet" />}
        />
      </Stack>
    </Page>
  );
}

/** How many sit there: what a rule allows where one is recorded, and the seats that are known. */
function Size({ body }: { readonly body: (typeof BodyRow)['_output'] }) {
  const text = useText(committeeMessages);
  const language = useLanguage();
  const size = body.rules.find(({ topic }) => topic === 'size');
  const open = body.seats.some(({ count, kind }) => count === undefined && kind !== 'secretary');
  const { seatCount } = body;
  const counted =
    seatCount === 0
      ? size === undefined
        ? text.seatOpen
        : undefined
      : open
        ? text.seatsAndMore(seatCount)
        : size === undefined
          ? text.seatCount(seatCount)
          : text.seatsKnown(seatCount);
  return (
    <Stack gap="small">
      {size === undefined ? null : <span>{pick(language, size.text.ko, size.text.en)}</span>}
      {counted === undefined ? null : <span>{counted}</span>}
    </Stack>
  );
}
