import type { ForSome } from './events.ts';
import { planOfProject } from './refs.ts';

/** `marks`: what the event stands for from then on. `follows`: marks of what led to it. */
type Links = { readonly marks?: readonly string[]; readonly follows?: readonly string[] };

/** Every event stands for itself. */
export const eventMark = (id: string) => `event:${id}`;
const cellOf = (data: { readonly institution: string; readonly functionCode: string }) =>
  `${data.institution}/${data.functionCode}`;
const filed = ({ planId }: { readonly planId: string }): Links => ({
  marks: [`filed:${planId}`],
  follows: [`opened:${planId}`, `reopened:${planId}`, `submitted:${planId}`, `approved:${planId}`],
});
const project = ({
  projectId,
  planId,
}: {
  readonly projectId: string;
  readonly planId?: string | undefined;
}): Links => ({
  marks: [`project:${projectId}`],
  follows: planId === undefined ? [] : [`filed:${planId}`],
});
const outcome = (outcomeNo: string | undefined) =>
  outcomeNo === undefined || outcomeNo === '' ? [] : [`outcome:${outcomeNo}`];

/**
 * How an event stands in the story beside its recorded cause: the thing that was filed, then found
 * alike, asked about, brought to the council, concluded, carried out and proved. A person's act has
 * no recorded cause unless the screen named one, but it answers to something that happened before.
 */
