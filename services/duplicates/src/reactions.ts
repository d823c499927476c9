import { setTimeout as pause } from 'node:timers/promises';
import { deskOf, provinceOf } from '@madang/access';
import { react, send } from '@madang/backbone/service';
import {
  CaseId,
  concludeCase,
  type Id,
  itemConcluded,
  joinCase,
  openCase,
  pairEscalated,
  PairId,
  pairScored,
  projectChanged,
  type ProjectFacts,
  projectRegistered,
  scorePair,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { dayAt } from '@madang/law';
import { opensCase } from '@madang/similarity';
import type { Kysely } from 'kysely';
import type { DuplicatesDb } from './db/schema.ts';
import { comparisonsOf } from './comparison/compare.ts';
import { rulesRow } from './comparison/engine.ts';
import { subjectOf } from './comparison/subject-of.ts';
import { fingerprint } from './domain/fingerprint.ts';
import { type ProjectRow, rowOf } from './projections/project.ts';
import { nextCaseId, openCaseOf, openProjectCount, projectRow } from './queries/case-of.ts';

type Context = { readonly db: Kysely<DuplicatesDb>; readonly now: string };

/**
 * A project became known or changed: it is compared with every other that could be like it, and its
 * pairs are stated again, also where their evidence is gone.
 */
async function compareWithAll(facts: ProjectFacts, db: Kysely<DuplicatesDb>) {
  const { kept } = await comparisonsOf(db, rowOf(facts));
  return kept.map(({ left, right, assessment: { lines, version, ...found } }) =>
    send(scorePair, {
      pairId: pairId(left.project_id, right.project_id),
      left: left.project_id,
      right: right.project_id,
      leftInstitution: left.institution ?? '',
      rightInstitution: right.institution ?? '',
      lines: [...lines],
      rules: version,
      fingerprint: fingerprint(subjectOf(left), subjectOf(right), { ...found, version }),
      ...found,
    }),
  );
}

export const onProjectRegistered = react(projectRegistered, async ({ data }, { db }: Context) =>
  compareWithAll(data, db),
);
export const onProjectChanged = react(projectChanged, async ({ data }, { db }: Context) =>
  compareWithAll(data, db),
);

/**
 * Strong evidence of a relation that is a matter for the desks opens a case, or brings the project
 * into the case that the other is in; medium evidence only joins. Everything else is shown and no more:
 * the supervision of a project and its next phase are different projects.
 */
export const onPairScored = react(pairScored, async ({ data }, { db, now }: Context) => {
  const { strength, relation, leftInstitution, rightInstitution } = data;
  if (!opensCase.includes(relation) || leftInstitution === rightInstitution) return [];
  if (strength !== 'strong' && strength !== 'medium') return [];
  if (await uncounted(db, [data.left, data.right])) return [];
  return settle({ ...data, opens: strength === 'strong' }, db, now);
});

/** So many times the projects that were counted, and rarity says nothing of the corpus any more. */
const outgrown = 2;

/**
 * Whether a pair holds an imported project whose corpus nobody has counted yet: in it every common
 * word looks rare, and chains of such pairs would make one case of strangers. Until a post counts the
 * words again its pairs are candidates, which a coordinator may still bring into a case.
 */
async function uncounted(db: Kysely<DuplicatesDb>, ids: readonly string[]): Promise<boolean> {
  const rows = await Promise.all(ids.map((id) => projectRow(db, id)));
  if (rows.every((row) => row?.source !== 'import')) return false;
  const counted = (await rulesRow(db))?.snapshot_projects ?? 0;
  return (await openProjectCount(db)) > outgrown * counted;
}

export const onPairEscalated = react(pairEscalated, async ({ data }, { db, now }: Context) =>
  settle({ ...data, opens: true }, db, now),
);

/** The council concluded an item that came from a case. */
export const onItemConcluded = react(itemConcluded, ({ data }) => {
  const caseId = CaseId.safeParse(data.caseId);
  if (!caseId.success || data.word === 'again') return [];
  return [
    send(concludeCase, {
      caseId: caseId.data,
      by: 'council',
      text: data.text,
      outcomeNo: data.outcomeNo,
    }),
  ];
});

async function settle(
  pair: { readonly pairId: PairId; readonly left: Id; readonly right: Id; readonly opens: boolean },
  db: Kysely<DuplicatesDb>,
  now: string,
) {
  const day = dayAt(now);
  const members = [
    await arrivedMember(db, pair.left, day),
    await arrivedMember(db, pair.right, day),
  ] as const;
  const existing = await openCaseOf(db, [pair.left, pair.right]);
  const codes = members.map(({ institution }) => institution);
  if (existing !== null) {
    const fresh = members.filter(({ projectId }) => !existing.members.includes(projectId));
    if (fresh.length === 0) return [];
    return [
      send(joinCase, {
        caseId: existing.case_id,
        members: fresh,
        pairs: [pair.pairId],
        lead: leadOf(codes, day),
      }),
    ];
  }
  if (!pair.opens) return [];
  return [
    send(openCase, {
      caseId: await nextCaseId(db, day.slice(0, 4)),
      title: members[0].title,
      lead: leadOf(codes, day),
      members: [...members],
      pairs: [pair.pairId],
    }),
  ];
}

const arrivalLooks = 100;
const arrivalPauseMs = 20;

/**
 * A project as a member. The score of a new project can overtake the row that its own event is about
 * to make: it is waited for here, so that pairs settle in the order of their evidence.
 */
async function arrivedMember(db: Kysely<DuplicatesDb>, projectId: string, day: string) {
  let row = await projectRow(db, projectId);
  for (let look = 0; row === undefined && look < arrivalLooks; look += 1) {
    await pause(arrivalPauseMs);
    row = await projectRow(db, projectId);
  }
  if (row === undefined || row.institution === null) {
    throw new Fault('project-not-arrived', `${projectId} has no row yet`, { retryable: true });
  }
  return member(row, row.institution, day);
}

/** The province leads when every member is its own; otherwise the ministry. */
function leadOf(codes: readonly string[], day: string): string {
  const provinces = new Set(codes.map((code) => provinceOf(code, day) ?? 'mois'));
  const [only] = provinces;
  return provinces.size === 1 && only !== undefined ? only : 'mois';
}

function member(row: ProjectRow, institution: string, day: string) {
  return {
    projectId: row.project_id,
    institution,
    title: row.title,
    amountKrw: row.amount_krw,
    desk: deskOf(institution, day),
    running: row.source === 'system',
  };
}

/** One id for two projects, whichever comes first. */
function pairId(left: string, right: string): PairId {
  return PairId.parse(`${left}~${right}`);
}
