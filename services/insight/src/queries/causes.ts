import { answer, type QueryContext } from '@madang/backbone/service';
import { type Actor, type CauseEntry, causes } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { type Kysely, sql } from 'kysely';
import type { InsightDb } from '../db/schema.ts';
import type { TimelineRow } from '../projections/timeline.ts';
import { entriesOf, visibleRows } from './entries.ts';

const mostEntries = 400;
const deepest = 40;

type Step = { readonly row: TimelineRow; readonly depth: number; readonly towards: string | null };
type Direction = 'back' | 'forward';

/** The walk of causes: recorded causes and the story's own links, as far as the asker may see. */
export const answerCauses = answer(
  causes,
  async ({ eventId, direction }, { db, actor, now }: QueryContext<InsightDb>) => {
    const day = dayAt(now);
    const start = await db
      .selectFrom('timeline')
      .selectAll()
      .where('event_id', '=', eventId)
      .executeTakeFirst();
    if (actor === null || start === undefined) return { entries: [] };
    if ((await visibleRows(db, [start], actor, day)).length === 0) return { entries: [] };
    const steps = inWalkingOrder(await walk(db, start, { direction, actor, day }));
    const entries = await entriesOf(
      db,
      steps.map(({ row }) => row),
      day,
    );
    return {
      entries: steps.flatMap(({ depth, towards }, index): CauseEntry[] => {
        const entry = entries[index];
        if (entry === undefined) return [];
        return [{ entry, depth, ...(towards === null ? {} : { towards }) }];
      }),
    };
  },
);

async function walk(
  db: Kysely<InsightDb>,
  start: TimelineRow,
  { direction, actor, day }: { direction: Direction; actor: Actor; day: string },
): Promise<readonly Step[]> {
  const steps: Step[] = [{ row: start, depth: 0, towards: null }];
  const seen = new Set([start.event_id]);
  let edge: readonly Step[] = steps;
  for (
    let depth = 1;
    depth <= deepest && edge.length > 0 && steps.length < mostEntries;
    depth += 1
  ) {
    const near = await neighbours(
      db,
      edge.map(({ row }) => row),
      direction,
    );
    const visible = await visibleRows(
      db,
      near.filter(({ event_id }) => !seen.has(event_id)),
      actor,
      day,
    );
    const next = visible.flatMap((row): Step[] => {
      const from = edge.find((step) => joins(step.row, row, direction));
      return from === undefined ? [] : [{ row, depth, towards: from.row.event_id }];
    });
    for (const { row } of next) seen.add(row.event_id);
    edge = next.slice(0, mostEntries - steps.length);
    steps.push(...edge);
  }
  return steps;
}

/** Events that share a mark with one of these; whether they lead there is decided by {@link joins}. */
async function neighbours(
  db: Kysely<InsightDb>,
  rows: readonly TimelineRow[],
  direction: Direction,
): Promise<TimelineRow[]> {
  const keys = [
    ...new Set(rows.flatMap(({ marks, follows }) => (direction === 'back' ? follows : marks))),
  ];
  if (keys.length === 0) return [];
  const column = sql.ref(direction === 'back' ? 'marks' : 'follows');
  return db
    .selectFrom('timeline')
    .selectAll()
    .where(sql<boolean>`${column} ?| ${keys}::text[]`)
    .orderBy('occurred_at')
    .orderBy('service')
    .orderBy('number')
    .limit(2 * mostEntries)
    .execute();
}

/** A cause is marked with what its effect follows, and does not come after it. */
function joins(from: TimelineRow, to: TimelineRow, direction: Direction): boolean {
  const [cause, effect] = direction === 'back' ? [to, from] : [from, to];
  return notAfter(cause, effect) && effect.follows.some((mark) => cause.marks.includes(mark));
}

function notAfter(cause: TimelineRow, effect: TimelineRow): boolean {
  if (cause.service === effect.service) return cause.number < effect.number;
  return (cause.occurred_at ?? '') <= (effect.occurred_at ?? '');
}

/** Each event right after the one it hangs on, so that a list with indents shows the tree. */
function inWalkingOrder(steps: readonly Step[]): Step[] {
  const children = Map.groupBy(steps, ({ towards }) => towards ?? '');
  const visit = (step: Step): Step[] => [
    step,
    ...(children.get(step.row.event_id) ?? []).flatMap(visit),
  ];
  return (children.get('') ?? []).flatMap(visit);
}
