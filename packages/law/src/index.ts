export {
  addDays,
  addWorkingDays,
  dayAt,
  daysBetween,
  endOfDay,
  endOfPeriod,
  endOfTerm,
  instantAt,
  isWorkingDay,
  nextWorkingDay,
  startOfDay,
  weekday,
  workingDaysBetween,
} from './calendar.ts';
export { type Choice, type ChoiceKey, choiceOn, choicesOn, unknownChoices } from './choices.ts';
export {
  dayOfPeriod,
  dday,
  extendedByOutage,
  noticeDays,
  periodFrom,
  workingPeriodFrom,
  yearlyDate,
  type DueDate,
} from './clocks.ts';
export { holidayOn, holidays, type Holiday } from './holidays.ts';
export { ruleWords } from './rule-words.ts';
export { listOn, numberOn, ruleOn, rules, textOn, type Rule, type Unit } from './rules.ts';
export { sourceIds, sourceOf, sources, type Source } from './sources.ts';
