import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { rowAsOf, rowsOfStreamsAsOf } from '@madang/backbone/postgres';
import {
  type Actor,
  CaseId,
  casesOfProject,
  type ComparedProject,
  Day,
  findCase,
  FindingWord,
  EvidenceDimension,
  findPair,
  listCandidates,
  listCases,
  pairsOfProject,
} from '@madang/contracts';
import { dayAt, workingPeriodFrom } from '@madang/law';
import { opensCase } from '@madang/similarity';
import { sql } from 'kysely';
import type { Meanings } from '../comparison/meanings.ts';
import { wordDifference } from '../comparison/word-difference.ts';
import type { DuplicatesDb } from '../db/schema.ts';
import { cases, type CaseRow } from '../projections/coordination-case.ts';
import { pairs } from '../projections/pair.ts';
import { strongestOf } from './case-of.ts';
import { answerComparisonRules } from './comparison-rules.ts';
import { seesPair } from './sees-pair.ts';
import { sortedBy, sortsAmong } from './sorted-by.ts';
import { answerSimilarTitles } from './similar-titles.ts';
import { caseView, caseFactsOf, pairViews } from './views.ts';
import { answerWhyNotShown } from './why-not-shown.ts';

type Context = QueryContext<DuplicatesDb>;

function seesCase(actor: Actor | null, row: CaseRow, day: string): boolean {
  return (
    actor !== null &&
    may(
      actor,
      'duplicates.read',
      { parties: row.members.map(({ institution }) => institution) },
      day,
    )
  );
}

const answerListCases = answer(listCases, async ({ status }, { db, actor, now }: Context) => {
  const day = dayAt(now);
  const rows = await db
    .selectFrom('coordination_case')
    .selectAll()
    .orderBy('case_id', 'desc')
    .execute();
  const seen = rows
    .filter((row) => row.opened_at !== null && seesCase(actor, row, day))
    .filter((row) => status === 'all' || row.status !== 'concluded');
  const facts = await caseFactsOf(db, seen, now);
  const strongest = await strongestOf(
    db,
    seen.map(({ case_id: id }) => id),
  );
  return seen
    .map((row) => ({
      ...caseView(row, facts, day),
      strongest: strongest.get(row.case_id) ?? null,
    }))
    .sort(
      (one, two) =>
        Number(one.status === 'concluded') - Number(two.status === 'concluded') ||
        two.openedAt.localeCompare(one.openedAt),
    );
});

const answerFindCase = answer(findCase, async ({ caseId, asOf }, { db, actor, now }: Context) => {
  const day = dayAt(now);
  const current = await db
    .selectFrom('coordination_case')
    .selectAll()
    .where('case_id', '=', caseId)
    .executeTakeFirst();
  if (current === undefined || !seesCase(actor, current, day)) return null;
  const then =
    asOf === undefined
      ? current
      : await rowAsOf(db, cases, {
          service: 'duplicates',
          streamId: `case:${caseId}`,
          until: asOf,
        });
  const read = cases.row.safeParse(then);
  if (!read.success) return null;
  const members = ['', ...read.data.members.map(({ projectId }) => projectId)];
  const between = await db
    .selectFrom('pair')
    .selectAll()
    .where('left_id', 'in', members)
    .where('right_id', 'in', members)
    .execute();
  // A pair that was compared again since stands as it was found then.
  const known =
    asOf === undefined
      ? between
      : await rowsOfStreamsAsOf(db, pairs, {
          service: 'duplicates',
          streamIds: between.map(({ pair_id: id }) => `pair:${id}`),
          until: asOf,
        });
  const shownDay = dayAt(asOf ?? now);
  return {
    view: caseView(read.data, await caseFactsOf(db, [read.data], now, asOf), shownDay),
    pairs: await pairViews(
      db,
      known.toSorted((one, two) => two.total - one.total || (one.pair_id < two.pair_id ? -1 : 1)),
      shownDay,
      asOf,
    ),
    leads:
      actor !== null &&
      may(actor, 'duplicates.find', { institution: current.lead ?? undefined }, day),
    suggestedDueOn: Day.parse(workingPeriodFrom('duplicates.position.working-days', day).dueOn),
    today: Day.parse(day),
  };
});

