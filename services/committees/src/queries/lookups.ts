import { type BodyRule, ConclusionWord, Day, type MinutesElement } from '@madang/contracts';
import { choicesOn, dayAt } from '@madang/law';
import type { Kysely } from 'kysely';
import type { CommitteesDb } from '../db/schema.ts';

type Db = Kysely<CommitteesDb>;

/** The calendar day in Korea of an instant. */
export const koreanDay = (instant: string): Day => Day.parse(dayAt(instant));

/** The record of a body that stands on the day; undefined for one that is unknown, to come or gone. */
export async function standingBody(db: Db, bodyId: string, on: string) {
  const row = await db
    .selectFrom('body')
    .select('record')
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  const record = row?.record ?? undefined;
  if (record === undefined || record.from > on) return undefined;
  return record.until !== undefined && record.until < on ? undefined : record;
}

/** Ministries whose secretaries act together for the body. */
export async function secretariatOf(db: Db, bodyId: string): Promise<readonly string[]> {
  const row = await db
    .selectFrom('body')
    .select('record')
    .where('body_id', '=', bodyId)
    .executeTakeFirst();
  return row?.record?.secretariat ?? [];
}

/** The body that an item is meant for; an empty text for an unknown item. */
export async function bodyOfItem(db: Db, itemId: string): Promise<string> {
  const row = await db
    .selectFrom('item')
    .select('body_id')
    .where('item_id', '=', itemId)
    .executeTakeFirst();
  return row?.body_id ?? '';
}

export async function meetingRow(db: Db, meetingId: string) {
  return db
    .selectFrom('meeting')
    .selectAll()
    .where('meeting_id', '=', meetingId)
    .executeTakeFirst();
}

/** The body whose meeting it is; an empty text for an unknown meeting. */
export async function bodyOfMeeting(db: Db, meetingId: string): Promise<string> {
  return (await meetingRow(db, meetingId))?.body_id ?? '';
}

/** How the body adopts, where a rule for votes is recorded for it. */
export async function voteRuleOf(
  db: Db,
  bodyId: string,
  on: string,
): Promise<BodyRule['adoptsBy'] | undefined> {
  const body = await standingBody(db, bodyId, on);
  return body?.rules.find(({ topic, standing }) => topic === 'vote' && standing !== 'not-set')
    ?.adoptsBy;
}

/** Words in which a body concludes on that day; where no rule lists them, every word. */
export function outcomeWordsOf(bodyId: string, on: string): readonly ConclusionWord[] {
  return bodyId === 'cio-council'
    ? choicesOn('cio-council.outcome-words', on)
    : ConclusionWord.options;
}

/** What minutes of a meeting of that day must contain. */
export function requiredOn(on: string): readonly MinutesElement[] {
  return choicesOn('minutes.elements', on);
}
