import {
  Actor,
  type AnyEventContract,
  Instant,
  InstitutionCode,
  type ServiceName,
  serviceNames,
} from '@madang/contracts';
import { z } from 'zod';
import type { MessageRow } from '../postgres/record.ts';
import type { Recorded } from '../postgres/recorded.ts';
import type { Delivered, EventPlace } from './consumer.ts';

/** `evt.plans.plan.filed.v1`; the tokens of the type are part of the subject. */
export function eventSubject(service: ServiceName, type: string, version: number): string {
  return `evt.${service}.${type}.v${version}`;
}

/**
 * The event as CloudEvents 1.0 JSON. `data` arrives as the text that PostgreSQL keeps and is placed
 * as it is: parsing and printing it again would be half of the relay's work.
 */
export function cloudEventText(
  service: ServiceName,
  row: Omit<MessageRow, 'data' | 'actor'> & { readonly data: string; readonly actor: string },
): string {
  const head = JSON.stringify({
    specversion: '1.0',
    id: row.id,
    source: `/madang/${service}`,
    type: `kr.madang.${service}.${row.type}.v${row.schema_version}`,
    subject: row.stream_id,
    time: row.occurred_at,
    datacontenttype: 'application/json',
    sequence: String(row.number),
    streamversion: row.version,
    institution: row.institution,
    causationid: row.causation_id ?? undefined,
    correlationid: row.correlation_id,
    traceparent: row.traceparent ?? undefined,
    actor: row.actor,
  });
  return `${head.slice(0, -1)},"data":${row.data}}`;
}

const Frame = z.object({
  id: z.uuid(),
  source: z
    .string()
    .transform((text) => text.replace('/madang/', ''))
    .pipe(z.enum(serviceNames)),
  type: z.string().regex(/^kr\.madang\.[a-z]+\.(.+)\.v(\d+)$/),
  subject: z.string(),
  time: Instant,
  sequence: z.string().transform(Number).pipe(z.int().positive()),
  streamversion: z.int().positive(),
  institution: InstitutionCode,
  causationid: z.uuid().exactOptional(),
  correlationid: z.uuid(),
  traceparent: z.string().exactOptional(),
  actor: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(Actor),
  data: z.unknown(),
});

/** By `type.v<version>`: the contracts of one source that a consumer handles. */
export type HandledContracts = ReadonlyMap<string, AnyEventContract>;

/**
 * Reads a message from the road. A type without a handler is `other`; one whose content does not
 * fit its contract is `malformed` with the issues. `fallback` is what the subject and the sequence
 * tell when not even the frame can be read.
 */
export function readCloudEvent(
  body: string,
  handled: HandledContracts,
  fallback: EventPlace,
): Delivered {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch (error) {
    return { kind: 'malformed', place: fallback, detail: String(error) };
  }
  const frame = Frame.safeParse(json);
  if (!frame.success) {
    return { kind: 'malformed', place: fallback, detail: z.prettifyError(frame.error) };
  }
  const { data: read } = frame;
  const [, type = '', version = ''] = /^kr\.madang\.[a-z]+\.(.+)\.v(\d+)$/.exec(read.type) ?? [];
  const contract = handled.get(`${type}.v${version}`);
  if (contract === undefined) return { kind: 'other' };

  const event: Omit<Recorded, 'data'> = {
    service: read.source,
    number: read.sequence,
    id: read.id,
    streamId: read.subject,
    streamVersion: read.streamversion,
    type,
    version: contract.version,
    actor: read.actor,
    institution: read.institution,
    occurredAt: read.time,
    causationId: read.causationid ?? null,
    correlationId: read.correlationid,
    traceparent: read.traceparent ?? null,
  };
  const data = contract.data.safeParse(read.data);
  if (!data.success) {
    return { kind: 'malformed', place: event, detail: z.prettifyError(data.error) };
  }
  return { kind: 'event', event: { ...event, data: data.data } };
}
