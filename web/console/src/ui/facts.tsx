import {
  formatDay,
  formatInstant,
  formatMillions,
  formatNumber,
  daysBetween,
} from '../lib/format.ts';
import { useLanguage } from '../lib/language.ts';
import { uiMessages } from '../lib/messages/ui.ts';
import { useText } from '../lib/text.ts';
import { useWorldToday } from '../lib/world-clock.ts';
import { Glyph } from './glyph.tsx';
import css from './facts.module.css';

/** A day in official notation. */
export function DayText({ day }: { readonly day: string }) {
  return <time dateTime={day}>{formatDay(day, useLanguage())}</time>;
}

/** An instant in official notation, Korean time. */
export function InstantText({ at }: { readonly at: string }) {
  return <time dateTime={at}>{formatInstant(at, useLanguage())}</time>;
}

/** Time left and the date itself; overdue is said in words, not by colour. */
export function DueIn({
  dueOn,
  workingDays,
  done = false,
}: {
  readonly dueOn: string;
  /** Working days left, negative when overdue, where the service counted them. */
  readonly workingDays?: number | undefined;
  /** The matter is settled: only the date is shown. */
  readonly done?: boolean | undefined;
}) {
  const text = useText(uiMessages);
  const language = useLanguage();
  const days = daysBetween(useWorldToday(), dueOn);
  const date = <time dateTime={dueOn}>{formatDay(dueOn, language)}</time>;
  if (done) return date;
  const late = days < 0;
  const words = late
    ? workingDays === undefined
      ? text.overdue(-days)
      : text.overdueWorking(Math.abs(workingDays))
    : days === 0
      ? text.dueToday
      : workingDays === undefined
        ? text.dueIn(days)
        : text.dueInWorking(workingDays);
  const tone = late ? 'bad' : days <= 3 ? 'warn' : 'neutral';
  return (
    <span className={css['due']}>
      <span className={[css['left'], css[tone]].join(' ')}>
        {tone === 'neutral' ? null : <Glyph tone={tone} />}
        {words}
      </span>
      <span className={css['date']}>{date}</span>
    </span>
  );
}

/** "확인 필요": a rule that no text has settled yet. */
export function ToBeConfirmed() {
  const text = useText(uiMessages);
  return (
    <span className={css['tbc']} title={text.toBeConfirmedHint}>
      {text.toBeConfirmed}
    </span>
  );
}

/** The article or box behind a rule, with "확인 필요" where it is not settled. */
export function LawRef({
  label,
  href,
  confirmed = true,
}: {
  /** As people cite it: "전자정부법 제67조". */
  readonly label: string;
  readonly href?: string | undefined;
  readonly confirmed?: boolean | undefined;
}) {
  const text = useText(uiMessages);
  return (
    <span className={css['law']}>
      <span>
        {text.source}{' '}
        {href === undefined ? (
          label
        ) : (
          <a href={href} target="_blank" rel="noreferrer">
            {label}
          </a>
        )}
      </span>
      {confirmed ? null : <ToBeConfirmed />}
    </span>
  );
}

/** Where the source of an amount states none, it is unknown, not nothing. */
export function StatedMoney(amount: Parameters<typeof Money>[0] & { readonly krw: number }) {
  const text = useText(uiMessages);
  return amount.krw === 0 ? <span>{text.notStated}</span> : <Money {...amount} />;
}

/**
 * An amount. In a table the unit stands once above it (`unit` of the table), so the cell is a bare
 * number; elsewhere `unit="shown"` adds it. Exact won on hover. Missing and zero differ.
 */
export function Money({
  krw,
  unit = 'hidden',
}: {
  readonly krw: number | null | undefined;
  readonly unit?: 'hidden' | 'shown' | undefined;
}) {
  const language = useLanguage();
  const text = useText(uiMessages);
  if (krw === null || krw === undefined) return <span>{text.notSet}</span>;
  const number = formatMillions(krw, language);
  return (
    <data value={krw} className={css['money']} title={`${formatNumber(krw, language)} ${text.won}`}>
      {unit === 'hidden'
        ? number
        : language === 'ko'
          ? `${number}${text.millionWon}`
          : `KRW ${number} million`}
    </data>
  );
}
