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
};

/**
 * Says whether the actor may do this to that on this day. Pure over the institution tree of the day.
 * An actor who acts for another post has that post's power, and only while one of the given
 * substitutions covers the day.
 */
export function may(
  actor: Actor,
  action: Action,
  object: AccessObject,
  day: string,
  substitutions: readonly Substitution[] = [],
): boolean {
  const acting = actingAs(actor, day, substitutions);
  if (acting === undefined) return false;
  const grants: readonly Grant[] = actions[action];
  return grants.some(
    (grant) => grant.role === acting.role && reaches(grant.scope, acting.institution, object, day),
  );
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

/** Roles that this action is open to, whatever the scope: for menus, never for a decision. */
export function rolesFor(action: Action): readonly string[] {
  return [...new Set(actions[action].map((grant) => grant.role))];
}

function actingAs(
  actor: Actor,
  day: string,
  substitutions: readonly Substitution[],
): { readonly role: string; readonly institution: string } | undefined {
  const { onBehalfOf } = actor;
  if (onBehalfOf === undefined) return actor;
  const covered = substitutions.some(
    ({ post, deputy, from, to }) =>
      post === onBehalfOf && deputy === actor.post && from <= day && day <= to,
  );
  return covered ? postOn(onBehalfOf, day) : undefined;
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
