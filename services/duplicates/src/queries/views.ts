import { institution, postOn } from '@madang/access';
import { rowsOfStreamsAsOf } from '@madang/backbone/postgres';
import {
  CaseId,
  type CaseView,
  ComparedProject,
  Day,
  FindingWord,
  Id,
  InstitutionCode,
  Instant,
  type MemberConsultation,
  PairRelation,
  PairStrength,
  PairView,
  Route,
  Stance,
} from '@madang/contracts';
import { textOn } from '@madang/law';
import type { Kysely } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import { councilItemAt, type CouncilItemThen } from '../projections/case-item.ts';
import { consultationAt } from '../projections/consultation-clock.ts';
import { type CaseRow, presentIn } from '../projections/coordination-case.ts';
import type { PairRow } from '../projections/pair.ts';
import { type ProjectRow, projects } from '../projections/project.ts';
import { sharedCase } from './case-of.ts';

type Names = { readonly ko: string; readonly en: string };

/** An institution's name on a day; what an imported notice calls its buyer where no code is known. */
export function namesOf(code: string, day: string, fallback?: string | null): Names {
  const found = institution(code, day);
  return found === undefined
    ? { ko: fallback ?? code, en: fallback ?? code }
    : { ko: found.fullNameKo, en: found.fullNameEn };
}

/** A post as people call it. */
export function postNames(post: string, day: string): Names {
  const found = postOn(post, day);
  return found === undefined ? { ko: post, en: post } : { ko: found.nameKo, en: found.nameEn };
}

/** A project as one side of a comparison. */
export function side(row: ProjectRow, day: string): ComparedProject {
  const code = row.institution ?? '';
  const names = namesOf(code, day, row.institution_name);
  return ComparedProject.parse({
    projectId: row.project_id,
    institution: code,
    institutionKo: names.ko,
    institutionEn: names.en,
    title: row.title,
    purpose: row.purpose,
    scope: row.scope,
    users: row.users,
    functions: row.functions,
    saeolFunctions: row.saeol_functions,
    targetSystem: row.target_system,
    linkage: row.linkage,
    kind: row.kind,
    amountKrw: row.amount_krw,
    periodFrom: row.period_from,
    periodTo: row.period_to,
    source: row.source,
    closed: row.closed,
  });
}

/**
 * Pairs with both sides, these as they were known at an instant where one is given; a pair whose
 * project has not arrived yet is left out until it has.
 */
export async function pairViews(
  db: Kysely<DuplicatesDb>,
  rows: readonly PairRow[],
  day: string,
  until?: Instant,
): Promise<PairView[]> {
  const ids = rows.flatMap((row) => [row.left_id ?? '', row.right_id ?? '']);
  if (ids.length === 0) return [];
  const found = await projectsOf(db, ids, until);
  const byId = new Map(found.map((row) => [row.project_id, row]));
  const shared = await db
    .selectFrom('pair')
    .select(['pair_id', sharedCase])
    .where(
      'pair_id',
      'in',
      rows.map(({ pair_id }) => pair_id),
    )
    .execute();
  const caseOf = new Map(shared.map((row) => [row.pair_id, row.shared_case]));
  return rows.flatMap((row) => {
    const left = byId.get(row.left_id ?? '');
    const right = byId.get(row.right_id ?? '');
    if (left === undefined || right === undefined || row.scored_at === null) return [];
    return [
      PairView.parse({
        pairId: row.pair_id,
        left: side(left, day),
        right: side(right, day),
        total: row.total,
        strength: PairStrength.parse(row.strength),
        relation: PairRelation.parse(row.relation),
        lines: row.lines,
        rules: row.rules,
        snapshot: row.snapshot,
        meaning: row.fingerprint?.meaning ?? null,
        scoredAt: row.scored_at,
        refusedAt: row.refused_at,
        refusedReason: row.refused_reason,
        refusedBy: row.refused_by === null ? null : postNames(row.refused_by, day),
        since: row.since,
        caseId: caseOf.get(row.pair_id) ?? null,
      }),
    ];
  });
}

export type MemberFacts = {
  readonly consultation: MemberConsultation | null;
  /** What an imported notice calls its buyer. */
  readonly institutionName: string | null;
  readonly amountKrw: number;
};

/** What else is known of cases, as it stood at an instant. */
export type CaseFacts = {
  readonly members: ReadonlyMap<string, MemberFacts>;
  readonly items: ReadonlyMap<string, CouncilItemThen>;
};

export async function caseFactsOf(
  db: Kysely<DuplicatesDb>,
  rows: readonly CaseRow[],
  now: string,
  until?: Instant,
): Promise<CaseFacts> {
  const at = until ?? now;
  const found = await db
    .selectFrom('case_item')
    .selectAll()
    .where('case_id', 'in', ['', ...rows.map(({ case_id: id }) => id)])
    .execute();
  return {
    members: await memberFactsOf(db, rows, at, until),
    items: new Map(found.map((item) => [item.case_id, councilItemAt(item, at)])),
  };
}

