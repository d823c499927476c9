import {
  type EventOf,
  projectChanged,
  projectClosed,
  type ProjectFacts,
  projectRegistered,
} from '@madang/contracts';
import { canonicalJson, type Json } from '@madang/kernel';

export const projectEvents = [projectRegistered, projectChanged, projectClosed] as const;
export type ProjectEvent = EventOf<(typeof projectEvents)[number]>;

/** A project as its own decisions need it. */
export type Project =
  | { readonly status: 'absent' }
  | { readonly status: 'open' | 'closed'; readonly facts: ProjectFacts };

export const initialProject: Project = { status: 'absent' };

export function evolveProject(state: Project, event: ProjectEvent): Project {
  switch (event.type) {
    case 'project.registered':
    case 'project.changed':
      return { status: 'open', facts: event.data };
    case 'project.closed':
      return state.status === 'absent' ? state : { status: 'closed', facts: state.facts };
  }
}

/** Whether two statements of a project say the same. */
export function sameFacts(a: ProjectFacts, b: ProjectFacts): boolean {
  return canonicalJson(plain(a)) === canonicalJson(plain(b));
}

function plain(facts: ProjectFacts): Json {
  const { functions, saeolFunctions, relation, notice, ...rest } = facts;
  return {
    ...rest,
    functions,
    saeolFunctions,
    relation: { ...relation },
    notice: notice === undefined ? null : { ...notice },
  };
}
