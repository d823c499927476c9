import { answer } from '@madang/backbone/service';
import { listHolidays, listRules, listSources } from '@madang/contracts';
import { dayAt, holidays, ruleOn, rules, ruleWords, sourceOf, sources } from '@madang/law';

export const answerListRules = answer(listRules, (input, { now }) => {
  const day = input.day ?? dayAt(now);
  const inForce = rules.filter((rule) => ruleOn(rule.key, day) === rule);
  return Promise.resolve(
    inForce.map((rule) => {
      const { ko, en } = ruleWords(rule);
      return { ...rule, valueKo: ko, valueEn: en, source: sourceOf(rule.source) ?? null };
    }),
  );
});

export const answerListSources = answer(listSources, () => Promise.resolve([...sources]));

export const answerListHolidays = answer(listHolidays, ({ year }) =>
  Promise.resolve(holidays.filter(({ day }) => day.startsWith(String(year)))),
);
