import { childrenOf, leadOf, postOn, provinceOf } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { type Actor, myWork } from '@madang/contracts';
import { dayAt } from '@madang/law';
import { type Kysely, sql } from 'kysely';
import type { InsightDb } from '../db/schema.ts';
import {
  caseDuties,
  consultationDuties,
  findingDuties,
  openCases,
  pairDuties,
} from '../work/case-duties.ts';
import { councilDuties } from '../work/council-duties.ts';
import type { Duty, Seat, Today } from '../work/duty.ts';
import { activeOn, keeperDuties, substitutionDuties } from '../work/keeper-duties.ts';
import { seatOf, workLists } from '../work/lists.ts';
import {
  collation,
  conditionDuties,
  notBegun,
  planDuties,
  planYear,
  unconsulted,
} from '../work/plan-duties.ts';
import { saeolDuties } from '../work/saeol-duties.ts';
import { thingsOf } from './visible.ts';

type Db = Kysely<InsightDb>;

/** What waits for the asking post, read from where everything stands today. */
export const answerMyWork = answer(
  myWork,
  async (_input, { db, actor, now }: QueryContext<InsightDb>) => {
    if (actor === null) return { today: [], mine: [], team: [], waiting: [] };
    const today = { day: dayAt(now), now };
    const seat = seatOf(actor);
    const substitutions = await db.selectFrom('substitution').selectAll().execute();
    const deputising = activeOn(substitutions, today.day)
      .filter(({ deputy }) => deputy === actor.post)
      .flatMap(({ post }) => postOn(post, today.day) ?? [])
      .map(seatOf);
    const duties = [
      ...(await planning(db, seat, today)),
      ...(await coordinating(db, seat, today)),
      ...(await consulting(db, today)),
      ...(await council(db, today)),
      ...(await interfaces(db, actor, today)),
      ...substitutionDuties(substitutions, today),
    ];
    const all = [...duties, ...(await keeping(db, actor, duties, today))];
    return workLists(all, { seat, deputising }, today);
  },
);

async function planning(db: Db, seat: Seat, today: Today): Promise<Duty[]> {
  const plans = await db
    .selectFrom('plan_work')
    .selectAll()
    .where('opened_at', 'is not', null)
    .where('year', '>=', planYear(today.day) - 1)
    .execute();
  const dates = await db.selectFrom('province_date').selectAll().execute();
  const { role, institution } = seat;
  const national = role === 'coordinator' || role === 'administrator';
  const seen = plans.filter(
    (plan) =>
      national ||
      plan.institution === institution ||
      provinceOf(plan.institution, today.day) === institution,
  );
  const duties = [
    ...seen.flatMap((plan) => planDuties(plan, dates, today)),
    ...conditionDuties(await conditional(db), seen, today),
  ];
  if (role === 'coordinator' || role === 'provincial-reviewer') {
    return [...duties, ...collation(seat, plans, dates, today)];
  }
  if (role !== 'municipal-officer') return duties;
  const projects = await db
    .selectFrom('project_work')
    .selectAll()
    .where('institution', '=', institution)
    .where('closed', '=', false)
    .where('consulted', '=', false)
    .execute();
  return [...duties, ...unconsulted(projects), ...notBegun(institution, plans, dates, today)];
}

/** Consultations that ended with a condition on a project which is still carried on. */
function conditional(db: Db) {
  return db
    .selectFrom('consultation_work')
    .selectAll()
    .where('result', '=', 'conditional')
    .where('project_id', 'not in', (query) =>
      query.selectFrom('project_work').select('project_id').where('closed', '=', true),
    )
    .execute();
}

