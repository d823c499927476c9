import { setTimeout as pause } from 'node:timers/promises';
import { deskOf, leadOf } from '@madang/access';
import { react, type ReactionContext, type Send, send } from '@madang/backbone/service';
import {
  caseJoined,
  caseOpened,
  CaseId,
  compareAgain,
  concludeCase,
  type Id,
  itemConcluded,
  joinCase,
  leaveCase,
  openCase,
  pairEscalated,
  PairId,
  pairScored,
  projectChanged,
  projectClosed,
  projectRegistered,
  recomparisonStepped,
  scorePair,
  snapshotTaken,
  versionActivated,
} from '@madang/contracts';
import { Fault } from '@madang/kernel';
import { dayAt, numberOn } from '@madang/law';
import { opensCase } from '@madang/similarity';
import type { DuplicatesDb } from './db/schema.ts';
import { brings } from './comparison/choose.ts';
import { comparisonsOf } from './comparison/compare.ts';
import { engineOf, rulesRow } from './comparison/engine.ts';
import type { Meanings } from './comparison/meanings.ts';
import { subjectOf } from './comparison/subject-of.ts';
import { fingerprint } from './domain/fingerprint.ts';
import { type ProjectRow, rowOf } from './projections/project.ts';
import {
  caseOfMembers,
  closedAmong,
  linksTo,
  neighboursOf,
  nextCaseId,
  type OpenCase,
  openCaseLeftBy,
  openCaseOf,
  openCasesOf,
  openProjectCount,
  projectRow,
  type RulesOfNow,
} from './queries/case-of.ts';

type Context = ReactionContext<DuplicatesDb>;
type Db = Context['db'];

/**
 * A project became known or changed: it is compared with every other that could be like it, and its
 * pairs are stated again, also where their evidence is gone.
 */
async function compareWithAll(project: ProjectRow, db: Db, meanings: Meanings | null) {
  return scores((await comparisonsOf(db, project, meanings)).kept);
}

type Kept = Awaited<ReturnType<typeof comparisonsOf>>['kept'];

function scores(kept: Kept): readonly Send[] {
  return kept.map(({ left, right, meaning, assessment: { lines, version, ...found } }) =>
    send(scorePair, {
      pairId: pairId(left.project_id, right.project_id),
      left: left.project_id,
      right: right.project_id,
      leftInstitution: left.institution ?? '',
      rightInstitution: right.institution ?? '',
      lines: [...lines],
      rules: version,
      fingerprint: fingerprint(subjectOf(left), subjectOf(right), { ...found, version, meaning }),
      ...found,
    }),
  );
}

export const onProjectRegistered = (meanings: Meanings | null) =>
  react(projectRegistered, async ({ data, occurredAt }, { db }: Context) =>
    compareWithAll(rowOf(data, occurredAt), db, meanings),
  );
export const onProjectChanged = (meanings: Meanings | null) =>
  react(projectChanged, async ({ data, occurredAt }, { db, now }: Context) => {
    const project = rowOf(data, occurredAt);
    const { kept } = await comparisonsOf(db, project, meanings);
    return [...scores(kept), ...(await back(project, kept, db, dayAt(await now())))];
  });

/**
 * A project that left an open case and is carried on after all may be like enough of its members
 * still: a score that did not change is not stated again, so that no event says it.
 */
async function back(
  { project_id: projectId }: ProjectRow,
  kept: Kept,
  db: Db,
  day: string,
): Promise<readonly Send[]> {
  const place = await openCaseLeftBy(db, projectId);
  if (place === null) return [];
  const totals = new Map<string, number>(
    kept.map(({ left, right, assessment: { total } }) => [
      pairId(left.project_id, right.project_id),
      total,
    ]),
  );
  return joined(db, place, projectId, day, (link) => totals.get(link.pair_id) === link.total);
}

/** A project that will not be carried on leaves its open case, which goes on without it. */
export const onProjectClosed = react(
  projectClosed,
  async ({ data: { projectId, reason } }, { db }: Context) => {
    const place = await openCaseOf(db, [projectId]);
    return place === null ? [] : [send(leaveCase, { caseId: place.caseId, projectId, reason })];
  },
);

