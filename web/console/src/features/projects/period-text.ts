import { formatMonth } from '../../lib/format.ts';

/** `2027. 3. ~ 2027. 12.`; a system that runs and a notice have no end. */
export function periodText(
  row: { readonly periodFrom?: string; readonly periodTo?: string },
  language: 'ko' | 'en',
): string {
  if (row.periodFrom === undefined) return '-';
  const end = row.periodTo === undefined ? '' : ` ${formatMonth(row.periodTo, language)}`;
  return `${formatMonth(row.periodFrom, language)} ~${end}`;
}
