/** Reading of search parameters: anything unreadable falls back, a link never breaks a screen. */
type Search = Readonly<Record<string, unknown>>;

export function textParam(search: Search, key: string): string | undefined {
  const value = search[key];
  return typeof value === 'string' && value !== ''
    ? value
    : typeof value === 'number'
      ? String(value)
      : undefined;
}

/** A calendar day, `2026-09-03`. */
export function dayParam(search: Search, key: string): string | undefined {
  const value = textParam(search, key);
  const known = value !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(value);
  return known && !Number.isNaN(Date.parse(value)) ? value : undefined;
}

export function pageParam(search: Search, key = 'page'): number {
  const value = Number(search[key]);
  return Number.isInteger(value) && value > 0 ? value : 1;
}

export function oneOf<const T extends string>(
  search: Search,
  key: string,
  allowed: readonly T[],
): T | undefined {
  return allowed.find((value) => value === search[key]);
}
