import {
  addDays,
  addWorkingDays,
  daysBetween,
  endOfDay,
  endOfTerm,
  nextWorkingDay,
} from './calendar.ts';
import { type Choice, choiceOn } from './choices.ts';
import { numberOn, ruleOn, textOn, type Rule } from './rules.ts';

/**
 * A last day with the rule that made it. `statedOn` is the day that the text names or the count
 * gives; `dueOn` is the day on which it can still be done (moved past Saturdays and holidays).
 */
export type DueDate = {
  readonly statedOn: string;
  readonly dueOn: string;
  /** Last instant of `dueOn` in Korea. */
  readonly dueAt: string;
  readonly rule: string;
  readonly source: string;
  /** False where the rule itself, or moving its last day, is to be confirmed. */
  readonly confirmed: boolean;
};

/** The yearly date of this rule in that year: `yearlyDate('plan.filing.local', 2026)`. */
export function yearlyDate(key: string, year: number): DueDate {
  const rule = required(key, `${year}-01-01`);
  const statedOn = `${year}-${textOn(key, `${year}-01-01`)}`;
  const dueOn = endOfTerm(statedOn);
  return due(rule, statedOn, dueOn, rule.confirmed && dueOn === statedOn);
}

type FirstDay = Choice<'consultation.first-day'>;

/** Whether the first day of this period counts: by its own rule for consultations, else it does not. */
function firstDayOf(key: string, from: string): FirstDay {
  return key.startsWith('consultation.') ? choiceOn('consultation.first-day', from) : 'excluded';
}

/**
 * The last day of a period that a rule sets in calendar days from that day. The first day counts only
 * where a rule says so; a last day on a Saturday or holiday moves on.
 *
 * @source law:civil-act/157
 * @source law:civil-act/161
 */
export function periodFrom(key: string, from: string, firstDay = firstDayOf(key, from)): DueDate {
  const rule = required(key, from);
  const days = numberOn(key, from);
  const statedOn = addDays(from, firstDay === 'included' ? days - 1 : days);
  return due(rule, statedOn, endOfTerm(statedOn), rule.confirmed);
}

/** The last day of a period that a rule sets in working days from that day. */
export function workingPeriodFrom(key: string, from: string): DueDate {
  const rule = required(key, from);
  const dueOn = addWorkingDays(from, numberOn(key, from));
  return due(rule, dueOn, dueOn, rule.confirmed);
}

/**
 * Which day of a consultation this is. While the first day does not count the day after it is day 1,
 * so an application of the 12th is on day 22 on the 3rd of a month that follows one of 31 days.
 */
export function dayOfPeriod(
  from: string,
  today: string,
  firstDay: FirstDay = choiceOn('consultation.first-day', from),
): number {
  return daysBetween(from, today) + (firstDay === 'included' ? 1 : 0);
}

/**
 * Both readings of "seven days before" for a meeting on that day: with as many clear days between
 * notice and meeting, or simply on D-7. Neither is settled, so screens show both; `lastOn` is the one
 * that the rule of the day counts by.
 *
 * @source law:committee-act/9
 */
export function noticeDays(
  days: number,
  meetingOn: string,
  count: Choice<'committee.notice.count'> = choiceOn('committee.notice.count', meetingOn),
): { readonly clearDays: string; readonly dMinus: string; readonly lastOn: string } {
  const clearDays = addDays(meetingOn, -days - 1);
  const dMinus = addDays(meetingOn, -days);
  return { clearDays, dMinus, lastOn: count === 'clear-days' ? clearDays : dMinus };
}

/**
 * Days to the last day as officials write them: `D-5` five days before, `D-day`, `D+3` three days
 * late.
 */
export function dday(dueOn: string, today: string): string {
  const left = daysBetween(today, dueOn);
  if (left === 0) return 'D-day';
  return left > 0 ? `D-${left}` : `D+${-left}`;
}

/**
 * The last day when the platform itself was out on it: the day after recovery, when that is later.
 *
 * @source law:electronic-government-act/28
 */
export function extendedByOutage(
  dueOn: string,
  outage: { readonly from: string; readonly to: string },
): string {
  if (outage.from > dueOn || outage.to < dueOn) return dueOn;
  return nextWorkingDay(addDays(outage.to, 1));
}

function due(rule: Rule, statedOn: string, dueOn: string, confirmed: boolean): DueDate {
  return {
    statedOn,
    dueOn,
    dueAt: endOfDay(dueOn),
    rule: rule.key,
    source: rule.source,
    confirmed,
  };
}

function required(key: string, day: string): Rule {
  const rule = ruleOn(key, day);
  if (rule === undefined) throw new TypeError(`no rule ${key} on ${day}`);
  return rule;
}
