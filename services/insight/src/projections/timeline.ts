import { defineReadModel, on, type Recorded } from '@madang/backbone/postgres';
import { dayAt } from '@madang/law';
import { z } from 'zod';
import { allEvents, told } from '../events.ts';
import { eventMark, links } from '../links.ts';
import { objects } from '../objects.ts';
import { refKey } from '../refs.ts';
import { sentences } from '../sentences.ts';

const TimelineRow = z.object({
  event_id: z.string(),
  service: z.string(),
  number: z.int(),
  type: z.string(),
  stream_id: z.string(),
  stream_version: z.int(),
  occurred_at: z.string().nullable(),
  actor: z.string(),
  on_behalf_of: z.string().nullable(),
  institution: z.string(),
  /** `kind/id` of everything that the event touches, what it is about first. */
  objects: z.array(z.string()),
  sentence_ko: z.string(),
  sentence_en: z.string(),
  law: z.string(),
  causation_id: z.string().nullable(),
  correlation_id: z.string(),
  /** What the event stands for, and what it follows from: a walk of causes joins the two. */
  marks: z.array(z.string()),
  follows: z.array(z.string()),
});
export type TimelineRow = z.infer<typeof TimelineRow>;

/** One row per event of every other service; nothing in it depends on another event. */
export const timeline = defineReadModel<TimelineRow>({
  table: 'timeline',
  version: 2,
  key: ['event_id'],
  row: TimelineRow,
  blank: ({ event_id }: { event_id: string }) => ({
    event_id,
    service: '',
    number: 0,
    type: '',
    stream_id: '',
    stream_version: 0,
    occurred_at: null,
    actor: '',
    on_behalf_of: null,
    institution: '',
    objects: [],
    sentence_ko: '',
    sentence_en: '',
    law: '',
    causation_id: null,
    correlation_id: '',
    marks: [],
    follows: [],
  }),
  on: allEvents.map((contract) =>
    on(
      contract,
      (event: Recorded) => ({ event_id: event.id }),
      (row: TimelineRow, event: Recorded) => ({ ...row, ...rowOf(event, contract.law) }),
    ),
  ),
});

function rowOf(event: Recorded, law: string): Omit<TimelineRow, 'event_id'> {
  const { id, causationId } = event;
  const day = dayAt(event.occurredAt);
  const sentence = told(sentences, event, day);
  const link = told(links, event, day);
  const touched = (told(objects, event, day) ?? []).map(refKey);
  return {
    service: event.service,
    number: event.number,
    type: event.type,
    stream_id: event.streamId,
    stream_version: event.streamVersion,
    occurred_at: event.occurredAt,
    actor: event.actor.post,
    on_behalf_of: event.actor.onBehalfOf ?? null,
    institution: event.institution,
    objects: [...new Set(touched)],
    sentence_ko: sentence?.ko ?? event.type,
    sentence_en: sentence?.en ?? event.type,
    law,
    causation_id: causationId,
    correlation_id: event.correlationId,
    marks: [eventMark(id), ...(link?.marks ?? [])],
    follows: [
      ...new Set([
        ...(causationId === null ? [] : [eventMark(causationId)]),
        ...(link?.follows ?? []),
      ]),
    ],
  };
}
