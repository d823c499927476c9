import { addDays, ruleOn } from '@madang/law';

import { allInstitutions, saeolInstitutionsOn } from './register.ts';

/** How many Saeol rows a day has, and in words until or since when that many. */
export type Perimeter = { readonly count: number; readonly ko: string; readonly en: string };

/**
 * The perimeter of a count over the Saeol rows of a day: `228 = OECD 2025, 226 basic + 2 administrative
 * cities, until 2026-06-30`. Where a count agrees with the one that the review gives for that day, it
 * is named.
 *
 * @source oecd:digital-government-review-korea-2025/3
 */
export function saeolPerimeterOn(day: string): Perimeter {
  const { basic, administrative } = countsOn(day);
  const count = basic + administrative;
  const review = ruleOn('oecd.municipalities', day);
  const named = review?.value === count ? `OECD ${review.validFrom.slice(0, 4)}, ` : '';
  const { since, last } = runOf(day);
  return {
    count,
    ko: `${String(count)} = ${named}기초 ${String(basic)} + 행정시 ${String(administrative)}, ${last === undefined ? `${since}부터` : `${last}까지`}`,
    en: `${String(count)} = ${named}${String(basic)} basic + ${String(administrative)} administrative cities, ${last === undefined ? `from ${since}` : `until ${last}`}`,
  };
}

/** The days in a row with the same counts: the first, and the last one where an end is known. */
function runOf(day: string): { readonly since: string; readonly last: string | undefined } {
  const here = countsOn(day);
  const differs = (on: string) => {
    const { basic, administrative } = countsOn(on);
    return basic !== here.basic || administrative !== here.administrative;
  };
  const changes = changeDays();
  const before = changes.filter((on) => on <= day).toReversed();
  const broken = before.findIndex(differs);
  const end = changes.find((on) => on > day && differs(on));
  return {
    since: before[(broken === -1 ? before.length : broken) - 1] ?? day,
    last: end === undefined ? undefined : addDays(end, -1),
  };
}

/** Every day on which a row of the register begins or ends, in order. */
function changeDays(): string[] {
  const days = allInstitutions().flatMap(({ tier, validFrom, validTo }) =>
    tier === 'basic' || tier === 'administrative-city' ? [validFrom, validTo ?? validFrom] : [],
  );
  return [...new Set(days)].sort();
}

function countsOn(day: string) {
  const rows = saeolInstitutionsOn(day);
  const administrative = rows.filter(({ tier }) => tier === 'administrative-city').length;
  return { basic: rows.filter(({ tier }) => tier === 'basic').length, administrative };
}
