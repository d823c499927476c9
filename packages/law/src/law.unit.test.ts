import { describe, expect, it } from 'vitest';

import {
  addWorkingDays,
  choiceOn,
  dayAt,
  dayOfPeriod,
  dday,
  endOfDay,
  endOfTerm,
  extendedByOutage,
  holidays,
  instantAt,
  isWorkingDay,
  listOn,
  noticeDays,
  numberOn,
  periodFrom,
  ruleOn,
  rules,
  sourceIds,
  sources,
  startOfDay,
  unknownChoices,
  weekday,
  workingDaysBetween,
  workingPeriodFrom,
  yearlyDate,
} from './index.ts';

describe('the Korean calendar', () => {
  it('tells the day of an instant in Seoul', () => {
    expect(dayAt('2026-09-02T15:00:00.000Z')).toBe('2026-09-03');
    expect(dayAt('2026-09-02T14:59:59.999Z')).toBe('2026-09-02');
    expect(startOfDay('2026-09-03')).toBe('2026-09-02T15:00:00.000Z');
    expect(endOfDay('2026-09-03')).toBe('2026-09-03T14:59:59.999Z');
    expect(instantAt('2026-09-03', '09:00')).toBe('2026-09-03T00:00:00.000Z');
  });

  it.each([
    ['2026-09-10', true],
    ['2026-09-24', false],
    ['2026-09-25', false],
    ['2026-09-28', true],
    ['2026-10-05', false],
    ['2026-10-09', false],
    ['2026-10-10', false],
    ['2026-07-17', false],
    ['2025-07-17', true],
  ])('knows whether offices work on %s', (day, works) => {
    expect(isWorkingDay(day)).toBe(works);
  });

  it('moves a last day over 한글날 and a weekend', () => {
    expect(endOfTerm('2026-10-10')).toBe('2026-10-12');
    expect(endOfTerm('2026-10-31')).toBe('2026-11-02');
    expect(endOfTerm('2026-09-10')).toBe('2026-09-10');
    expect(endOfTerm('2026-09-24')).toBe('2026-09-28');
  });

  it('counts working days past 추석 and both October holidays', () => {
    expect(addWorkingDays('2026-09-03', 10)).toBe('2026-09-17');
    expect(addWorkingDays('2026-09-23', 1)).toBe('2026-09-28');
    expect(workingDaysBetween('2026-09-23', '2026-10-12')).toBe(9);
    expect(workingDaysBetween('2026-10-12', '2026-09-23')).toBe(-9);
  });

  it('has a substitute for every national holiday of these years that fell on a Sunday', () => {
    const sundays = holidays.filter(({ day, nameKo }) => weekday(day) === 7 && nameKo !== '현충일');
    for (const { day } of sundays) {
      const next = holidays.find((holiday) => holiday.substitute && holiday.day > day);
      expect(workingDaysBetween(day, next?.day ?? '9999-12-31'), day).toBe(0);
    }
  });
});

