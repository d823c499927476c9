import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { durableName, eventSubject, streamName } from '@madang/backbone/nats';
import * as contracts from '@madang/contracts';
import { z } from 'zod';

export const asyncApiFile = join(import.meta.dirname, '../../docs/asyncapi.json');

function isEvent(value: unknown): value is contracts.AnyEventContract {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'event';
}

/** A JSON value inside a JSON value has no end that a document could spell out: it may be anything. */
function schemaOf(data: z.ZodObject): unknown {
  const {
    $schema: _dialect,
    $defs: _definitions,
    ...schema
  } = z.toJSONSchema(data, {
    io: 'input',
    unrepresentable: 'any',
  });
  const text = JSON.stringify(schema, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && '$ref' in value ? {} : value,
  );
  const open: unknown = JSON.parse(text);
  return open;
}

/** The AsyncAPI 3 document of every event, made from the contracts; nothing in it is typed by hand. */
export function asyncApi(): Record<string, unknown> {
  const exported: readonly unknown[] = Object.values(contracts);
  const events = exported
    .filter(isEvent)
    .sort((one, two) => one.subject.localeCompare(two.subject));
  const keyOf = ({ service, type, version }: contracts.AnyEventContract) =>
    `${service}.${type}.v${String(version)}`.replaceAll('.', '_').replaceAll('-', '_');
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Madang events',
      version: '1.0.0',
      description:
        'Events of the record, as CloudEvents 1.0 in structured mode on NATS JetStream. One stream per service; its sequence is the record number.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      events.map((event) => [
        keyOf(event),
        {
          address: eventSubject(event.service, event.type, event.version),
          messages: { event: { $ref: `#/components/messages/${keyOf(event)}` } },
          'x-jetstream': {
            stream: streamName(event.service),
            durables: contracts.serviceNames.map((name) => durableName(name, event.service)),
          },
        },
      ]),
    ),
    operations: Object.fromEntries(
      events.map((event) => [
        `publish_${keyOf(event)}`,
        { action: 'send', channel: { $ref: `#/channels/${keyOf(event)}` } },
      ]),
    ),
    components: {
      messages: Object.fromEntries(
        events.map((event) => [
          keyOf(event),
          {
            name: `kr.madang.${event.service}.${event.type}.v${String(event.version)}`,
            title: event.type,
            'x-source': event.law,
            payload: {
              type: 'object',
              required: ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'],
              properties: {
                specversion: { const: '1.0' },
                id: { type: 'string', format: 'uuid' },
                source: { const: `/madang/${event.service}` },
                type: {
                  const: `kr.madang.${event.service}.${event.type}.v${String(event.version)}`,
                },
                subject: { type: 'string' },
                time: { type: 'string', format: 'date-time' },
                sequence: { type: 'string' },
                streamversion: { type: 'integer' },
                institution: { type: 'string' },
                actor: { type: 'string' },
                causationid: { type: 'string', format: 'uuid' },
                correlationid: { type: 'string', format: 'uuid' },
                traceparent: { type: 'string' },
                data: schemaOf(event.data),
              },
            },
            examples: [{ payload: { data: event.example.data } }],
          },
        ]),
      ),
    },
  };
}

export const asyncApiText = () => `${JSON.stringify(asyncApi(), null, 2)}\n`;

if (process.argv[1] === import.meta.filename) await writeFile(asyncApiFile, asyncApiText());
