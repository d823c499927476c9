import type { Actor } from '@madang/contracts';

import { type Action, actions, type Grant, type Scope } from './actions.ts';
import { postOn } from './posts.ts';
import { institution } from './register.ts';

/** What an action is about. An object without institution and parties belongs to nobody. */
export type AccessObject = {
  /** Code of the institution that the object belongs to. */
  readonly institution?: string | undefined;
  /** Codes of the institutions that take part in the object. */
  readonly parties?: readonly string[] | undefined;
};

/** A recorded substitution (대결): `deputy` acts for `post` from the first to the last day. */
export type Substitution = {
  readonly post: string;
  readonly deputy: string;
  /** First day, included. */
  readonly from: string;
  /** Last day, included. */
  readonly to: string;
  /** First day without it, where it ended early. */
  readonly endedOn: string | null;
};

/** Whether a substitution holds on that day. */
export function holdsOn({ from, to, endedOn }: Substitution, day: string): boolean {
  return from <= day && day <= to && (endedOn === null || day < endedOn);
}

/**
 * The actor in the seat that it uses on that day: its own, or the one of the post that it acts for.
 * Undefined where none of the given substitutions covers the day: nobody half acts for another. What
 * a service does by itself has no substitute.
 *
 * @source law:administrative-work-decree/10
 */
export function seatedOn(
  actor: Actor,
  day: string,
  substitutions: readonly Substitution[],
): Actor | undefined {
  const { onBehalfOf } = actor;
  if (onBehalfOf === undefined) return actor;
  const covered = substitutions.some(
    (each) => each.post === onBehalfOf && each.deputy === actor.post && holdsOn(each, day),
  );
  const seat = covered ? postOn(onBehalfOf, day) : undefined;
  if (seat === undefined || seat.role === 'system') return undefined;
  return { ...actor, institution: seat.institution, role: seat.role };
}

/**
 * Says whether the actor, or a visitor where it is null, may do this to that on this day. Pure over
 * the institution tree of the day.
 * Whoever acts for another post has been given its seat by {@link seatedOn} before, so that nothing
 * here or in a service knows of substitutions.
 */
export function may(
  actor: Actor | null,
  action: Action,
  object: AccessObject,
  day: string,
): boolean {
  const grants: readonly Grant[] = actions[action];
  if (actor === null) {
    return grants.some(({ role, scope }) => role === 'visitor' && scope === 'any');
  }
  return grants.some(
    (grant) => grant.role === actor.role && reaches(grant.scope, actor.institution, object, day),
  );
}

/** Roles that this action is open to, whatever the scope: for whom to tell, never for a decision. */
export function rolesFor(action: Action): readonly string[] {
  return [...new Set(actions[action].map((grant) => grant.role))];
}

/**
 * The desk that the law names for the prior consultation of an institution's projects and that sees
 * its plan first: the metropolitan government above a city, county or district; the Ministry of the
 * Interior and Safety for everyone else.
 *
 * @source law:electronic-government-act/67
 * @source law:electronic-government-act-decree/88
 */
export function deskOf(code: string, day: string): string {
  const own = institution(code, day);
  return own?.tier === 'basic' && own.parent !== null ? own.parent : 'mois';
}

function reaches(scope: Scope, own: string, object: AccessObject, day: string): boolean {
  const parties = object.parties ?? [];
  switch (scope) {
    case 'any':
      return true;
    case 'own':
      return object.institution === own;
    case 'children':
      return object.institution !== undefined && isChild(object.institution, own, day);
    case 'desk':
      return object.institution !== undefined && deskOf(object.institution, day) === own;
    case 'party':
      return parties.includes(own);
    case 'children-party':
      return parties.some((party) => isChild(party, own, day));
  }
}

function isChild(code: string, parent: string, day: string): boolean {
  return institution(code, day)?.parent === parent;
}
