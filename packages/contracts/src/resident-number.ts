const candidate = /(?<!\d)(\d{2})(\d{2})(\d{2})[\s\-.·‐-―−]{0,3}[1-8]\d{6}(?!\d)/g;

/**
 * Whether a text carries something shaped like a resident registration number: thirteen digits
 * with or without a separator whose first six are a day. Full-width digits and invisible
 * characters between the digits do not hide it. The check digit is not asked: numbers given since
 * October 2020 have none.
 */
export function residentNumber(text: string): boolean {
  return found(visible(text)).length > 0;
}

/** The same text with every such number replaced by asterisks; other text is left as it is. */
export function maskResidentNumber(text: string): string {
  if (!residentNumber(text)) return text;
  return found(visible(text)).reduce(
    (masked, number) => masked.replace(number, '******-*******'),
    visible(text),
  );
}

/**
 * Where in an input such a number stands: the path of the first text, or of the object whose key
 * carries one; undefined where there is none.
 */
export function residentNumberAt(
  value: unknown,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | undefined {
  if (typeof value === 'string') return residentNumber(value) ? path : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const list = Array.isArray(value);
  for (const [key, part] of Object.entries(value)) {
    if (residentNumber(key)) return path;
    const at = residentNumberAt(part, [...path, list ? Number(key) : key]);
    if (at !== undefined) return at;
  }
  return undefined;
}

function found(text: string): readonly string[] {
  return [...text.matchAll(candidate)]
    .filter(([, , month, day]) => within(month, 1, 12) && within(day, 1, 31))
    .map(([number]) => number);
}

function within(digits: string | undefined, low: number, high: number): boolean {
  const value = Number(digits);
  return value >= low && value <= high;
}

/** Compatibility forms folded (１ becomes 1), characters without width removed. */
function visible(text: string): string {
  return text.normalize('NFKC').replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
}
