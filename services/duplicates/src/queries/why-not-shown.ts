import { answer, type QueryContext } from '@madang/backbone/service';
import { Id, Instant, PairId, whyNotShown } from '@madang/contracts';
import { dayAt, numberOn } from '@madang/law';
import { assess, type CandidateIndex, type Subject, termsOf } from '@madang/similarity';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { candidatesOf, comparisonsOf, ordered } from '../comparison/compare.ts';
import { engineOf } from '../comparison/engine.ts';
import { askedOf, type Meanings } from '../comparison/meanings.ts';
import { subjectOf } from '../comparison/subject-of.ts';
import { type Standing, whyAnswer } from '../comparison/why.ts';
import type { DuplicatesDb } from '../db/schema.ts';
import type { ProjectRow } from '../projections/project.ts';
import { caseOfMembers, projectRow } from './case-of.ts';
import { seesPair } from './sees-pair.ts';
import { postNames } from './views.ts';

type Answered = z.output<typeof whyNotShown.output>;
const notVisible: Answered = { answer: { kind: 'not-visible' }, titles: [null, null] };

/** Why two projects are not shown together, or where they are; what nobody may see says nothing. */
export const answerWhyNotShown = (meanings: Meanings | null) =>
  answer(
    whyNotShown,
    async ({ left: leftId, right: rightId }, { db, actor, now }: QueryContext<DuplicatesDb>) => {
      const day = dayAt(now);
      const [one, two] = [await projectRow(db, leftId), await projectRow(db, rightId)];
      if (one === undefined || two === undefined) return notVisible;
      if (!seesPair(actor, [one.institution, two.institution], day)) return notVisible;
      const [left, right] = ordered(one, two);
      const pairId = PairId.parse(`${left.project_id}~${right.project_id}`);
      const pair = await db
        .selectFrom('pair')
        .selectAll()
        .where('pair_id', '=', pairId)
        .where('scored_at', 'is not', null)
        .executeTakeFirst();
      const engine = engineOf(db);
      await engine.follow();
      const model = await engine.model();
      const { line, bounds } = model.version;
      const subjects = [subjectOf(left), subjectOf(right)] as const;
      const compared =
        (await candidatesOf(db, engine, left, bounds)).has(right.project_id) ||
        (await candidatesOf(db, engine, right, bounds)).has(left.project_id);
      const kept =
        compared && pair === undefined
          ? await Promise.all([
              keeps(db, left, right.project_id, meanings),
              keeps(db, right, left.project_id, meanings),
            ]).then((sides) => sides.includes(true))
          : false;
      // Only what is compared is sent to a service.
      const meant = await engine.subjects(compared ? [left, right] : [], meanings);
      const standing: Standing = {
        visible: true,
        same: left.project_id === right.project_id,
        closed: left.closed || right.closed,
        caseId: Id.nullable().parse(await caseOfMembers(db, left.project_id, right.project_id)),
        pair:
          pair === undefined
            ? null
            : {
                pairId,
                belowLine: pair.strength === 'none',
                refused:
                  pair.refused_at === null
                    ? null
                    : {
                        at: Instant.parse(pair.refused_at),
                        by: pair.refused_by === null ? null : postNames(pair.refused_by, day),
                        reason: pair.refused_reason ?? '',
                      },
              },
        step: numberOn('duplicates.return.bits', day),
        line: line.shown,
        bounds,
        compared: () => compared,
        places: () => bestPlaces(engine.index, subjects),
        ledger: () => {
          const [one, two] = [meant(left), meant(right)];
          const { total, relation, lines, version, snapshot } = assess(one, two, model);
          const meaning = askedOf(meanings, one, two);
          return { total, relation, lines: [...lines], rules: version, snapshot, meaning };
        },
        kept: () => kept,
      };
      const answered: Answered = { answer: whyAnswer(standing), titles: [one.title, two.title] };
      return answered;
    },
  );

async function keeps(
  db: Kysely<DuplicatesDb>,
  row: ProjectRow,
  other: string,
  meanings: Meanings | null,
): Promise<boolean> {
  const { kept } = await comparisonsOf(db, row, meanings);
  return kept.some(({ id }) => id === other);
}

/** By list the better of the two places: of the right project for the left one, and the other way. */
function bestPlaces(index: CandidateIndex, [left, right]: readonly [Subject, Subject]) {
  const places = [
    ...index.placeOf(termsOf(left), right.id, { except: (id) => id === left.id }),
    ...index.placeOf(termsOf(right), left.id, { except: (id) => id === right.id }),
  ];
  return [...Map.groupBy(places, ({ list }) => list)].map(([list, found]) => ({
    list,
    rank: Math.min(...found.map(({ rank }) => rank)),
  }));
}
