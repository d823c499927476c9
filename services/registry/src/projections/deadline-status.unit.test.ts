import { type EventFrame, foldInto, type Recorded, type Row } from '@madang/backbone/postgres';
import {
  Actor,
  type AnyEvent,
  caseOpened,
  instant,
  institutionCode,
  meetingPlanned,
  planOpened,
  positionsAsked,
  type ServiceName,
} from '@madang/contracts';
import { expect, it } from 'vitest';
import { deadlineStatus } from './deadline-status.ts';

const frame: Omit<EventFrame, 'service'> = {
  id: '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69',
  number: 1,
  streamId: 'thing:one',
  streamVersion: 1,
  actor: Actor.parse({ post: 'clerk-mois', institution: 'mois', role: 'council-clerk' }),
  institution: institutionCode('mois'),
  occurredAt: instant('2026-09-03T00:00:00.000Z'),
  causationId: null,
  correlationId: '0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a69',
  traceparent: null,
};
const recorded = (event: AnyEvent, service: ServiceName): Recorded => ({
  ...frame,
  ...event,
  service,
});

function rowsOf(...events: readonly Recorded[]): readonly Row[] {
  const rows = new Map<string, Row>();
  foldInto(deadlineStatus, rows, events);
  return [...rows.values()];
}

it('keeps the hour of a meeting, so that the clock stops when it begins', () => {
  expect(rowsOf(recorded(meetingPlanned.example, 'committees'))).toMatchObject([
    { kind: 'meeting', due_on: '2026-10-15', begins_at: '2026-10-15T05:00:00.000Z' },
  ]);
});

it('names what is waited for as people call it', () => {
  const [asked] = rowsOf(
    recorded(caseOpened.example, 'duplicates'),
    recorded(positionsAsked.example, 'duplicates'),
  );
  expect(asked).toMatchObject({
    due_on: '2026-09-17',
    title_ko: `DUP-2026-0014 ${caseOpened.example.data.title}`,
  });
  expect(rowsOf(recorded(planOpened.example, 'plans'))).toMatchObject([
    { due_on: null, title_ko: '강원특별자치도 춘천시 2027년 실행계획' },
  ]);
});
