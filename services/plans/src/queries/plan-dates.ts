import { institution } from '@madang/access';
import { Day, type PlanDates } from '@madang/contracts';
import { ruleOn, yearlyDate } from '@madang/law';

/** A plan of a year is filed in the year before it. */
export function filingDates(
  code: string,
  year: number,
  today: string,
  /** The day that the filer's province set; null where it set none. */
  provinceOn: string | null,
): PlanDates {
  const law = yearlyDate('plan.filing.local', year - 1);
  const route = ruleOn('plan.route', today);
  const through = route?.value === 'through-province' && institution(code, today)?.tier === 'basic';
  const house = through ? yearlyDate('plan.filing.provincial', year - 1).statedOn : null;
  return {
    lawOn: Day.parse(law.statedOn),
    lawMovedTo: Day.parse(law.dueOn),
    lawRule: law.source,
    lawConfirmed: ruleOn('plan.filing.local', today)?.confirmed ?? false,
    moveConfirmed: law.statedOn === law.dueOn,
    provinceOn: through && provinceOn !== null ? Day.parse(provinceOn) : dayOrNull(house),
    provinceSet: through && provinceOn !== null,
    route: through ? 'province' : 'direct',
    routeConfirmed: route?.confirmed ?? false,
  };
}

/** The day that a filer works towards: the province's where there is one, else the law's. */
export function dueOnOf({ provinceOn, lawMovedTo }: PlanDates): Day {
  return provinceOn ?? lawMovedTo;
}

function dayOrNull(day: string | null): Day | null {
  return day === null ? null : Day.parse(day);
}
