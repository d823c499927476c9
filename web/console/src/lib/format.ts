import type { Language } from './language.ts';

const zone = 'Asia/Seoul';
const weekdaysKo = ['일', '월', '화', '수', '목', '금', '토'] as const;
const weekdaysEn = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const monthsEn = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
] as const;
const numbers = { ko: new Intl.NumberFormat('ko-KR'), en: new Intl.NumberFormat('en-US') };
const dayInSeoul = new Intl.DateTimeFormat('sv-SE', { timeZone: zone });
const timeInSeoul = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  hour: '2-digit',
  minute: '2-digit',
});

/** The calendar day in Korea of an instant, `2026-09-03`. */
export function seoulDay(at: string | Date): string {
  return dayInSeoul.format(new Date(at));
}

/** A day in official notation: `2026. 9. 3.(목)`; in English `3 Sep 2026 (Thu)`. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const [year, month, dom, weekday] = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCDay(),
  ];
  if (language === 'ko') return `${year}. ${month + 1}. ${dom}.(${weekdaysKo[weekday] ?? ''})`;
  return `${dom} ${monthsEn[month] ?? ''} ${year} (${weekdaysEn[weekday] ?? ''})`;
}

/** The time of day in Korea, `14:00`. */
export function formatTime(at: string | Date): string {
  return timeInSeoul.format(new Date(at));
}

/** An instant in official notation and Korean time: `2026. 9. 3.(목) 14:00`. */
export function formatInstant(at: string | Date, language: Language): string {
  return `${formatDay(seoulDay(at), language)} ${formatTime(at)}`;
}

export function formatNumber(value: number, language: Language): string {
  return numbers[language].format(value);
}

/** Whole won as millions with separators, at most one decimal: `1,809`, `0.5`. */
export function formatMillions(krw: number, language: Language): string {
  return numbers[language].format(Math.round(krw / 100_000) / 10);
}

/** Whole calendar days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** A month as officials write it: `2026-09` is `2026. 9.`; in English `Sep 2026`. */
export function formatMonth(month: string, language: Language): string {
  const [year, number] = month.split('-').map(Number);
  if (year === undefined || number === undefined || Number.isNaN(number)) return month;
  return language === 'ko' ? `${year}. ${number}.` : `${monthsEn[number - 1] ?? ''} ${year}`;
}
