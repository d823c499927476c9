import { may } from '@madang/access';
import { type Actor, Instant } from '@madang/contracts';
import { choiceOn, dayAt } from '@madang/law';
import type { Kysely } from 'kysely';

import type { SaeolDb } from '../db/schema.ts';

/** The opinions on a plan's projects or on one project, for those who may read the plan. */
export async function findOpinions(
  db: Kysely<SaeolDb>,
  asked: { readonly planId: string } | { readonly projectId: string },
  { actor, now }: { actor: Actor | null; now: Instant },
) {
  if (actor === null) return [];
  const rows = await db
    .selectFrom('interface_opinion')
    .selectAll()
    .where('opened_at', 'is not', null)
    .where((where) =>
      'planId' in asked
        ? where('plan_id', '=', asked.planId)
        : where('project_id', '=', asked.projectId),
    )
    .orderBy('project_id')
    .execute();
  const day = dayAt(now);
  return rows
    .filter(({ institution }) => may(actor, 'plans.read', { institution }, day))
    .map((row) => ({
      planId: row.plan_id,
      projectId: row.project_id,
      institution: row.institution,
      functions: [...row.functions],
      verdict: row.verdict,
      reasons: [...row.reasons],
      stage: choiceOn('saeol.opinion.stage', row.issued_at === null ? day : dayAt(row.issued_at)),
      fixer: row.fixer,
      issue: row.issue,
      openedAt: Instant.parse(row.opened_at),
      issuedAt: row.issued_at,
    }));
}

/** Projects whose opinion rests on this cell. */
export async function projectsOnCell(
  db: Kysely<SaeolDb>,
  institution: string,
  functionCode: string,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('interface_opinion')
    .select(['project_id', 'functions'])
    .where('institution', '=', institution)
    .where('opened_at', 'is not', null)
    .orderBy('project_id')
    .execute();
  return rows
    .filter(({ functions }) => functions.includes(functionCode))
    .map(({ project_id: projectId }) => projectId);
}

/** Opinions that nobody has heard of again since they were opened, with the time of opening. */
export async function openedWithoutIssue(db: Kysely<SaeolDb>) {
  return db
    .selectFrom('interface_opinion')
    .select(['project_id', 'opened_at'])
    .where('opened_at', 'is not', null)
    .where((where) =>
      where.or([where('issued_at', 'is', null), where('issued_at', '<', where.ref('opened_at'))]),
    )
    .execute();
}
