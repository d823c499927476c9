/** Kinds of things that have a history, can be found, or both. */
export const kinds = [
  'plan',
  'project',
  'consultation',
  'case',
  'pair',
  'item',
  'meeting',
  'outcome',
  'action',
  'body',
  'cell',
  'contract',
  'function',
  'opinion',
  'institution',
  'post',
  'system',
  'substitution',
  'clock',
  'rules',
] as const;
export type Kind = (typeof kinds)[number];

/** One thing: what it is and its id. */
export type Ref = { readonly kind: Kind; readonly id: string };

export const ref = (kind: Kind, id: string): Ref => ({ kind, id });
export const refKey = ({ kind, id }: { readonly kind: string; readonly id: string }) =>
  `${kind}/${id}`;

/** The Saeol interface of one function in one municipality. */
export const cellRef = (institution: string, functionCode: string) =>
  ref('cell', `${institution}-${functionCode}`);

/** `plan-2027-51110` says which institution's plan of which year it is. */
export function planParts(planId: string): { readonly year: number; readonly institution: string } {
  const [, year = '', institution = ''] = planId.split('-');
  return { year: Number(year), institution };
}

/** The plan that a project came from, read from its id; undefined for notices and systems. */
export function planOfProject(projectId: string): string | undefined {
  const [, year, institution] = /^prj-(\d{4})-(\d{5})-/.exec(projectId) ?? [];
  return year === undefined || institution === undefined
    ? undefined
    : `plan-${year}-${institution}`;
}

const openMark = '⟦';
const closeMark = '⟧';

/** A place in a sentence that the thing's title of the day of reading fills. */
export function place(kind: Kind, id: string): string {
  return `${openMark}${kind}/${id}${closeMark}`;
}

/** Keys of the things that a sentence leaves places for. */
export function placesIn(sentence: string): string[] {
  return [...sentence.matchAll(/⟦([^⟧]*)⟧/g)].map(([, key = '']) => key);
}

/** The sentence with every place filled: by a title, else by the id itself. */
export function fillPlaces(sentence: string, titleOf: (key: string) => string | undefined): string {
  return sentence.replaceAll(
    /⟦([^⟧]*)⟧/g,
    (_, key: string) => titleOf(key) ?? key.slice(key.indexOf('/') + 1),
  );
}
