import type { PlanMapping } from '@madang/contracts';

const storageKey = (institution: string) => `madang.columns.${institution}`;

/** What an officer of the institution once said its headers mean, on this computer. */
export function rememberedMapping(institution: string): PlanMapping {
  const stored: unknown = JSON.parse(window.localStorage.getItem(storageKey(institution)) ?? '{}');
  return { columns: isColumns(stored) ? stored : {} };
}

/** Keeps the headers only: the unit is the file's own affair each time. */
export function rememberMapping(institution: string, { columns }: PlanMapping): void {
  window.localStorage.setItem(storageKey(institution), JSON.stringify(columns));
}

/** The gateway checks each name; a stored value of another shape counts as nothing. */
function isColumns(value: unknown): value is PlanMapping['columns'] {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((key) => typeof key === 'string')
  );
}
