import { defineReadModel, on } from '@madang/backbone/postgres';
import {
  caseConcluded,
  caseJoined,
  caseLeft,
  CaseMember,
  caseOpened,
  caseRenamed,
  findingMade,
  FindingWord,
  pairRefused,
  pairScored,
  positionGiven,
  positionsAsked,
  routeChosen,
} from '@madang/contracts';
import { z } from 'zod';

const CaseWorkRow = z.object({
  case_id: z.string(),
  title: z.string(),
  lead: z.string(),
  members: z.array(CaseMember),
  opened_at: z.string().nullable(),
  /** The last time a project came in. */
  grown_at: z.string().nullable(),
  asked: z.array(z.string()),
  positions_due_on: z.string().nullable(),
  given: z.array(z.string()),
  /** By project. */
  findings: z.record(
    z.string(),
    z.object({ finding: FindingWord, reason: z.string(), desk: z.string(), at: z.string() }),
  ),
  route: z.string().nullable(),
  mediator: z.string().nullable(),
  routed_at: z.string().nullable(),
  concluded_at: z.string().nullable(),
});
export type CaseWorkRow = z.infer<typeof CaseWorkRow>;

const key = ({ data }: { readonly data: { readonly caseId: string } }) => ({
  case_id: data.caseId,
});
const add = (list: readonly string[], value: string) => [...new Set([...list, value])];

/** Coordination cases and whose turn it is in them. */
export const caseWork = defineReadModel<CaseWorkRow>({
  table: 'case_work',
  version: 4,
  key: ['case_id'],
  row: CaseWorkRow,
  blank: ({ case_id }: { case_id: string }) => ({
    case_id,
    title: case_id,
    lead: '',
    members: [],
    opened_at: null,
    grown_at: null,
    asked: [],
    positions_due_on: null,
    given: [],
    findings: {},
    route: null,
    mediator: null,
    routed_at: null,
    concluded_at: null,
  }),
  on: [
    on(caseOpened, key, (row, { data, occurredAt }) => ({
      ...row,
      title: data.title,
      lead: data.lead,
      members: data.members,
      opened_at: occurredAt,
      grown_at: occurredAt,
    })),
    on(caseJoined, key, (row, { data, occurredAt }) => ({
      ...row,
      lead: data.lead,
      members: [...row.members, ...data.members],
      grown_at: data.members.length > 0 ? occurredAt : row.grown_at,
    })),
    on(caseLeft, key, (row, { data: { projectId, institution } }) => {
      const members = row.members.filter((member) => member.projectId !== projectId);
      const stays = members.some((member) => member.institution === institution);
      return {
        ...row,
        members,
        asked: stays ? row.asked : row.asked.filter((party) => party !== institution),
        findings: Object.fromEntries(
          Object.entries(row.findings).filter(([found]) => found !== projectId),
        ),
      };
    }),
    on(caseRenamed, key, (row, { data }) => ({ ...row, title: data.title })),
    on(positionsAsked, key, (row, { data }) => ({
      ...row,
      asked: data.parties,
      positions_due_on: data.dueOn,
    })),
    on(positionGiven, key, (row, { data }) => ({
      ...row,
      given: add(row.given, data.institution),
    })),
    on(findingMade, key, (row, { data, occurredAt }) => ({
      ...row,
      findings: {
        ...row.findings,
        [data.projectId]: {
          finding: data.finding,
          reason: data.reason,
          desk: data.desk,
          at: occurredAt,
        },
      },
    })),
    on(routeChosen, key, (row, { data, occurredAt }) => ({
      ...row,
      route: data.route,
      mediator: data.mediator ?? null,
      routed_at: occurredAt,
    })),
    on(caseConcluded, key, (row, { occurredAt }) => ({ ...row, concluded_at: occurredAt })),
  ],
});

const Side = z.object({ id: z.string(), institution: z.string() });
const PairWorkRow = z.object({
  pair_id: z.string(),
  first: Side,
  second: Side,
  strength: z.string(),
  relation: z.string(),
  scored_at: z.string().nullable(),
  refused: z.boolean(),
  in_case: z.boolean(),
});
export type PairWorkRow = z.infer<typeof PairWorkRow>;

const nobody = { id: '', institution: '' };
const byPair = ({ data }: { readonly data: { readonly pairId: string } }) => ({
  pair_id: data.pairId,
});
const pairsOf = ({ data }: { readonly data: { readonly pairs: readonly string[] } }) =>
  data.pairs.map((pair_id) => ({ pair_id }));

/** Projects found alike, and whether anyone has decided on them. */
export const pairWork = defineReadModel<PairWorkRow>({
  table: 'pair_work',
  version: 2,
  key: ['pair_id'],
  row: PairWorkRow,
  blank: ({ pair_id }: { pair_id: string }) => ({
    pair_id,
    first: nobody,
    second: nobody,
    strength: '',
    relation: '',
    scored_at: null,
    refused: false,
    in_case: false,
  }),
  on: [
    on(pairScored, byPair, (row, { data, occurredAt }) => ({
      ...row,
      first: { id: data.left, institution: data.leftInstitution },
      second: { id: data.right, institution: data.rightInstitution },
      strength: data.strength,
      relation: data.relation,
      scored_at: occurredAt,
      refused: false,
    })),
    on(pairRefused, byPair, (row) => ({ ...row, refused: true })),
    on(caseOpened, pairsOf, (row) => ({ ...row, in_case: true })),
    on(caseJoined, pairsOf, (row) => ({ ...row, in_case: true })),
  ],
});
