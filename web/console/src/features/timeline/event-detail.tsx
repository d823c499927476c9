import type { TimelineEntry } from '@madang/contracts';
import { timelineMessages } from '../../lib/messages/timeline.ts';
import { useText } from '../../lib/text.ts';
import { Row } from '../../ui/card.tsx';
import { LawSource } from './law-source.tsx';

/** Where an event stands in the record, and the article behind it. */
export function EventDetail({ entry }: { readonly entry: TimelineEntry }) {
  const text = useText(timelineMessages);
  return (
    <Row>
      <span>{text.record(entry.service, entry.number)}</span>
      {entry.lawId === undefined ? null : <LawSource id={entry.lawId} />}
    </Row>
  );
}
