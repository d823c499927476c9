/** A public holiday of government offices. */
export type Holiday = {
  readonly day: string;
  readonly nameKo: string;
  readonly nameEn: string;
  /** True for the day off that replaces one that fell on a weekend or on another holiday. */
  readonly substitute: boolean;
  /** False while the yearly calendar that fixes the day has not been read. */
  readonly confirmed: boolean;
  readonly source: string;
};

/**
 * day | Korean | English | s for a substitute | ? for to be confirmed. Saturdays and Sundays are no
 * rows. 제헌절 is a holiday again since 2026.
 */
const lines = `
2025-01-01|신정|New Year's Day
2025-01-27|임시공휴일|temporary holiday
2025-01-28|설날 연휴|Lunar New Year
2025-01-29|설날|Lunar New Year
2025-01-30|설날 연휴|Lunar New Year
2025-03-01|삼일절|Independence Movement Day
2025-03-03|삼일절 대체공휴일|substitute for Independence Movement Day|s
2025-05-05|어린이날·부처님 오신 날|Children's Day, Buddha's Birthday
2025-05-06|대체공휴일|substitute holiday|s
2025-06-03|대통령 선거일|presidential election
2025-06-06|현충일|Memorial Day
2025-08-15|광복절|Liberation Day
2025-10-03|개천절|National Foundation Day
2025-10-05|추석 연휴|Chuseok
2025-10-06|추석|Chuseok
2025-10-07|추석 연휴|Chuseok
2025-10-08|추석 대체공휴일|substitute for Chuseok|s
2025-10-09|한글날|Hangeul Day
2025-12-25|기독탄신일|Christmas Day
2026-01-01|신정|New Year's Day
2026-02-16|설날 연휴|Lunar New Year
2026-02-17|설날|Lunar New Year
2026-02-18|설날 연휴|Lunar New Year
2026-03-01|삼일절|Independence Movement Day
2026-03-02|삼일절 대체공휴일|substitute for Independence Movement Day|s
2026-05-05|어린이날|Children's Day
2026-05-24|부처님 오신 날|Buddha's Birthday
2026-05-25|부처님 오신 날 대체공휴일|substitute for Buddha's Birthday|s
2026-06-03|지방선거일|local elections
2026-06-06|현충일|Memorial Day
2026-07-17|제헌절|Constitution Day
2026-08-15|광복절|Liberation Day
2026-08-17|광복절 대체공휴일|substitute for Liberation Day|s
2026-09-24|추석 연휴|Chuseok
2026-09-25|추석|Chuseok
2026-09-26|추석 연휴|Chuseok
2026-10-03|개천절|National Foundation Day
2026-10-05|개천절 대체공휴일|substitute for National Foundation Day|s
2026-10-09|한글날|Hangeul Day
2026-12-25|기독탄신일|Christmas Day
2027-01-01|신정|New Year's Day
2027-02-06|설날 연휴|Lunar New Year
2027-02-07|설날|Lunar New Year
2027-02-08|설날 연휴|Lunar New Year
2027-02-09|설날 대체공휴일|substitute for Lunar New Year|s
2027-03-01|삼일절|Independence Movement Day
2027-05-05|어린이날|Children's Day
2027-05-13|부처님 오신 날|Buddha's Birthday
2027-06-06|현충일|Memorial Day
2027-07-17|제헌절|Constitution Day
2027-07-19|제헌절 대체공휴일|substitute for Constitution Day|s|?
2027-08-15|광복절|Liberation Day
2027-08-16|광복절 대체공휴일|substitute for Liberation Day|s
2027-09-14|추석 연휴|Chuseok
2027-09-15|추석|Chuseok
2027-09-16|추석 연휴|Chuseok
2027-10-03|개천절|National Foundation Day
2027-10-04|개천절 대체공휴일|substitute for National Foundation Day|s
2027-10-09|한글날|Hangeul Day
2027-10-11|한글날 대체공휴일|substitute for Hangeul Day|s
2027-12-25|기독탄신일|Christmas Day
2027-12-27|기독탄신일 대체공휴일|substitute for Christmas Day|s
`;

/**
 * Public holidays from 2025 to 2027, in order.
 *
 * @source law:holidays-decree/2
 * @source law:holidays-decree/3
 */
export const holidays: readonly Holiday[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [day = '', nameKo = '', nameEn = '', substitute, open] = line.split('|');
    return {
      day,
      nameKo,
      nameEn,
      substitute: substitute === 's',
      confirmed: open !== '?',
      source: substitute === 's' ? 'law:holidays-decree/3' : 'law:holidays-decree/2',
    };
  });

const byDay = new Map(holidays.map((holiday) => [holiday.day, holiday]));

/** The holiday of that day, if it is one. Weekends are not holidays here. */
export function holidayOn(day: string): Holiday | undefined {
  return byDay.get(day);
}