async function memberFactsOf(
  db: Kysely<DuplicatesDb>,
  rows: readonly CaseRow[],
  at: string,
  until: Instant | undefined,
): Promise<ReadonlyMap<string, MemberFacts>> {
  const ids = rows.flatMap(({ members }) => members.map(({ projectId }) => projectId));
  const clocks = await db
    .selectFrom('consultation_clock')
    .selectAll()
    .where('project_id', 'in', ['', ...ids])
    .execute();
  const clockOf = new Map(clocks.map((clock) => [clock.project_id, clock]));
  const known = await projectsOf(db, ids, until);
  return new Map(
    known.map(({ project_id: id, institution_name: institutionName, amount_krw: amountKrw }) => {
      const clock = clockOf.get(id);
      const consultation = clock === undefined ? null : consultationAt(clock, at);
      return [id, { consultation, institutionName, amountKrw }];
    }),
  );
}

/** Projects as they are, or as they were known at an instant. */
async function projectsOf(
  db: Kysely<DuplicatesDb>,
  ids: readonly string[],
  until: Instant | undefined,
): Promise<ProjectRow[]> {
  return until === undefined
    ? db
        .selectFrom('project')
        .selectAll()
        .where('project_id', 'in', ['', ...ids])
        .execute()
    : rowsOfStreamsAsOf(db, projects, {
        service: 'plans',
        streamIds: [...new Set(ids)].map((id) => `project:${id}`),
        until,
      });
}

/** A case as screens show it. */
export function caseView(row: CaseRow, facts: CaseFacts, day: string): CaseView {
  const lead = InstitutionCode.parse(row.lead ?? 'mois');
  const leadNames = namesOf(lead, day);
  const mediator = InstitutionCode.parse(row.mediator ?? textOn('mediation.desk', day));
  const mediatorNames = namesOf(mediator, day);
  const returned = facts.items.get(row.case_id)?.returned ?? null;
  const returnedBy = namesOf(returned?.by ?? '', day);
  const amountOf = ({ projectId, amountKrw }: CaseRow['members'][number]) =>
    facts.members.get(projectId)?.amountKrw ?? amountKrw;
  const present = presentIn(row);
  const parties = new Set<string>(present.map(({ institution: code }) => code));
  const stances = new Set(
    Object.entries(row.positions).flatMap(([code, { stance }]) =>
      parties.has(code) ? stance : [],
    ),
  );
  return {
    caseId: CaseId.parse(row.case_id),
    title: row.title,
    status: row.status,
    lead,
    leadKo: leadNames.ko,
    leadEn: leadNames.en,
    openedAt: Instant.parse(row.opened_at),
    positionsDueOn: row.positions_due_on === null ? null : Day.parse(row.positions_due_on),
    question: row.question,
    route: row.route === null ? null : Route.parse(row.route),
    routeReason: row.route_reason,
    mediator,
    mediatorKo: mediatorNames.ko,
    mediatorEn: mediatorNames.en,
    outcomeNo: row.outcome_no,
    outcomeText: row.outcome_text,
    concludedAt: row.concluded_at === null ? null : Instant.parse(row.concluded_at),
    returned:
      returned === null
        ? null
        : {
            itemId: Id.parse(returned.itemId),
            byKo: returnedBy.ko,
            byEn: returnedBy.en,
            reason: returned.reason,
            at: Instant.parse(returned.at),
          },
    members: row.members.map((member) => {
      const known = facts.members.get(member.projectId);
      const names = namesOf(member.institution, day, known?.institutionName);
      const desk = namesOf(member.desk, day);
      const position = row.positions[member.institution];
      const finding = row.findings[member.projectId];
      const left = row.departures[member.projectId];
      return {
        ...member,
        amountKrw: amountOf(member),
        institutionKo: names.ko,
        institutionEn: names.en,
        deskKo: desk.ko,
        deskEn: desk.en,
        stance: position === undefined ? null : Stance.parse(position.stance),
        position: position?.text ?? null,
        positionAt: position === undefined ? null : Instant.parse(position.at),
        finding: finding === undefined ? null : FindingWord.parse(finding.finding),
        findingReason: finding?.reason ?? null,
        consultation: known?.consultation ?? null,
        left: left === undefined ? null : { at: Instant.parse(left.at), reason: left.reason },
      };
    }),
    stakeKrw: present
      .filter(({ running }) => !running)
      .reduce((sum, member) => sum + amountOf(member), 0),
    disagreement: stances.size > 1 || stances.has('own'),
  };
}
