import {
  type Actor,
  Instant,
  InstitutionCode,
  type ServiceName,
  serviceNames,
  type TimelineEntry,
} from '@madang/contracts';
import { withParticles } from '@madang/kernel';
import type { Kysely } from 'kysely';
import type { InsightDb } from '../db/schema.ts';
import { postNames } from '../names.ts';
import type { TimelineRow } from '../projections/timeline.ts';
import { fillPlaces, placesIn } from '../refs.ts';
import type { ThingRow } from '../projections/thing.ts';
import { idOf, kindOf, maySeeEntry, neededFor, thingsOf, titleOf } from './visible.ts';

/** The rows that the asker may see: those whose own thing they may see. */
export async function visibleRows(
  db: Kysely<InsightDb>,
  rows: readonly TimelineRow[],
  actor: Actor,
  day: string,
): Promise<TimelineRow[]> {
  const things = await thingsOf(db, neededFor(rows.flatMap(({ objects }) => objects.slice(0, 1))));
  return rows.filter((row) => maySeeEntry(actor, row, things, day));
}

/** Rows as sentences, with the titles that things have today. */
export async function entriesOf(
  db: Kysely<InsightDb>,
  rows: readonly TimelineRow[],
  day: string,
): Promise<TimelineEntry[]> {
  const keys = rows.flatMap(({ sentence_ko }) => placesIn(sentence_ko));
  const things = await thingsOf(db, neededFor(keys));
  return rows.map((row) => entry(row, things, day));
}

function entry(
  row: TimelineRow,
  things: ReadonlyMap<string, ThingRow>,
  day: string,
): TimelineEntry {
  const [about] = row.objects;
  const kind = about === undefined ? undefined : kindOf(about);
  const actor = postNames(row.actor, day);
  const deputed = row.on_behalf_of === null ? undefined : postNames(row.on_behalf_of, day);
  return {
    eventId: row.event_id,
    service: serviceOf(row.service),
    number: row.number,
    type: row.type,
    at: Instant.parse(row.occurred_at),
    ...(row.actor.startsWith('system-') ? {} : { actor: row.actor }),
    actorKo: deputed === undefined ? actor.ko : `${actor.ko} (${deputed.ko} 대결)`,
    actorEn: deputed === undefined ? actor.en : `${actor.en} (for ${deputed.en})`,
    institution: InstitutionCode.parse(row.institution),
    ...(about === undefined || kind === undefined
      ? {}
      : { objectKind: kind, objectId: idOf(about) }),
    sentenceKo: withParticles(fillPlaces(row.sentence_ko, (key) => titleOf(key, things, day)?.ko)),
    sentenceEn: fillPlaces(row.sentence_en, (key) => titleOf(key, things, day)?.en),
    ...(row.law === '' ? {} : { lawId: row.law }),
  };
}

function serviceOf(name: string): ServiceName {
  return serviceNames.find((known) => known === name) ?? 'registry';
}
