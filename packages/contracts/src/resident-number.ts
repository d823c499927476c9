const birth = String.raw`(?<!\d)\d{2}(?<month>\d{2})(?<day>\d{2})`;
/** Hangul and Japanese letters that look like a dash or a dot, as NFKC leaves them. */
const letters = String.raw`\u1173\u119e\u30fc\u4e00`;
const dash = String.raw`\s{0,2}[\p{Pd}\p{Pc}\u2212\u2796~∼•·:/${letters}]\s{0,2}`;
/** Marks of a sum or of a list do not tie two numbers together. */
const mark = String.raw`(?:(?![,;、+=<>×÷₩$%])[\s\p{P}\p{S}${letters}])`;
const decimal = String.raw`(?<!^[-+]?\d+\.(?=\d{13}$))`;
const coordinate = String.raw`(?<!(?<![\d.])(?:3[3-9]|12[4-9]|13[0-2])\.)`;

/**
 * In one piece; apart by a comma or a few marks; with spaces among the last seven; with the day
 * written out in pairs; with a space after every digit.
 */
const forms: readonly RegExp[] = [
  String.raw`${decimal}${coordinate}${birth}[1-8]\d{6}(?!\d)`,
  String.raw`${birth}(?:,|${mark}{1,5})[1-8]\d{6}(?!\d)`,
  String.raw`${birth}${dash}[1-8](?: ?\d){6}(?!\d)`,
  String.raw`(?<!\d)(?<!\d[-./])\d{2}(?<gap>[-./ ])(?<month>\d{2})\k<gap>(?<day>\d{2})${dash}[1-8]\d{6}(?!\d)`,
  String.raw`(?<!\d ?)\d \d (?<month>\d \d) (?<day>\d \d)(?: {1,5}|${dash})[1-8](?: \d){6}(?! ?\d)`,
].map((form) => new RegExp(form, 'gu'));

/**
 * Whether a text carries something shaped like a resident registration number: thirteen digits,
 * in one piece or set apart, whose first six are a day. Full-width digits and invisible characters
 * between the digits do not hide it. The check digit is not asked: numbers given since October 2020
 * have none.
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

/** What a schema says of an input, which may name a key that carries such a number. */
export function maskedIssue({
  message,
  path,
}: {
  readonly message: string;
  readonly path: readonly PropertyKey[];
}): { readonly message: string; readonly path: readonly (string | number)[] } {
  const part = (one: PropertyKey) =>
    typeof one === 'number' ? one : maskResidentNumber(one.toString());
  return { message: maskResidentNumber(message), path: path.map(part) };
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
  if (!/\d(?:\D{0,12}\d){12}/.test(text)) return [];
  const said = text.replace(digests, 'x');
  return forms.flatMap((form) =>
    [...said.matchAll(form)].filter(({ groups }) => isDay(groups)).map(([number]) => number),
  );
}

/** Thirteen digits side by side stand in one SHA-256 digest out of sixty. */
const digests = /(?<![\da-z])(?=\d*[a-f])[\da-f]{32,}(?![\da-z])/gi;

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(groups: Readonly<Record<string, string>> = {}): boolean {
  const [month, day] = [groups['month'], groups['day']].map((digits = '') =>
    Number(digits.replace(' ', '')),
  );
  return day !== undefined && day >= 1 && day <= (longestMonths[(month ?? 0) - 1] ?? 0);
}

/** Compatibility forms folded (１ becomes 1), characters without width removed. */
function visible(text: string): string {
  return text.normalize('NFKC').replace(/[\p{Cf}\p{Mn}\u115f\u1160]/gu, '');
}
