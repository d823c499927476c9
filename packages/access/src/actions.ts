import type { Role } from '@madang/contracts';

/**
 * Where a power reaches, read against the institution tree of the day:
 * - `own`: the object belongs to the actor's institution;
 * - `children`: the object belongs to an institution directly under the actor's;
 * - `desk`: the actor's institution is the desk that the law names for the object's institution;
 * - `party`: the actor's institution is among the parties of the object;
 * - `children-party`: an institution directly under the actor's is among the parties;
 * - `any`: everything.
 */
export type Scope = 'own' | 'children' | 'desk' | 'party' | 'children-party' | 'any';

/** A post's role, or nobody's: a visitor has not signed in. */
export type Grant = { readonly role: Role | 'visitor'; readonly scope: Scope };

const may = (scope: Scope, ...roles: readonly Grant['role'][]): readonly Grant[] =>
  roles.map((role) => ({ role, scope }));

const system = may('any', 'system');
const secretariat = may('any', 'council-clerk', 'council-secretary');
const insideRoles = [
  'municipal-officer',
  'municipal-reviewer',
  'municipal-cio',
  'council-member',
] as const satisfies readonly Role[];
/** Everyone who works in the house; an auditor reads whatever they read. */
const everyone = may(
  'any',
  'coordinator',
  ...insideRoles,
  'provincial-reviewer',
  'council-secretary',
  'council-clerk',
  'party',
  'specialist',
  'saeol-engineer',
  'auditor',
  'administrator',
  'system',
);
/** What the public dashboard shows as well. */
const anyone = [...everyone, ...may('any', 'visitor')];
const overseers = may(
  'any',
  'coordinator',
  'council-clerk',
  'council-secretary',
  'auditor',
  'system',
);
const planReaders = [
  ...may('own', ...insideRoles, 'provincial-reviewer', 'party'),
  ...may('children', 'provincial-reviewer', 'council-member'),
  ...may('any', 'specialist', 'saeol-engineer'),
  ...overseers,
];
const caseReaders = [
  ...may('party', ...insideRoles, 'provincial-reviewer', 'party'),
  ...may('children-party', 'provincial-reviewer', 'council-member'),
  ...may('any', 'specialist', 'saeol-engineer'),
  ...overseers,
];

/** A case is carried on by its lead alone: the ministry, or the province whose own all members are. */
const leads = may('own', 'coordinator', 'provincial-reviewer');
/** A pair is in nobody's hands yet: the coordinator sorts any, a province those it would lead. */
const sorts = [...may('any', 'coordinator'), ...may('own', 'provincial-reviewer')];

/**
 * Which role may do what, and how far. A role that is not named here may not; an action that is
 * marked with `system` is one that a reaction of the service may send as well.
 */