/** These name other institutions' projects: each desk sees those that it may sort. */
const answerListCandidates = answer(
  listCandidates,
  async ({ refused, offset, limit }, { db, actor, now }: Context) => {
    const day = dayAt(now);
    if (
      actor === null ||
      !may(actor, 'duplicates.refuse', { institution: actor.institution }, day)
    ) {
      return { total: 0, pairs: [] };
    }
    const among = sortsAmong(actor.institution, day);
    const open = db
      .selectFrom('pair')
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom('case_member as one')
              .innerJoin('case_member as other', 'other.case_id', 'one.case_id')
              .select('one.case_id')
              .whereRef('one.project_id', '=', 'pair.left_id')
              .whereRef('other.project_id', '=', 'pair.right_id'),
          ),
        ),
      )
      .where('refused_at', refused ? 'is not' : 'is', null)
      .where('scored_at', 'is not', null)
      .where('strength', '<>', 'none')
      .where('relation', 'in', [...opensCase])
      .$if(among !== undefined, (pairs) =>
        pairs
          .where('left_institution', 'in', [...(among ?? [])])
          .where('right_institution', 'in', [...(among ?? [])]),
      )
      // Within one institution no desks have anything to settle; its own screens show the pair. What
      // has ended or was cancelled is not compared any more.
      .$if(!refused, (pairs) =>
        pairs.whereRef('left_institution', '<>', 'right_institution').where((where) =>
          where.not(
            where.exists(
              where
                .selectFrom('project')
                .select('project_id')
                .whereRef('project_id', 'in', sql`(pair.left_id, pair.right_id)`)
                .where('closed', '=', true),
            ),
          ),
        ),
      );
    const { total } = await open
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const rows = await open
      .selectAll()
      .orderBy('total', 'desc')
      .orderBy('pair_id')
      .offset(offset)
      .limit(limit)
      .execute();
    return { total, pairs: await pairViews(db, rows, day) };
  },
);

/** Fields of text that are compared word by word. */
const texts: Readonly<Record<string, (project: ComparedProject) => string>> = {
  title: ({ title }) => title,
  purpose: ({ purpose }) => purpose,
  scope: ({ scope }) => scope,
  users: ({ users }) => users,
  functions: ({ functions }) => functions.join(', '),
  data: ({ linkage }) => linkage,
  'target-system': ({ targetSystem }) => targetSystem,
};

const answerFindPair = answer(findPair, async ({ pairId }, { db, actor, now }: Context) => {
  const day = dayAt(now);
  const row = await db
    .selectFrom('pair')
    .selectAll()
    .where('pair_id', '=', pairId)
    .executeTakeFirst();
  if (row === undefined || row.scored_at === null) return null;
  if (!seesPair(actor, [row.left_institution, row.right_institution], day)) return null;
  const [pair] = await pairViews(db, [row], day);
  if (pair === undefined) return null;
  const words = Object.fromEntries(
    Object.entries(texts).map(([field, read]) => [
      field,
      wordDifference(read(pair.left), read(pair.right)),
    ]),
  );
  const { lead: institution } = await sortedBy(db, pairId, day);
  return {
    pair,
    dimensions: EvidenceDimension.options,
    words,
    sorts: actor !== null && may(actor, 'duplicates.refuse', { institution }, day),
  };
});

const shownPairs = 20;

const answerPairsOfProject = answer(
  pairsOfProject,
  async ({ projectId }, { db, actor, now }: Context) => {
    const day = dayAt(now);
    const rows = await db
      .selectFrom('pair')
      .selectAll()
      .where((where) =>
        where.or([where('left_id', '=', projectId), where('right_id', '=', projectId)]),
      )
      .where('scored_at', 'is not', null)
      .where('strength', '<>', 'none')
      .orderBy('total', 'desc')
      .orderBy('pair_id')
      .limit(shownPairs)
      .execute();
    const seen = rows.filter(({ left_institution: left, right_institution: right }) =>
      seesPair(actor, [left, right], day),
    );
    return (await pairViews(db, seen, day)).map(({ left, right, refusedAt, ...pair }) => ({
      pairId: pair.pairId,
      other: left.projectId === projectId ? right : left,
      total: pair.total,
      strength: pair.strength,
      relation: pair.relation,
      refused: refusedAt !== null,
    }));
  },
);

const answerCasesOfProject = answer(
  casesOfProject,
  async ({ projectId }, { db, actor, now }: Context) => {
    const rows = await db
      .selectFrom('coordination_case')
      .selectAll()
      .where((where) =>
        where.or([
          where(
            'case_id',
            'in',
            where.selectFrom('case_member').select('case_id').where('project_id', '=', projectId),
          ),
          sql<boolean>`departures ? ${projectId}`,
        ]),
      )
      .orderBy('case_id')
      .execute();
    return rows
      .filter((row) => seesCase(actor, row, dayAt(now)))
      .map((row) => {
        const { finding, reason } = row.findings[projectId] ?? {};
        return {
          caseId: CaseId.parse(row.case_id),
          title: row.title,
          status: row.status,
          left: row.departures[projectId] !== undefined,
          finding: finding === undefined ? null : FindingWord.parse(finding),
          findingReason: reason ?? null,
        };
      });
  },
);

export const queries = (meanings: Meanings | null) => [
  answerListCases,
  answerFindCase,
  answerListCandidates,
  answerFindPair,
  answerPairsOfProject,
  answerCasesOfProject,
  answerSimilarTitles,
  answerWhyNotShown(meanings),
  answerComparisonRules(meanings),
];
