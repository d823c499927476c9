import { react, type ReactionContext, send } from '@madang/backbone/service';
import {
  checkRecorded,
  closeAction,
  contractPublished,
  itemConcluded,
  planFiled,
  planRefiled,
  type PlanProject,
  projectIdOf,
  type SeenEvidence,
} from '@madang/contracts';
import type { z } from 'zod';
import type { CommitteesDb } from '../db/schema.ts';
import { evidenceSought } from '../queries/evidence-sought.ts';

type Context = ReactionContext<CommitteesDb>;
type Seen = z.input<typeof SeenEvidence>;
type Sought = Awaited<ReturnType<typeof evidenceSought>>[number];

const close = ({ meetingId, actionId }: Sought, seen: Seen) =>
  send(closeAction, { meetingId, actionId, seen });

/** A published contract version may be the proof of an action. */
export const onContractPublished = react(contractPublished, async (event, { db }: Context) => {
  const { contractId, functionCode, version } = event.data;
  const sought = await evidenceSought(db, 'contract-published');
  return sought
    .filter(
      ({ evidence }) =>
        evidence.kind === 'contract-published' &&
        [contractId, functionCode].some((name) => name === evidence.contract),
    )
    .map((action) =>
      close(action, {
        kind: 'contract-published',
        eventId: event.id,
        at: event.occurredAt,
        contractId,
        functionCode,
        version,
      }),
    );
});

/** A check that passed may be one of those that an action needs; a failed one proves nothing. */
export const onCheckRecorded = react(checkRecorded, async (event, { db }: Context) => {
  const { institution, functionCode, check, verdict, passesInRow } = event.data;
  if (verdict !== 'pass') return [];
  const sought = await evidenceSought(db, 'check-passes');
  return sought
    .filter(
      ({ evidence }) =>
        evidence.kind === 'check-passes' &&
        evidence.institution === institution &&
        evidence.functionCode === functionCode &&
        evidence.check === check,
    )
    .map((action) =>
      close(action, {
        kind: 'check-passes',
        eventId: event.id,
        at: event.occurredAt,
        institution,
        functionCode,
        check,
        passesInRow,
      }),
    );
});

type Filing = {
  readonly id: string;
  readonly occurredAt: string;
  readonly data: {
    readonly planId: string;
    readonly year: number;
    readonly institution: string;
    readonly projects: readonly z.output<typeof PlanProject>[];
  };
};

async function onFiling({ id, occurredAt, data }: Filing, planVersion: number, { db }: Context) {
  const sought = await evidenceSought(db, 'plan-refiled');
  return sought.flatMap((action) => {
    const { evidence } = action;
    if (evidence.kind !== 'plan-refiled' || evidence.planId !== data.planId) return [];
    const project = data.projects.find(
      ({ rowKey }) => projectIdOf(data.year, data.institution, rowKey) === evidence.projectId,
    );
    if (project === undefined) return [];
    return [
      close(action, {
        kind: 'plan-refiled',
        eventId: id,
        at: occurredAt,
        planId: data.planId,
        projectId: evidence.projectId,
        planVersion,
        amountKrw: project.amountKrw,
        links: [project.targetSystem, project.linkage, project.relation?.of ?? ''].join(' '),
      }),
    ];
  });
}

/** A filed plan may state the project as an action asks. */
export const onPlanFiled = react(planFiled, (event, context: Context) =>
  onFiling(event, 1, context),
);
/** The same for a later version of a plan. */
export const onPlanRefiled = react(planRefiled, (event, context: Context) =>
  onFiling(event, event.data.planVersion, context),
);

/** A report that a later meeting took note of closes the actions that it reports on. */
export const onItemConcluded = react(itemConcluded, async (event, { db }: Context) => {
  const { reportsOn, word, bodyId, outcomeNo } = event.data;
  if (reportsOn.length === 0 || word !== 'received') return [];
  const sought = await evidenceSought(db, 'meeting-report');
  return sought
    .filter(({ actionId }) => reportsOn.includes(actionId))
    .map((action) =>
      close(action, {
        kind: 'meeting-report',
        eventId: event.id,
        at: event.occurredAt,
        bodyId,
        outcomeNo,
      }),
    );
});
