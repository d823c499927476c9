import { may, seatsOn } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { type BodyRow, findBody, listBodies, type OverlapPair } from '@madang/contracts';
import type { z } from 'zod';
import type { CommitteesDb } from '../db/schema.ts';
import type { BodyTableRow } from '../projections/body.ts';
import { koreanDay } from './lookups.ts';

type Context = QueryContext<CommitteesDb>;
type Row = z.infer<typeof BodyRow>;
type Pair = z.infer<typeof OverlapPair>;

export const listBodiesAnswer = answer(listBodies, async ({ on }, { db, actor, now }: Context) => {
  const asOf = on ?? koreanDay(now);
  if (actor === null || !may(actor, 'committees.read', {}, asOf)) {
    return { asOf, bodies: [], overlaps: [] };
  }
  const bodies = await bodyRows(db, asOf);
  return { asOf, bodies, overlaps: overlapsOn(bodies, asOf) };
});

export const findBodyAnswer = answer(findBody, async ({ bodyId }, { db, actor, now }: Context) => {
  const today = koreanDay(now);
  if (actor === null || !may(actor, 'committees.read', {}, today)) return null;
  const bodies = await bodyRows(db, today);
  const body = bodies.find((row) => row.bodyId === bodyId);
  if (body === undefined) return null;
  const meetings = await db
    .selectFrom('meeting')
    .select(['meeting_id', 'plan', 'status'])
    .where('body_id', '=', bodyId)
    .execute();
  const named = (row: Row) => ({ bodyId: row.bodyId, name: row.name });
  const successor = bodies.find((row) => row.bodyId === body.successorId);
  return {
    body,
    children: bodies.filter(({ parentId }) => parentId === bodyId).map(named),
    predecessors: bodies.filter(({ successorId }) => successorId === bodyId).map(named),
    successor: successor === undefined ? null : named(successor),
    overlaps: overlapsOn(bodies, today).filter(({ a, b }) => [a.bodyId, b.bodyId].includes(bodyId)),
    meetings: meetings
      .flatMap(({ meeting_id, plan, status }) =>
        plan === null
          ? []
          : [{ meetingId: meeting_id, name: plan.name, startsAt: plan.startsAt, status }],
      )
      .sort((a, b) => (a.startsAt < b.startsAt ? 1 : -1)),
  };
});

async function bodyRows(db: Context['db'], on: string): Promise<Row[]> {
  const rows = await db.selectFrom('body').selectAll().orderBy('body_id').execute();
  const held = await db
    .selectFrom('meeting')
    .select('body_id')
    .where('opened_at', 'is not', null)
    .execute();
  return rows.flatMap((row) =>
    shown(row, on, held.filter(({ body_id }) => body_id === row.body_id).length),
  );
}

function shown({ record, recorded_at }: BodyTableRow, on: string, meetingsHeld: number): Row[] {
  if (record === null || recorded_at === null) return [];
  const seats = seatsOn(record.seats, on);
  return [
    {
      ...record,
      seats,
      parentId: record.parentId ?? null,
      until: record.until ?? null,
      successorId: record.successorId ?? null,
      recordedAt: recorded_at,
      meetingsHeld,
      seatCount: seats
        .filter(({ kind }) => kind !== 'secretary')
        .reduce((sum, { count }) => sum + (count ?? 0), 0),
    },
  ];
}

/** Pairs that stand on the day and share a function, but for a body and what belongs under it. */
function overlapsOn(bodies: readonly Row[], on: string): Pair[] {
  const standing = bodies.filter(
    ({ from, until }) => from <= on && (until === null || on <= until),
  );
  return standing.flatMap((a, index) =>
    standing.slice(index + 1).flatMap((b) => {
      if (a.parentId === b.bodyId || b.parentId === a.bodyId) return [];
      const codes = new Set(b.functions.map(({ code }) => code));
      const shared = a.functions.filter(({ code }) => codes.has(code));
      const pair = {
        a: { bodyId: a.bodyId, name: a.name },
        b: { bodyId: b.bodyId, name: b.name },
        shared,
      };
      return shared.length === 0 ? [] : [pair];
    }),
  );
}