async function coordinating(db: Db, by: Seat, today: Today): Promise<Duty[]> {
  const { role, institution } = by;
  const cases = await db
    .selectFrom('case_work')
    .selectAll()
    .where(sql<boolean>`concluded_at is null or findings <> '{}'`)
    .execute();
  const found = cases.flatMap(({ findings }) => Object.keys(findings));
  const consultations = await db
    .selectFrom('consultation_work')
    .selectAll()
    .where('project_id', 'in', ['', ...found])
    .execute();
  const returned = await returnedItems(db);
  const open = [
    ...(role === 'coordinator' ? openCases(by, cases, today) : []),
    ...cases.flatMap((row) => [
      ...caseDuties(
        row,
        today,
        returned.find(({ case_id }) => case_id === row.case_id),
      ),
      ...findingDuties(row, consultations, today),
    ]),
  ];
  if (role !== 'coordinator' && role !== 'provincial-reviewer' && role !== 'party') return open;
  let pairs = db
    .selectFrom('pair_work')
    .selectAll()
    .where('refused', '=', false)
    .where('in_case', '=', false)
    .where('strength', 'in', ['strong', 'medium']);
  if (role === 'party') {
    pairs = pairs.where(
      sql<boolean>`${institution} in (first->>'institution', second->>'institution')`,
    );
  }
  if (role === 'provincial-reviewer') {
    const own = [institution, ...childrenOf(institution, today.day).map(({ code }) => code)];
    pairs = pairs.where(
      sql<boolean>`first->>'institution' = any(${own}) and second->>'institution' = any(${own})`,
    );
  }
  const rows = await pairs.orderBy('scored_at', 'desc').limit(500).execute();
  const titles = await thingsOf(
    db,
    rows.flatMap(({ first, second }) => [`project/${first.id}`, `project/${second.id}`]),
  );
  const titleOf = (id: string) => titles.get(`project/${id}`)?.title_ko ?? id;
  const known = await db.selectFrom('case_work').select(['members', 'concluded_at']).execute();
  const together = known.map(({ members, concluded_at: concludedAt }) => ({
    ids: new Set<string>(members.map(({ projectId }) => projectId)),
    institutions: concludedAt === null ? members.map((member) => member.institution) : [],
  }));
  const apart = rows.filter(
    ({ first, second }) => !together.some(({ ids }) => ids.has(first.id) && ids.has(second.id)),
  );
  // A pair joins the open case that one of the two is in, and is sorted by whoever leads that.
  const leadOfPair = ({ first, second }: (typeof rows)[number]) =>
    leadOf(
      [
        first.institution,
        second.institution,
        ...together
          .filter(({ ids }) => ids.has(first.id) || ids.has(second.id))
          .flatMap(({ institutions }) => institutions),
      ],
      today.day,
    );
  return [...open, ...apart.flatMap((row) => pairDuties(row, leadOfPair(row), titleOf, today))];
}

async function consulting(db: Db, today: Today): Promise<Duty[]> {
  const rows = await db
    .selectFrom('consultation_work')
    .selectAll()
    .where('answered_at', 'is', null)
    .execute();
  return rows.flatMap((row) => consultationDuties(row, today));
}

/** Items of cases that the secretariat gave back. */
function returnedItems(db: Db) {
  return db
    .selectFrom('item_work')
    .selectAll()
    .where('status', '=', 'returned')
    .where('case_id', 'is not', null)
    .execute();
}

async function council(db: Db, today: Today): Promise<Duty[]> {
  const returned = (await returnedItems(db)).flatMap(({ case_id }) => case_id ?? []);
  return councilDuties(
    {
      bodies: await db.selectFrom('body_work').selectAll().execute(),
      items: await db.selectFrom('item_work').selectAll().execute(),
      meetings: await db.selectFrom('meeting_work').selectAll().execute(),
      actions: await db.selectFrom('action_work').selectAll().execute(),
      cases: await db
        .selectFrom('case_work')
        .selectAll()
        .where('case_id', 'in', ['', ...returned])
        .execute(),
    },
    today,
  );
}

async function interfaces(db: Db, actor: Actor, today: Today): Promise<Duty[]> {
  const engineer = actor.role === 'saeol-engineer';
  if (!engineer && actor.role !== 'municipal-officer') return [];
  const cells = db.selectFrom('cell_work').selectAll();
  const rows = await (
    engineer ? cells : cells.where('institution', '=', actor.institution)
  ).execute();
  const functions = await db
    .selectFrom('thing')
    .selectAll()
    .where('kind', '=', 'function')
    .execute();
  const names = new Map(
    functions.map(({ id, title_ko, title_en }) => [id, { ko: title_ko, en: title_en }]),
  );
  return saeolDuties(rows, (code) => names.get(code) ?? { ko: code, en: code }, today);
}

async function keeping(
  db: Db,
  { role }: Actor,
  duties: readonly Duty[],
  today: Today,
): Promise<Duty[]> {
  if (role !== 'administrator' && role !== 'auditor') return [];
  const record = await db
    .selectFrom('timeline')
    .select([sql<number>`count(*)`.as('events'), sql<string | null>`max(occurred_at)`.as('newest')])
    .executeTakeFirstOrThrow();
  const ahead = duties
    .flatMap(({ dueOn }) => dueOn ?? [])
    .filter((dueOn) => dueOn > today.day)
    .toSorted()[0];
  return keeperDuties(
    {
      events: record.events,
      newest: record.newest === null ? null : dayAt(record.newest),
      nextDueOn: ahead ?? null,
    },
    today,
  );
}