/**
 * What was said of a pair rests on the words counted and the weights of its day: when either is
 * renewed every open project has its turn again, so that the queue never mixes two ways of counting.
 */
const beginAgain = async (db: Db) => {
  const { number, through } = (await rulesRow(db))?.recomparison ?? { number: 0, through: null };
  return through === null ? [] : [send(compareAgain, { recomparison: number, after: '' })];
};
export const onSnapshotTaken = react(snapshotTaken, async (_event, { db }: Context) =>
  beginAgain(db),
);
export const onVersionActivated = react(versionActivated, async (_event, { db }: Context) =>
  beginAgain(db),
);
export const onRecomparisonStepped = (meanings: Meanings | null) =>
  react(
    recomparisonStepped,
    async ({ data: { recomparison, projects, last } }, { db }: Context) => {
      const scores = [];
      for (const id of projects) {
        const row = await projectRow(db, id);
        if (row?.closed === false) scores.push(...(await compareWithAll(row, db, meanings)));
      }
      const after = projects.at(-1);
      return last || after === undefined
        ? scores
        : [...scores, send(compareAgain, { recomparison, after })];
    },
  );

/**
 * Strong evidence of a relation that is a matter for the desks opens a case, or brings the project
 * into the case that the other is in; less may bring it in ({@link joined}). Everything else is shown
 * and no more: the supervision of a project and its next phase are different projects, two open cases
 * stay two, and what a concluded case settled between two members is not asked again.
 */
export const onPairScored = react(pairScored, async ({ data }, { db, now }: Context) => {
  const { left, right, strength, relation, leftInstitution, rightInstitution } = data;
  if (!opensCase.includes(relation) || leftInstitution === rightInstitution) return [];
  if (strength === 'none') return [];
  // Asked first: of a crowd of copies, nearly every pair ends here.
  const caseOf = await openCasesOf(db, [left, right]);
  if (caseOf.size === 2) return [];
  const { rules, snapshot } = await rulesOfNow(db);
  // It is about to be compared again, and counts as it is found then.
  if (data.rules !== rules || data.snapshot !== snapshot) return [];
  const day = dayAt(await now());
  if (await uncounted(db, [left, right], day)) return [];
  const place = await openCaseOf(db, [left, right]);
  if (place !== null) return joined(db, place, caseOf.has(left) ? right : left, day);
  if (strength !== 'strong' || (await caseOfMembers(db, left, right)) !== null) return [];
  return settle(data, db, day);
});

async function rulesOfNow(db: Db): Promise<RulesOfNow> {
  const { version, snapshot } = await engineOf(db).model();
  return { rules: version.name, snapshot: snapshot.number };
}

type NewMembers = {
  readonly caseId: CaseId;
  readonly members: readonly { readonly projectId: Id }[];
};

/**
 * A case has new members: whoever is like them may now be like enough of its members. One that was
 * closed while it came in leaves again.
 */
const onNewMembers = async ({ data }: { readonly data: NewMembers }, { db, now }: Context) => {
  const arrived = data.members.map(({ projectId }) => projectId);
  const instant = await now();
  const sent: Send[] = (await closedAmong(db, arrived, instant)).map(
    ({ project_id: projectId, closed_reason: reason }) =>
      send(leaveCase, { caseId: data.caseId, projectId, reason: reason ?? 'withdrawn' }),
  );
  const place = await openCaseOf(db, arrived);
  if (place === null) return sent;
  const day = dayAt(instant);
  for (const id of await neighboursOf(db, arrived)) {
    if (!(await uncounted(db, [id], day))) sent.push(...(await joined(db, place, id, day)));
  }
  return sent;
};
export const onCaseOpened = react(caseOpened, onNewMembers);
export const onCaseJoined = react(caseJoined, onNewMembers);

