import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { committeeMessages } from '../../lib/messages/committees.ts';
import { useText } from '../../lib/text.ts';
import { trpc } from '../../lib/trpc.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { councilId } from './acting.ts';
import { MissingPage } from './pieces.tsx';
import { ProposeForm } from './propose-form.tsx';

/** A new item for the council, from a case where the address names one; or an item that came back. */
export function ProposePage() {
  const { caseId, itemId } = useSearch({ from: '/council/propose' });
  return itemId === undefined ? <NewItem caseId={caseId} /> : <ReturnedItem itemId={itemId} />;
}

function NewItem({ caseId }: { readonly caseId: string | undefined }) {
  const text = useText(committeeMessages);
  const [fresh] = useState(() => crypto.randomUUID().slice(0, 8));
  const itemId = `item-${caseId ?? fresh}`;
  return (
    <Page
      title={text.propose}
      lead={text.proposeLead}
      back={{ href: '/council', label: text.back }}
      width="reading"
      {...(caseId === undefined ? {} : { object: caseId })}
    >
      <ProposeForm draft={{ itemId, bodyId: councilId, caseId, before: undefined }} />
    </Page>
  );
}

function ReturnedItem({ itemId }: { readonly itemId: string }) {
  const text = useText(committeeMessages);
  const { data: item } = useSuspenseQuery(
    trpc.committees.findItem.queryOptions({ input: { itemId } }),
  );
  if (item === null) return <MissingPage title={text.itemMissing} />;
  const { bodyId, caseId, returnReason } = item;
  return (
    <Page
      title={text.proposeAgain}
      lead={text.proposeAgainLead}
      back={{ href: `/council/items/${itemId}`, label: text.item }}
      width="reading"
      object={caseId ?? text.item}
    >
      {item.status === 'returned' ? (
        <>
          <Notice kind="warn" title={text.returnedBecause}>
            {returnReason}
          </Notice>
          <ProposeForm draft={{ itemId, bodyId, caseId: caseId ?? undefined, before: item }} />
        </>
      ) : (
        <EmptyState kind="none-yet" title={text.notReturned} />
      )}
    </Page>
  );
}
