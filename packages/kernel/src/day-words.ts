const weekdays = [
  ['일', 'Sun'],
  ['월', 'Mon'],
  ['화', 'Tue'],
  ['수', 'Wed'],
  ['목', 'Thu'],
  ['금', 'Fri'],
  ['토', 'Sat'],
] as const;
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/**
 * A calendar day in official notation, `2026. 9. 3.(목)`, and in English, `3 Sep 2026 (Thu)`. What
 * is no day stays as it is. The console, which takes no code of ours, has the same in `lib/format`.
 */
export function dayWords(day: string): { readonly ko: string; readonly en: string } {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return { ko: day, en: day };
  const [year, month, dom] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const [ko = '', en = ''] = weekdays[date.getUTCDay()] ?? [];
  return {
    ko: `${year}. ${month + 1}. ${dom}.(${ko})`,
    en: `${dom} ${months[month] ?? ''} ${year} (${en})`,
  };
}