describe('statutory clocks', () => {
  it('give the yearly dates of 2026', () => {
    expect(yearlyDate('plan.filing.local', 2026)).toMatchObject({
      statedOn: '2026-09-10',
      dueOn: '2026-09-10',
      confirmed: true,
      source: 'law:informatization-framework-act-decree/3',
    });
    expect(yearlyDate('plan.analysis.local', 2026)).toMatchObject({
      statedOn: '2026-10-10',
      dueOn: '2026-10-12',
      confirmed: false,
    });
    expect(yearlyDate('plan.filing.provincial', 2026).confirmed).toBe(false);
  });

  it('end a consultation 30 days after the application, the first day not counted', () => {
    const clock = periodFrom('consultation.answer.days', '2026-08-12');
    expect(clock).toMatchObject({ statedOn: '2026-09-11', dueOn: '2026-09-11', confirmed: true });
    expect(clock.dueAt).toBe('2026-09-11T14:59:59.999Z');
    expect(dayOfPeriod('2026-08-12', '2026-09-03')).toBe(22);
    expect(periodFrom('consultation.answer.days', '2026-09-10').dueOn).toBe('2026-10-12');
  });

  it('end a day earlier where a rule counts the first day', () => {
    const key = 'consultation.answer.days';
    expect(periodFrom(key, '2026-08-12', 'included').statedOn).toBe('2026-09-10');
    expect(dayOfPeriod('2026-08-12', '2026-09-03', 'included')).toBe(23);
  });

  it('ask for positions within ten working days by house rule', () => {
    const clock = workingPeriodFrom('duplicates.position.working-days', '2026-09-03');
    expect(clock).toMatchObject({ dueOn: '2026-09-17', confirmed: false });
  });

  it('count seven days before a meeting in both readings', () => {
    const both = { clearDays: '2026-10-07', dMinus: '2026-10-08' };
    expect(noticeDays(7, '2026-10-15')).toEqual({ ...both, lastOn: '2026-10-07' });
    expect(noticeDays(7, '2026-10-15', 'day-minus')).toEqual({ ...both, lastOn: '2026-10-08' });
  });

  it('write the days that are left as officials do', () => {
    expect(dday('2026-09-08', '2026-09-03')).toBe('D-5');
    expect(dday('2026-09-10', '2026-09-03')).toBe('D-7');
    expect(dday('2026-09-03', '2026-09-03')).toBe('D-day');
    expect(dday('2026-08-31', '2026-09-03')).toBe('D+3');
  });

  it('extend a last day on which the platform was out to the day after recovery', () => {
    expect(extendedByOutage('2026-09-10', { from: '2026-09-10', to: '2026-09-10' })).toBe(
      '2026-09-11',
    );
    expect(extendedByOutage('2026-09-10', { from: '2026-09-11', to: '2026-09-12' })).toBe(
      '2026-09-10',
    );
  });
});

describe('rules and sources', () => {
  it('hold one row of a rule on a day', () => {
    expect(ruleOn('cio-council.quorum', '2026-09-03')?.value).toBe('not-set');
    expect(ruleOn('plan.filing.local', '2000-01-01')).toBeUndefined();
    for (const rule of rules) {
      const others = rules.filter((other) => other.key === rule.key && other !== rule);
      for (const other of others) {
        expect(
          other.validFrom >= (rule.validTo ?? '9999') ||
            rule.validFrom >= (other.validTo ?? '9999'),
        ).toBe(true);
      }
    }
  });

  it('exempt by amount only what continues', () => {
    expect(numberOn('consultation.exempt.basic.krw', '2026-09-03')).toBe(100_000_000);
    expect(listOn('consultation.exempt.kinds', '2026-09-03')).toEqual(['continuing']);
  });

  it('ask for nine elements of minutes', () => {
    expect(listOn('minutes.elements', '2026-09-03')).toHaveLength(9);
  });

  it('refuse to answer for a rule that does not exist', () => {
    expect(() => numberOn('no.such.rule', '2026-09-03')).toThrow(TypeError);
  });

  it('cite only texts that are registered, each once', () => {
    expect(sourceIds.size).toBe(sources.length);
    for (const { source } of [...rules, ...holidays]) expect(sourceIds, source).toContain(source);
  });
});

describe('choices', () => {
  it('are made only among what the code can do', () => {
    expect(unknownChoices(rules)).toEqual([]);
    const key = 'plan.approval.delegation';
    expect(unknownChoices([{ key, value: 'head' }])).toEqual([]);
    expect(
      unknownChoices([
        { key: 'consultation.suspends-for-supplement', value: 'yes' },
        { key: 'saeol.opinion.stage', value: 'block' },
        { key: 'minutes.elements', value: 'name,weather' },
      ]),
    ).toHaveLength(3);
    expect(unknownChoices([{ key, value: 'mayor' }])).toEqual([
      'plan.approval.delegation: nothing here acts on mayor',
    ]);
  });

  it('hold on their day', () => {
    expect(choiceOn('plan.approval.delegation', '2026-09-03')).toBe('deputy-head');
    expect(() => choiceOn('plan.approval.delegation', '2000-01-01')).toThrow(TypeError);
  });
});