export const actions = {
  'plans.open': [...may('own', 'municipal-officer'), ...system],
  'plans.import': may('own', 'municipal-officer'),
  'plans.edit': may('own', 'municipal-officer'),
  'plans.submit': may('own', 'municipal-officer'),
  'plans.review': may('own', 'municipal-reviewer'),
  'plans.approve': may('own', 'municipal-cio', 'council-member'),
  'plans.record-letter': may('own', 'municipal-officer'),
  'plans.inspect': [...may('desk', 'provincial-reviewer'), ...may('any', 'coordinator')],
  'plans.comment': [...may('desk', 'provincial-reviewer'), ...may('any', 'coordinator')],
  'plans.forward': may('desk', 'provincial-reviewer', 'coordinator'),
  'plans.ask-supplement': [...may('desk', 'provincial-reviewer'), ...may('any', 'coordinator')],
  'plans.give-opinion': may('any', 'coordinator', 'council-clerk'),
  'plans.reflect': may('own', 'municipal-officer'),
  'plans.close': [...may('any', 'coordinator'), ...system],
  'plans.set-date': may('own', 'provincial-reviewer'),
  'plans.read': planReaders,
  'board.read': [
    ...may('children', 'provincial-reviewer', 'council-member'),
    ...may('own', 'provincial-reviewer', 'council-member'),
    ...overseers,
  ],

  'projects.register': system,
  'projects.close': [...may('own', 'municipal-officer'), ...system],
  'projects.register-system': [...may('own', 'party'), ...may('any', 'administrator', 'system')],
  'projects.import': may('any', 'administrator', 'coordinator', 'system'),
  'projects.read': everyone,

  'consultation.request': [
    ...may('own', 'municipal-officer', 'provincial-reviewer', 'party'),
    ...system,
  ],
  'consultation.answer': may('desk', 'provincial-reviewer', 'coordinator'),
  'consultation.ask-opinion': may('desk', 'provincial-reviewer', 'coordinator'),
  'consultation.opinion': may('any', 'specialist'),
  'consultation.read': planReaders,

  'duplicates.open': system,
  'duplicates.join': system,
  'duplicates.leave': system,
  'duplicates.score': system,
  'duplicates.refuse': sorts,
  'duplicates.escalate': sorts,
  'duplicates.ask': leads,
  'duplicates.find': leads,
  'duplicates.route': leads,
  'duplicates.conclude': leads,
  /** A council's conclusion is its own record; nobody says it in the council's place. */
  'duplicates.conclude-by-council': system,
  'position.give': may('party', 'party', 'municipal-officer', 'provincial-reviewer'),
  'duplicates.read': caseReaders,
  'duplicates.snapshot': may('any', 'coordinator', 'administrator'),
  'duplicates.set-rules': may('any', 'coordinator'),
  'duplicates.read-rules': may('any', 'coordinator', 'auditor', 'administrator'),

  'committees.propose': [
    ...may('any', 'coordinator', 'provincial-reviewer', 'council-clerk'),
    ...may('own', 'party'),
    ...system,
  ],
  'committees.complete': [
    ...may('any', 'council-clerk'),
    ...may('own', 'coordinator', 'provincial-reviewer', 'party', 'municipal-officer'),
  ],
  'committees.confirm': may('own', 'council-secretary'),
  'committees.admit': may('own', 'council-secretary'),
  'committees.return': may('own', 'council-secretary'),
  'committees.schedule': may('any', 'council-clerk'),
  'committees.order': may('any', 'council-clerk'),
  'committees.distribute': [...may('any', 'council-clerk'), ...system],
  'committees.open': may('any', 'council-clerk'),
  'committees.record-presence': may('any', 'council-clerk'),
  'committees.record-conclusion': may('any', 'council-clerk'),
  'committees.vote': may('any', 'council-clerk'),
  'committees.draft-minutes': may('any', 'council-clerk'),
  'committees.confirm-minutes': may('own', 'council-secretary'),
  'committees.notify': may('any', 'council-clerk'),
  'committees.assign-action': [...may('any', 'council-clerk'), ...system],
  'committees.record-body': [...may('any', 'administrator'), ...system],
  'committees.read': everyone,
  'papers.read': [
    ...may('any', 'council-member', 'provincial-reviewer', 'party', 'specialist', 'saeol-engineer'),
    ...overseers,
  ],
  'action.report': may(
    'own',
    'municipal-officer',
    'party',
    'provincial-reviewer',
    'specialist',
    'saeol-engineer',
    'coordinator',
    'council-clerk',
  ),
  'action.prove-by-letter': may('any', 'council-clerk'),
  'action.close': system,
  'action.read': everyone,

  'saeol.run': [...may('any', 'saeol-engineer'), ...system],
  'saeol.repair': may('any', 'saeol-engineer'),
  'saeol.edit': [...may('any', 'saeol-engineer'), ...system],
  'saeol.publish': [...may('any', 'saeol-engineer'), ...system],
  'saeol.declare': [...may('any', 'saeol-engineer'), ...may('own', 'municipal-officer'), ...system],
  'saeol.record': system,
  'saeol.opine': system,
  /** Functions, contracts and the matrix of verdicts, without an address or the evidence of a check. */
  'saeol.read-summary': anyone,
  'saeol.read-addresses': may('any', 'saeol-engineer', 'system'),
  'saeol.read': [
    ...may('own', ...insideRoles, 'party'),
    ...may('children', 'provincial-reviewer', 'council-member'),
    ...may('any', 'coordinator', 'saeol-engineer', 'specialist', 'auditor', 'administrator'),
    ...secretariat,
    ...system,
  ],

  'systems.read': everyone,
  'registry.record': [...may('any', 'administrator'), ...system],
  'registry.substitute': [
    ...may('own', 'municipal-reviewer', 'municipal-cio', 'provincial-reviewer', 'council-member'),
    ...may('any', 'administrator'),
    ...system,
  ],
  'registry.read-substitutions': [
    ...may('own', ...insideRoles, 'provincial-reviewer'),
    ...may('any', 'auditor', 'administrator'),
    ...system,
  ],
  'clock.advance': may('any', 'administrator'),
  'parked.read': may('any', 'administrator', 'auditor'),
  'parked.replay': may('any', 'administrator'),
  'timeline.read': everyone,
  'record.verify': may('any', 'auditor', 'administrator'),
} as const satisfies Readonly<Record<string, readonly Grant[]>>;

export type Action = keyof typeof actions;
