import { setTimeout as pause } from 'node:timers/promises';
import { deskOf, provinceOf } from '@madang/access';
import { react, send } from '@madang/backbone/service';
import {
  CaseId,
  CaseMember,
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
import type { Kysely } from 'kysely';
import type { DuplicatesDb } from './db/schema.ts';
import { type Comparable, compare, lines } from './domain/compare.ts';
import type { ProjectRow } from './projections/project.ts';
import { alikeProjects } from './queries/alike-projects.ts';
import { nextCaseId, openCaseOf, projectRow } from './queries/case-of.ts';

type Context = { readonly db: Kysely<DuplicatesDb>; readonly now: string };

/** A project became known or changed: it is compared with every other that could be like it. */
async function compareWithAll(facts: ProjectFacts, db: Kysely<DuplicatesDb>) {
  const own: Comparable = { ...facts, relationKind: facts.relation.kind };
  const found = (await alikeProjects(db, facts)).flatMap((row) => {
    const other = comparable(row);
    if (other === null) return [];
    const [left, right] = own.projectId < other.projectId ? [own, other] : [other, own];
    const comparison = compare(left, right);
    return comparison.total < lines.shown ? [] : [{ left, right, ...comparison }];
  });
  return found
    .sort((one, two) => two.total - one.total)
    .map(({ left, right, lines: evidence, ...rest }) =>
      send(scorePair, {
        pairId: pairId(left.projectId, right.projectId),
        left: left.projectId,
        right: right.projectId,
        leftInstitution: left.institution,
        rightInstitution: right.institution,
        lines: [...evidence],
        ...rest,
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
 * Strong evidence between alike projects opens a case, or brings the project into the case that the
 * other is in; medium evidence only joins. The supervision of a project and a next phase do neither.
 */
export const onPairScored = react(pairScored, async ({ data }, { db, now }: Context) => {
  if (data.relation !== 'alike' || data.total < lines.joins) return [];
  return settle({ ...data, opens: data.total >= lines.opens }, db, now);
});

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
    return [
      send(joinCase, {
        caseId: existing.case_id,
        members: members.filter(({ projectId }) => !existing.members.includes(projectId)),
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

function comparable(row: ProjectRow): Comparable | null {
  if (row.institution === null) return null;
  const kinds = ['none', 'supervision-of', 'phase-of', 'system'] as const;
  const sources = ['plan', 'import', 'system'] as const;
  return {
    ...CaseMember.pick({ projectId: true, institution: true }).parse({
      projectId: row.project_id,
      institution: row.institution,
    }),
    title: row.title,
    purpose: row.purpose,
    scope: row.scope,
    users: row.users,
    functions: row.functions,
    saeolFunctions: row.saeol_functions,
    targetSystem: row.target_system,
    amountKrw: row.amount_krw,
    source: sources.find((source) => source === row.source) ?? 'plan',
    relationKind: kinds.find((kind) => kind === row.relation_kind) ?? 'none',
  };
}

/** One id for two projects, whichever comes first. */
function pairId(left: string, right: string): PairId {
  return PairId.parse(`${left}~${right}`);
}
