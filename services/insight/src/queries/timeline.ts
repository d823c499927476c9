import { answer, type QueryContext } from '@madang/backbone/service';
import { timeline } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { type Kysely, sql } from 'kysely';
import type { InsightDb } from '../db/schema.ts';
import { hrefOf } from '../hrefs.ts';
import type { TimelineRow } from '../projections/timeline.ts';
import { entriesOf, visibleRows } from './entries.ts';
import { kindOf, maySee, neededFor, thingsOf, titleOf } from './visible.ts';

const pageSize = 50;
const readAtOnce = 200;

/** Everything that touched one thing, newest first; nothing where the thing itself stays hidden. */
export const answerTimeline = answer(
  timeline,
  async ({ objectKind, objectId, before }, { db, actor, now }: QueryContext<InsightDb>) => {
    const day = dayAt(now);
    const key = `${objectKind}/${objectId}`;
    const things = await thingsOf(db, neededFor([key]));
    const kind = kindOf(key);
    if (actor === null || kind === undefined || !maySee(actor, key, things, day)) {
      return { titleKo: objectId, titleEn: objectId, entries: [], more: false };
    }
    const title = titleOf(key, things, day) ?? { ko: objectId, en: objectId };
    const href = hrefOf(kind, objectId, things.get(key)?.within ?? null);
    const found: TimelineRow[] = [];
    let until: string | null = before ?? null;
    let more = true;
    while (more && found.length < pageSize) {
      const rows = await touching(db, key, until);
      more = rows.length >= readAtOnce;
      until = rows.at(-1)?.occurred_at ?? null;
      found.push(...(await visibleRows(db, rows, actor, day)));
    }
    const page = firstInstants(found);
    return {
      titleKo: title.ko,
      titleEn: title.en,
      ...(href === undefined ? {} : { href }),
      entries: await entriesOf(db, page, day),
      more: more || page.length < found.length,
    };
  },
);

/** Whole instants only: the next page begins before the last of this one. */
async function touching(
  db: Kysely<InsightDb>,
  key: string,
  before: string | null,
): Promise<TimelineRow[]> {
  let rows = db
    .selectFrom('timeline')
    .selectAll()
    .where(sql<boolean>`objects ? ${key}`);
  if (before !== null) rows = rows.where('occurred_at', '<', before);
  const newest = await rows
    .orderBy('occurred_at', 'desc')
    .orderBy('service', 'desc')
    .orderBy('number', 'desc')
    .limit(readAtOnce)
    .execute();
  const last = newest.at(-1)?.occurred_at;
  if (newest.length < readAtOnce || last === undefined || last === null) return newest;
  const known = new Set(newest.map(({ event_id }) => event_id));
  const tied = await db
    .selectFrom('timeline')
    .selectAll()
    .where(sql<boolean>`objects ? ${key}`)
    .where('occurred_at', '=', last)
    .orderBy('service', 'desc')
    .orderBy('number', 'desc')
    .execute();
  return [...newest, ...tied.filter(({ event_id }) => !known.has(event_id))];
}

function firstInstants(rows: readonly TimelineRow[]): TimelineRow[] {
  const last = rows[pageSize - 1]?.occurred_at;
  if (last === undefined || last === null) return [...rows];
  return rows.filter(({ occurred_at }) => occurred_at !== null && occurred_at >= last);
}