/**
 * Brings a project into a case that it is like enough of: strongly alike with one member, or with one
 * at medium strength and, once the case is of as many institutions as the dated rule says, with a
 * member of a second one at all. So a chain of pairs, each a little alike, does not grow into a case of strangers.
 */
async function joined(
  db: Db,
  place: OpenCase,
  projectId: string,
  day: string,
  counts: (link: { readonly pair_id: string; readonly total: number }) => boolean = () => true,
): Promise<readonly Send[]> {
  const found = await linksTo(db, projectId, place.members, await rulesOfNow(db));
  const links = found.filter(counts);
  const secondFrom = numberOn('duplicates.second-link.institutions', day);
  const enough = brings(
    links.map((link) => ({
      ...link,
      institution: link.left_id === projectId ? link.right_institution : link.left_institution,
    })),
    {
      secondInstitution: new Set(place.institutions).size >= secondFrom,
      titleAloneBits: numberOn('duplicates.title-alone.bits', day),
    },
  );
  if (!enough) return [];
  const fresh = await arrivedMember(db, projectId, day);
  const pairs = links.map(({ pair_id: id }) => PairId.parse(id));
  return [join(place, [fresh], pairs, day)];
}

/**
 * Whether a pair holds an imported project whose corpus nobody has counted yet: in it every common
 * word looks rare, and chains of such pairs would make one case of strangers. Until a post counts the
 * words again its pairs are candidates, which a coordinator may still bring into a case.
 */
async function uncounted(db: Db, ids: readonly string[], day: string): Promise<boolean> {
  const rows = await Promise.all(ids.map((id) => arrivedRow(db, id)));
  if (rows.every((row) => row?.source !== 'import')) return false;
  const counted = (await rulesRow(db))?.snapshot_projects ?? 0;
  const ratio = numberOn('duplicates.counted.ratio', day);
  return (await openProjectCount(db)) > ratio * counted;
}

export const onPairEscalated = react(pairEscalated, async ({ data }, { db, now }: Context) =>
  settle(data, db, dayAt(await now())),
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
  pair: { readonly pairId: PairId; readonly left: Id; readonly right: Id },
  db: Db,
  day: string,
) {
  const members = [
    await arrivedMember(db, pair.left, day),
    await arrivedMember(db, pair.right, day),
  ] as const;
  const existing = await openCaseOf(db, [pair.left, pair.right]);
  if (existing !== null) {
    const fresh = members.filter(({ projectId }) => !existing.members.includes(projectId));
    return fresh.length === 0 ? [] : [join(existing, fresh, [pair.pairId], day)];
  }
  return [
    send(openCase, {
      caseId: await nextCaseId(db, day.slice(0, 4)),
      title: members[0].title,
      lead: leadOf(
        members.map(({ institution }) => institution),
        day,
      ),
      members: [...members],
      pairs: [pair.pairId],
    }),
  ];
}

function join(
  { caseId, institutions }: OpenCase,
  members: readonly Member[],
  pairs: readonly PairId[],
  day: string,
): Send {
  const codes = [...institutions, ...members.map(({ institution }) => institution)];
  return send(joinCase, {
    caseId,
    members: [...members],
    pairs: [...pairs],
    lead: leadOf(codes, day),
  });
}

const arrivalLooks = 100;
const arrivalPauseMs = 20;

/**
 * The score of a new project can overtake the row that its own event is about to make: it is waited
 * for here, so that pairs settle in the order of their evidence.
 */
async function arrivedRow(db: Db, projectId: string) {
  let row = await projectRow(db, projectId);
  for (let look = 0; row === undefined && look < arrivalLooks; look += 1) {
    await pause(arrivalPauseMs);
    row = await projectRow(db, projectId);
  }
  return row;
}

/** A project as a member. */
async function arrivedMember(db: Db, projectId: string, day: string) {
  const row = await arrivedRow(db, projectId);
  if (row === undefined || row.institution === null) {
    throw new Fault('project-not-arrived', `${projectId} has no row yet`, { retryable: true });
  }
  return member(row, row.institution, day);
}

type Member = ReturnType<typeof member>;

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
