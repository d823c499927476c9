import { type AnyReadModel, foldInto, type Recorded, type Row } from '@madang/backbone/postgres';
import {
  Actor,
  instant,
  institutionCode,
  itemAdmissionConfirmed,
  itemDocumentSupplied,
  itemProposed,
  meetingPlanned,
  minutesAgreed,
  remarkRecorded,
  votesDeclaredNone,
} from '@madang/contracts';
import { expect, it } from 'vitest';
import { itemWork, meetingWork } from './council-work.ts';

const { itemId } = itemProposed.example.data;
const { meetingId } = meetingPlanned.example.data;
const proposed = itemProposed.example;
const confirmed = itemAdmissionConfirmed.make({ itemId, ministry: 'mois' });
const planned = meetingPlanned.example;
const agreed = minutesAgreed.make({ meetingId, ministry: 'mois' });

function rowOf(model: AnyReadModel, events: readonly Pick<Recorded, 'type' | 'data'>[]) {
  const rows = new Map<string, Row>();
  foldInto(
    model,
    rows,
    events.map((event, index) => ({
      ...event,
      version: 1,
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      service: 'committees' as const,
      number: index + 1,
      streamId: 'committees:all',
      streamVersion: index + 1,
      actor: Actor.parse({ post: 'clerk-mois', institution: 'mois', role: 'council-clerk' }),
      institution: institutionCode('mois'),
      occurredAt: instant('2026-10-15T05:00:00.000Z'),
      causationId: null,
      correlationId: '00000000-0000-7000-9000-000000000000',
      traceparent: null,
    })),
  );
  const [row] = [...rows.values()];
  return row;
}

it('takes the admission of an item back with a document that comes after it', () => {
  const { document } = itemDocumentSupplied.example.data;
  const supplied = itemDocumentSupplied.make({ itemId, document });
  expect(rowOf(itemWork, [proposed, confirmed])).toMatchObject({ confirmed_by: ['mois'] });
  expect(rowOf(itemWork, [proposed, confirmed, supplied])).toMatchObject({ confirmed_by: [] });
});

it('takes the agreement to minutes back with what is added to them', () => {
  const remark = remarkRecorded.make({ ...remarkRecorded.example.data, meetingId });
  const none = votesDeclaredNone.make({ meetingId });
  expect(rowOf(meetingWork, [planned, agreed])).toMatchObject({ minutes_agreed_by: ['mois'] });
  for (const added of [remark, none]) {
    expect(rowOf(meetingWork, [planned, agreed, added])).toMatchObject({ minutes_agreed_by: [] });
  }
});
