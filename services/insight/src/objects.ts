import type { ForEvery } from './events.ts';
import { cellRef, planOfProject, planParts, ref, type Ref } from './refs.ts';

const institution = (code: string) => ref('institution', code);
const plan = (planId: string) => [ref('plan', planId), institution(planParts(planId).institution)];
const project = (data: {
  readonly projectId: string;
  readonly institution: string;
  readonly planId?: string | undefined;
}) => {
  const planId = data.planId ?? planOfProject(data.projectId);
  return [
    ref('project', data.projectId),
    institution(data.institution),
    ...(planId === undefined ? [] : [ref('plan', planId)]),
  ];
};
const consultation = (data: {
  readonly consultationId: string;
  readonly projectId: string;
  readonly institution: string;
  readonly desk: string;
}) => [ref('consultation', data.consultationId), ...project(data), institution(data.desk)];
const pair = ({ pairId, left, right }: { pairId: string; left: string; right: string }) => [
  ref('pair', pairId),
  ref('project', left),
  ref('project', right),
];
type Member = { readonly projectId: string; readonly institution: string };
const members = (list: readonly Member[]) =>
  list.flatMap((member) => [ref('project', member.projectId), institution(member.institution)]);
const caseOf = (caseId: string | undefined) => (caseId === undefined ? [] : [ref('case', caseId)]);
const item = (itemId: string) => ref('item', itemId);
const meeting = (meetingId: string) => ref('meeting', meetingId);
const action = ({ actionId, meetingId }: { actionId: string; meetingId: string }) => [
  ref('action', actionId),
  meeting(meetingId),
];
const cell = (data: { readonly institution: string; readonly functionCode: string }) => [
  cellRef(data.institution, data.functionCode),
  institution(data.institution),
  ref('function', data.functionCode),
];
const contract = (data: { readonly contractId: string; readonly functionCode: string }) => [
  ref('contract', data.contractId),
  ref('function', data.functionCode),
];
const opinion = (data: { projectId: string; institution: string; planId: string }) => [
  ref('opinion', data.projectId),
  ...project(data),
];

