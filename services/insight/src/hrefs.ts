import type { Kind } from './refs.ts';

/** Screens of the console, in one place: what leads to them is said everywhere else by name. */
export const hrefs = {
  plans: '/plans',
  plan: (planId: string) => `/plans/${planId}`,
  planInspection: (planId: string) => `/plans/${planId}/inspection`,
  inspection: '/plans/inspection',
  board: '/plans/board',
  projects: '/projects',
  project: (projectId: string) => `/projects/${projectId}`,
  consultations: '/consultations',
  cases: '/duplicates',
  candidates: '/duplicates?tab=candidates',
  rules: '/duplicates/rules',
  pair: (pairId: string) => `/duplicates/pairs/${pairId}`,
  case: (caseId: string) => `/duplicates/cases/${caseId}`,
  council: '/council',
  agenda: (meetingId: string) => `/council/meetings/${meetingId}/agenda`,
  meeting: (meetingId: string) => `/council/meetings/${meetingId}`,
  minutes: (meetingId: string) => `/council/meetings/${meetingId}/minutes`,
  item: (itemId: string) => `/council/items/${itemId}`,
  outcomes: '/outcomes',
  actions: '/outcomes?tab=actions',
  body: (bodyId: string) => `/bodies/${bodyId}`,
  matrix: '/saeol?show=trouble',
  cell: (institution: string, functionCode: string) => `/saeol?cell=${institution}.${functionCode}`,
  contracts: '/saeol/contracts',
  institution: (code: string) => `/institutions/${code}`,
  admin: '/admin',
} as const;

/** The screen of a thing; undefined where no screen shows it. */
export function hrefOf(kind: Kind, id: string, within: string | null): string | undefined {
  switch (kind) {
    case 'plan':
      return hrefs.plan(id);
    case 'project':
    case 'opinion':
      return hrefs.project(id);
    case 'consultation':
      return within === null ? hrefs.consultations : hrefs.project(within);
    case 'case':
      return hrefs.case(id);
    case 'item':
      return hrefs.item(id);
    case 'meeting':
      return hrefs.meeting(id);
    case 'outcome':
      return hrefs.outcomes;
    case 'action':
      return hrefs.actions;
    case 'body':
      return hrefs.body(id);
    case 'cell': {
      const [institution = '', functionCode = ''] = id.split('-');
      return hrefs.cell(institution, functionCode);
    }
    case 'contract':
    case 'function':
      return hrefs.contracts;
    case 'institution':
      return hrefs.institution(id);
    case 'rules':
      return hrefs.rules;
    case 'pair':
      return hrefs.pair(id);
    case 'clock':
      return hrefs.admin;
    case 'post':
    case 'system':
    case 'substitution':
      return undefined;
  }
}
