import { foldInto, type Recorded, type Row } from '@madang/backbone/postgres';
import {
  Actor,
  type AnyEvent,
  consultationAnswered,
  consultationRequested,
  instant,
  institutionCode,
} from '@madang/contracts';
import { expect, it } from 'vitest';
import { consultationAt, consultationClocks } from './consultation-clock.ts';

const recorded = (event: AnyEvent, occurredAt: string, version: number): Recorded => ({
  ...event,
  id: `00000000-0000-7000-8000-${String(version).padStart(12, '0')}`,
  service: 'plans',
  number: version,
  streamId: 'consultation:cons-prj-2027-51110-1',
  streamVersion: version,
  actor: Actor.parse({
    post: 'officer-51110',
    institution: '51110',
    role: 'municipal-officer',
  }),
  institution: institutionCode('51110'),
  occurredAt: instant(occurredAt),
  causationId: null,
  correlationId: '00000000-0000-7000-9000-000000000001',
  traceparent: null,
});

const answer = consultationAnswered.example;
const returned = { ...answer, data: { ...answer.data, result: 'return', word: '반려' } };
const again = {
  ...consultationRequested.example,
  data: { ...consultationRequested.example.data, answerDueOn: '2026-11-30' },
};
const rows = new Map<string, Row>();
foldInto(consultationClocks, rows, [
  recorded(consultationRequested.example, '2026-09-03T01:00:00.000Z', 1),
  recorded(returned, '2026-10-20T01:00:00.000Z', 2),
  recorded(again, '2026-10-31T01:00:00.000Z', 3),
]);
const clock = consultationClocks.row.parse([...rows.values()][0]);

it('has no clock before the request and a running one after it', () => {
  expect(consultationAt(clock, '2026-09-03T00:59:59.999Z')).toBeNull();
  expect(consultationAt(clock, '2026-10-19T00:00:00.000Z')).toEqual({
    requestedOn: '2026-09-03',
    answerDueOn: '2026-10-06',
    termDays: 30,
    dueSource: 'law:electronic-government-act-decree/83',
    dueConfirmed: true,
    answer: null,
  });
});

it('ends with the result, and begins anew when a returned project is asked for again', () => {
  expect(consultationAt(clock, '2026-10-21T00:00:00.000Z')?.answer).toEqual({
    result: 'return',
    word: '반려',
    answeredOn: '2026-10-20',
    late: true,
  });
  expect(consultationAt(clock, '2026-11-01T00:00:00.000Z')).toMatchObject({
    answerDueOn: '2026-11-30',
    answer: null,
  });
});