export const links: ForSome<Links> = {
  'plan.opened': ({ planId }) => ({ marks: [`opened:${planId}`] }),
  'plan.imported': ({ planId }) => ({
    marks: [`opened:${planId}`],
    follows: [`reopened:${planId}`],
  }),
  'plan.submitted': ({ planId }) => ({
    marks: [`submitted:${planId}`],
    follows: [`opened:${planId}`, `reopened:${planId}`],
  }),
  'plan.reviewed': ({ planId }) => ({
    marks: [`reviewed:${planId}`],
    follows: [`submitted:${planId}`],
  }),
  'plan.approved': ({ planId }) => ({
    marks: [`approved:${planId}`],
    follows: [`reviewed:${planId}`],
  }),
  'plan.filed': filed,
  'plan.refiled': filed,
  'plan.received': ({ planId }) => ({ follows: [`filed:${planId}`] }),
  'plan.inspected': ({ planId }) => ({ follows: [`filed:${planId}`] }),
  'plan.forwarded': ({ planId }) => ({ follows: [`filed:${planId}`] }),
  'plan.supplement-asked': ({ planId }) => ({
    marks: [`owed:${planId}`],
    follows: [`filed:${planId}`],
  }),
  'plan.opinion-notified': ({ planId }) => ({
    marks: [`owed:${planId}`],
    follows: [`filed:${planId}`],
  }),
  'plan.reopened': ({ planId }) => ({
    marks: [`reopened:${planId}`],
    follows: [`owed:${planId}`],
  }),
  'plan.reflected': ({ planId }) => ({ follows: [`owed:${planId}`] }),
  'project.registered': project,
  'project.changed': project,
  'consultation.requested': ({ consultationId, projectId }) => ({
    marks: [`requested:${consultationId}`],
    follows: [`project:${projectId}`],
  }),
  'consultation.opinion-asked': ({ consultationId }) => ({
    marks: [`opinion-asked:${consultationId}`],
    follows: [`requested:${consultationId}`],
  }),
  'consultation.opinion-given': ({ consultationId }) => ({
    marks: [`opinion-given:${consultationId}`],
    follows: [`opinion-asked:${consultationId}`],
  }),
  'consultation.answered': ({ consultationId, projectId, outcomeNo }) => {
    const planId = planOfProject(projectId);
    return {
      marks: planId === undefined ? [] : [`owed:${planId}`],
      follows: [
        `requested:${consultationId}`,
        `opinion-given:${consultationId}`,
        `finding:${projectId}`,
        ...outcome(outcomeNo),
      ],
    };
  },

  'pair.scored': ({ pairId, left, right }) => ({
    marks: [`pair:${pairId}`],
    follows: [`project:${left}`, `project:${right}`],
  }),
  'snapshot.taken': () => ({}),
  'version.proposed': ({ version }) => ({ marks: [`version:${version.name}`] }),
  'recomparison.stepped': () => ({}),
  'version.activated': ({ name }) => ({ follows: [`version:${name}`] }),
  'pair.refused': ({ pairId }) => ({ follows: [`pair:${pairId}`] }),
  'pair.escalated': ({ pairId }) => ({ marks: [`pair:${pairId}`], follows: [`pair:${pairId}`] }),
  'case.opened': ({ caseId, pairs }) => ({
    marks: [`case:${caseId}`],
    follows: pairs.map((pairId) => `pair:${pairId}`),
  }),
  'case.joined': ({ caseId, pairs }) => ({
    marks: [`joined:${caseId}`],
    follows: [`case:${caseId}`, ...pairs.map((pairId) => `pair:${pairId}`)],
  }),
  'case.left': ({ caseId }) => ({ follows: [`case:${caseId}`] }),
  'positions.asked': ({ caseId }) => ({
    marks: [`asked:${caseId}`],
    follows: [`case:${caseId}`, `joined:${caseId}`],
  }),
  'position.given': ({ caseId }) => ({
    marks: [`position:${caseId}`],
    follows: [`asked:${caseId}`],
  }),
  'finding.made': ({ caseId, projectId }) => ({
    marks: [`finding:${projectId}`, `finding-in:${caseId}`],
    follows: [`case:${caseId}`, `position:${caseId}`],
  }),
  'route.chosen': ({ caseId }) => ({
    marks: [`routed:${caseId}`],
    follows: [`case:${caseId}`, `asked:${caseId}`, `position:${caseId}`],
  }),
  'case.concluded': ({ caseId, outcomeNo }) => ({
    marks: [`case-concluded:${caseId}`],
    follows: [`case:${caseId}`, `finding-in:${caseId}`, ...outcome(outcomeNo)],
  }),

  'item.proposed': ({ itemId, caseId }) => ({
    marks: [`item:${itemId}`],
    follows: caseId === undefined ? [] : [`routed:${caseId}`],
  }),
  'item.document-supplied': ({ itemId }) => ({ follows: [`item:${itemId}`] }),
  'item.admission-confirmed': ({ itemId }) => ({
    marks: [`admitted:${itemId}`],
    follows: [`item:${itemId}`],
  }),
  'item.admitted': ({ itemId }) => ({
    marks: [`admitted:${itemId}`],
    follows: [`item:${itemId}`, `admitted:${itemId}`],
  }),
  'item.called': ({ itemId }) => ({
    marks: [`called:${itemId}`],
    follows: [`admitted:${itemId}`],
  }),
  'item.concluded': ({ itemId, outcomeNo, reportsOn }) => ({
    marks: [`outcome:${outcomeNo}`],
    follows: [
      `item:${itemId}`,
      `admitted:${itemId}`,
      `called:${itemId}`,
      ...reportsOn.map((actionId) => `action:${actionId}`),
    ],
  }),
  'meeting.planned': ({ meetingId }) => ({ marks: [`meeting:${meetingId}`] }),
  'agenda.arranged': ({ meetingId, entries }) => ({
    marks: [`arranged:${meetingId}`],
    follows: [`meeting:${meetingId}`, ...entries.map(({ itemId }) => `admitted:${itemId}`)],
  }),
  'agenda.confirmed': ({ meetingId }) => ({
    marks: [`agenda:${meetingId}`],
    follows: [`arranged:${meetingId}`],
  }),
  'agenda.distributed': ({ meetingId }) => ({
    marks: [`distributed:${meetingId}`],
    follows: [`agenda:${meetingId}`, `arranged:${meetingId}`],
  }),
  'meeting.opened': ({ meetingId }) => ({
    marks: [`held:${meetingId}`],
    follows: [`meeting:${meetingId}`, `distributed:${meetingId}`],
  }),
  'meeting.closed': ({ meetingId }) => ({
    marks: [`ended:${meetingId}`],
    follows: [`held:${meetingId}`],
  }),
  'minutes.agreed': ({ meetingId }) => ({
    marks: [`minutes:${meetingId}`],
    follows: [`ended:${meetingId}`],
  }),
  'minutes.confirmed': ({ meetingId }) => ({
    follows: [`minutes:${meetingId}`, `ended:${meetingId}`],
  }),
  'outcome.notified': ({ outcomeNo }) => ({ follows: [`outcome:${outcomeNo}`] }),
  'action.assigned': ({ actionId, outcomeNo, evidence }) => ({
    marks: [
      `action:${actionId}`,
      ...(evidence.kind === 'plan-refiled' ? [`owed:${evidence.planId}`] : []),
      ...(evidence.kind === 'check-passes' ? [`broken:${cellOf(evidence)}`] : []),
      ...(evidence.kind === 'contract-published' ? [`contract-owed:${evidence.contract}`] : []),
    ],
    follows: [`outcome:${outcomeNo}`],
  }),
  'action.claimed': ({ actionId }) => ({ follows: [`action:${actionId}`] }),
  'action.letter-recorded': ({ actionId }) => ({
    marks: [`proof:${actionId}`],
    follows: [`action:${actionId}`],
  }),
  'action.evidence-seen': ({ actionId, seen }) => ({
    marks: [`proof:${actionId}`],
    follows: [`action:${actionId}`, eventMark(seen.eventId)],
  }),
  'action.closed': ({ actionId, proof }) => ({
    follows: [`action:${actionId}`, `proof:${actionId}`, ...proof.eventIds.map(eventMark)],
  }),

  'contract.published': ({ contractId, functionCode }) => ({
    marks: [`contract:${contractId}`],
    follows: [`contract-owed:${contractId}`, `contract-owed:${functionCode}`],
  }),
  'contract.deprecated': ({ contractId }) => ({ follows: [`contract:${contractId}`] }),
  'deployment.declared': ({ contractId }) => ({ follows: [`contract:${contractId}`] }),
  'check.requested': (data) => ({ follows: [`repaired:${cellOf(data)}`] }),
  'check.recorded': (data) => {
    const { changed, verdict, passesInRow } = data;
    const bad = changed && (verdict === 'fail' || verdict === 'degraded');
    const proves = verdict === 'pass' && passesInRow <= 2;
    return {
      marks: bad ? [`broken:${cellOf(data)}`] : [],
      follows: proves ? [`repaired:${cellOf(data)}`] : [],
    };
  },
  'interface.repaired': (data) => ({
    marks: [`repaired:${cellOf(data)}`],
    follows: [`broken:${cellOf(data)}`],
  }),
  'simulator.released': (data) => ({
    marks: [`repaired:${cellOf(data)}`],
    follows: [`broken:${cellOf(data)}`],
  }),
  'opinion.opened': ({ projectId }) => ({
    marks: [`opinion:${projectId}`],
    follows: [`project:${projectId}`],
  }),
  'opinion.issued': ({ projectId }) => ({ follows: [`opinion:${projectId}`] }),
};
