import { Temporal } from 'temporal-polyfill';

import { holidayOn } from './holidays.ts';

const seoul = 'Asia/Seoul';

/** The calendar day in Korea at this instant. */
export function dayAt(instant: string): string {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(seoul).toPlainDate().toString();
}

/** The instant at which this day begins in Korea, with three fraction digits. */
export function startOfDay(day: string): string {
  return instantText(Temporal.PlainDate.from(day).toZonedDateTime(seoul).toInstant());
}

/**
 * The last instant of this day in Korea: a period that ends on a day ends with it.
 *
 * @source law:civil-act/159
 */
export function endOfDay(day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(seoul);
  return instantText(next.toInstant().subtract({ milliseconds: 1 }));
}

/** The instant of a time of day in Korea, `09:00` on `2026-09-03`. */
export function instantAt(day: string, time: string): string {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return instantText(local.toZonedDateTime(seoul).toInstant());
}

export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Calendar days from one day to the other; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

export function isWorkingDay(day: string): boolean {
  return weekday(day) < 6 && holidayOn(day) === undefined;
}

/** This day when it is a working day, else the first one after it. */
export function nextWorkingDay(day: string): string {
  return isWorkingDay(day) ? day : nextWorkingDay(addDays(day, 1));
}

/** The day that is `count` working days later; the first day does not count. */
export function addWorkingDays(day: string, count: number): string {
  if (count <= 0) return day;
  const next = nextWorkingDay(addDays(day, 1));
  return addWorkingDays(next, count - 1);
}

/** Working days after the first day up to and including the last; negative backwards. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  const days = Array.from({ length: daysBetween(from, to) }, (_, index) =>
    addDays(from, index + 1),
  );
  return days.filter(isWorkingDay).length;
}

/**
 * The day on which a period of calendar days ends: the first day does not count, and a last day on
 * a Saturday or holiday moves to the next working day.
 *
 * @source law:civil-act/157
 * @source law:civil-act/161
 */
export function endOfPeriod(from: string, days: number): string {
  return endOfTerm(addDays(from, days));
}

/**
 * A last day on a Saturday or holiday moves to the next working day. Whether this holds for a date
 * that a decree names (10 October) and not only for a period is to be confirmed.
 *
 * @source law:civil-act/161
 */
export function endOfTerm(day: string): string {
  return nextWorkingDay(day);
}

function instantText(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}