/** What each event touches, the thing that it is about first. */
export const objects: ForEvery<readonly Ref[]> = {
  'clock.advanced': () => [ref('clock', 'world')],
  'substitution.recorded': (data) => [
    ref('substitution', data.substitutionId),
    ref('post', data.post),
    ref('post', data.deputy),
    institution(data.institution),
  ],
  'substitution.ended': ({ substitutionId }) => [ref('substitution', substitutionId)],
  'system.recorded': (data) => [ref('system', data.systemId), institution(data.institution)],

  'cycle.dated': (data) => [institution(data.institution)],
  'plan.opened': ({ planId }) => plan(planId),
  'plan.imported': ({ planId }) => plan(planId),
  'plan.project-edited': ({ planId }) => plan(planId),
  'plan.submitted': ({ planId }) => plan(planId),
  'plan.reviewed': ({ planId }) => plan(planId),
  'plan.returned': ({ planId }) => plan(planId),
  'plan.approved': ({ planId }) => plan(planId),
  'plan.filed': ({ planId }) => plan(planId),
  'plan.refiled': ({ planId }) => plan(planId),
  'plan.reopened': ({ planId }) => plan(planId),
  'plan.letter-recorded': ({ planId }) => plan(planId),
  'plan.received': ({ planId, by }) => [...plan(planId), institution(by)],
  'plan.inspected': ({ planId, by }) => [...plan(planId), institution(by)],
  'plan.commented': ({ planId, by }) => [...plan(planId), institution(by)],
  'plan.forwarded': ({ planId, by }) => [...plan(planId), institution(by)],
  'plan.supplement-asked': ({ planId, by }) => [...plan(planId), institution(by)],
  'plan.opinion-notified': ({ planId, by }) => [...plan(planId), institution(by)],
  'plan.reflected': ({ planId }) => plan(planId),
  'plan.closed': ({ planId }) => plan(planId),
  'project.registered': project,
  'project.changed': project,
  'project.closed': project,
  'consultation.requested': consultation,
  'consultation.opinion-asked': (data) => [...consultation(data), institution(data.specialist)],
  'consultation.opinion-given': (data) => [...consultation(data), institution(data.specialist)],
  'consultation.answered': consultation,

  'pair.scored': (data) => [
    ...pair(data),
    institution(data.leftInstitution),
    institution(data.rightInstitution),
  ],
  'pair.refused': pair,
  'snapshot.taken': () => [ref('rules', 'comparison')],
  'version.proposed': () => [ref('rules', 'comparison')],
  'version.activated': () => [ref('rules', 'comparison')],
  'recomparison.stepped': () => [ref('rules', 'comparison')],
  'pair.escalated': pair,
  'case.opened': (data) => [ref('case', data.caseId), ...members(data.members)],
  'case.joined': (data) => [ref('case', data.caseId), ...members(data.members)],
  'case.left': (data) => [ref('case', data.caseId), ...project(data)],
  'case.renamed': ({ caseId }) => caseOf(caseId),
  'positions.asked': ({ caseId, parties }) => [...caseOf(caseId), ...parties.map(institution)],
  'position.given': (data) => [ref('case', data.caseId), institution(data.institution)],
  'finding.made': (data) => [ref('case', data.caseId), ...project(data), institution(data.desk)],
  'route.chosen': ({ caseId }) => caseOf(caseId),
  'case.concluded': ({ caseId, outcomeNo }) => [
    ...caseOf(caseId),
    ...(outcomeNo === undefined ? [] : [ref('outcome', outcomeNo)]),
  ],

  'body.recorded': ({ bodyId }) => [ref('body', bodyId)],
  'item.proposed': (data) => [item(data.itemId), ...caseOf(data.caseId), ref('body', data.bodyId)],
  'item.document-supplied': (data) => [item(data.itemId), institution(data.document.from)],
  'item.admission-confirmed': (data) => [item(data.itemId), institution(data.ministry)],
  'item.admitted': (data) => [item(data.itemId), ...caseOf(data.caseId)],
  'item.returned': (data) => [item(data.itemId), ...caseOf(data.caseId)],
  'meeting.planned': (data) => [meeting(data.meetingId), ref('body', data.bodyId)],
  'agenda.arranged': (data) => [
    meeting(data.meetingId),
    ...data.entries.map(({ itemId }) => item(itemId)),
  ],
  'agenda.confirmed': (data) => [meeting(data.meetingId), institution(data.ministry)],
  'agenda.distributed': (data) => [
    meeting(data.meetingId),
    ref('body', data.bodyId),
    ...data.items.map(({ itemId }) => item(itemId)),
  ],
  'meeting.opened': (data) => [meeting(data.meetingId), ref('body', data.bodyId)],
  'presence.recorded': (data) => [meeting(data.meetingId), institution(data.institution)],
  'item.called': (data) => [item(data.itemId), meeting(data.meetingId)],
  'remark.recorded': (data) => [
    meeting(data.meetingId),
    item(data.itemId),
    institution(data.institution),
  ],
  'vote.recorded': (data) => [item(data.itemId), meeting(data.meetingId)],
  'item.concluded': (data) => [
    item(data.itemId),
    ref('outcome', data.outcomeNo),
    meeting(data.meetingId),
    ...caseOf(data.caseId),
  ],
  'meeting.closed': (data) => [meeting(data.meetingId), ref('body', data.bodyId)],
  'minutes.no-vote-declared': (data) => [meeting(data.meetingId)],
  'minutes.agreed': (data) => [meeting(data.meetingId), institution(data.ministry)],
  'minutes.confirmed': (data) => [meeting(data.meetingId), ref('body', data.bodyId)],
  'outcome.notified': (data) => [
    ref('outcome', data.outcomeNo),
    meeting(data.meetingId),
    ...caseOf(data.caseId),
    ...data.receivers.map(institution),
  ],
  'action.assigned': (data) => [
    ...action(data),
    ref('outcome', data.outcomeNo),
    ...caseOf(data.caseId),
    institution(data.owner),
    ...(data.evidence.kind === 'plan-refiled' ? [ref('plan', data.evidence.planId)] : []),
    ...(data.evidence.kind === 'check-passes'
      ? [cellRef(data.evidence.institution, data.evidence.functionCode)]
      : []),
  ],
  'action.claimed': action,
  'action.letter-recorded': action,
  'action.evidence-seen': action,
  'action.closed': (data) => [
    ...action(data),
    ref('outcome', data.outcomeNo),
    ...caseOf(data.caseId),
    institution(data.owner),
  ],

  'function.proposed': ({ functionCode }) => [ref('function', functionCode)],
  'function.edited': ({ functionCode }) => [ref('function', functionCode)],
  'contract.published': contract,
  'contract.deprecated': contract,
  'deployment.declared': contract,
  'check.requested': cell,
  'check.recorded': (data) => [...cell(data), ref('contract', data.contractId)],
  'interface.repaired': cell,
  'simulator.released': cell,
  'opinion.opened': opinion,
  'opinion.issued': opinion,
};
