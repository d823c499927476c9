import { choiceOn } from '@madang/law';
import { childrenOf, provinceOf } from './register.ts';

/** Whether this metropolitan government has cities, counties or districts that it reviews. */
export function reviewsOthers(code: string, day: string): boolean {
  return childrenOf(code, day).some(({ tier }) => tier === 'basic');
}

/**
 * The desk that leads a coordination case of these institutions. By the rule of the day the province
 * leads when every member is its own, or the ministry always. A province without cities, counties or
 * districts has no desk for them, so it leads nothing.
 *
 * @source house:duplicates/lead
 */
export function leadOf(
  codes: readonly string[],
  day: string,
  rule = choiceOn('duplicates.lead', day),
): string {
  if (rule === 'ministry') return 'mois';
  const provinces = new Set(codes.map((code) => provinceOf(code, day) ?? 'mois'));
  const [only] = provinces;
  const desk = only !== undefined && reviewsOthers(only, day);
  return provinces.size === 1 && desk ? only : 'mois';
}
