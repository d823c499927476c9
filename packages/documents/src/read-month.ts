const patterns: readonly RegExp[] = [
  /^(\d{4})[-./년](\d{1,2})(?:[-./월](\d{1,2})?[-./일]?)?$/,
  /^['’‘]?(\d{2})[-./년](\d{1,2})(?:[-./월](\d{1,2})?[-./일]?)?$/,
  /^(\d{4})(\d{2})(\d{2})?$/,
];

/**
 * `2027-03` of `2027. 3.`, `'27.3월`, `2027년 3월 2일`, `202703`, `2027-03-01` or Excel's day number;
 * nothing where no month can be read.
 */
export function readMonth(cell: string): string | undefined {
  const text = cell.normalize('NFKC').replace(/\s/g, '');
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const month = match === null ? undefined : monthOf(match[1], match[2]);
    if (month !== undefined) return month;
  }
  return /^\d{5}$/.test(text) ? monthOfSerial(Number(text)) : undefined;
}

/**
 * Both months of `2027. 3. ~ 2027. 12.`, `2027.01-2027.12` or `2027년 1월부터 12월까지`; the second
 * may leave out the year, with a day or without.
 */
export function readPeriod(cell: string): { readonly from?: string; readonly to?: string } {
  const [first = '', second = ''] = halves(cell.normalize('NFKC'));
  const from = readMonth(first);
  const to = from === undefined ? readMonth(second) : lastMonth(second, from);
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** A hyphen without spaces parts two months only where the second is written with its year. */
function halves(text: string): readonly string[] {
  const bare = text.trim().replace(/\s*말?\s*(?:까지)?$/, '');
  const parted = bare.split(/[~∼〜]|부터|\s[-–—]\s/, 2);
  const joined = /^(\d{4}\D.*?)[-–—]\s*(\d{4}\s*[-./년].*)$/.exec(bare);
  return parted.length === 1 && joined !== null ? joined.slice(1) : parted;
}

/** `12월` and `11. 5.` are of the first month's year; `28. 2.` has a year of its own. */
function lastMonth(text: string, from: string): string | undefined {
  const short = /^(\d{1,2})(?:[.월/-](?:\d{1,2}[.일]?)?)?$/.exec(text.replace(/\s/g, ''))?.[1];
  if (short === undefined) return readMonth(text);
  const ofThatYear = monthOf(from.slice(0, 4), short);
  if (ofThatYear !== undefined) return ofThatYear;
  const later = readMonth(text);
  return later !== undefined && later >= from ? later : undefined;
}

function monthOf(year: string | undefined, month: string | undefined): string | undefined {
  if (year === undefined || month === undefined) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  const number = Number(month);
  if (number < 1 || number > 12 || Number(full) < 2000 || Number(full) > 2099) return undefined;
  return `${full}-${month.padStart(2, '0')}`;
}

/** Excel counts days from 1899-12-30. */
function monthOfSerial(serial: number): string | undefined {
  const days = serial - 25_569;
  const month = new Date(days * 86_400_000).toISOString().slice(0, 7);
  return month >= '2000-01' && month <= '2099-12' ? month : undefined;
}
