import { holdsOn, postOn } from '@madang/access';
import { substitutionOf, type SubstitutionRow } from '@madang/backbone/service';
import { dayWords } from '@madang/kernel';
import { dday } from '@madang/law';
import { hrefs } from '../hrefs.ts';
import { postNames } from '../names.ts';
import { both, type Duty, seat, type Today } from './duty.ts';

/** What those who look after the machinery and the record find: the clock, and the whole record. */
export function keeperDuties(
  {
    events,
    newest,
    nextDueOn,
  }: {
    readonly events: number;
    readonly newest: string | null;
    readonly nextDueOn: string | null;
  },
  { day }: Today,
): Duty[] {
  const clock = {
    kind: 'clock' as const,
    objectId: 'world',
    institution: 'mois',
    href: hrefs.admin,
  };
  const until =
    nextDueOn === null
      ? both('다음 기한이 없습니다.', 'No date is ahead.')
      : both(
          `다음 기한 ${dayWords(nextDueOn).ko} ${dday(nextDueOn, day)}.`,
          `The next date is ${dayWords(nextDueOn).en} ${dday(nextDueOn, day)}.`,
        );
  return [
    {
      ...clock,
      id: 'clock',
      owner: seat('administrator', 'mois'),
      title: both(
        `기준 시각 ${dayWords(day).ko}, 보류된 메시지 확인`,
        `Clock at ${dayWords(day).en}; parked messages`,
      ),
      why: until,
      next: both(
        '다음 기한까지 진행하거나 보류를 풀기',
        'Advance the clock or release what is parked',
      ),
      since: day,
    },
    {
      ...clock,
      id: 'record',
      owner: seat('auditor', 'mois'),
      title: both(
        `사건 기록 ${events.toLocaleString('en')}건의 사슬 확인`,
        `Chain of ${events.toLocaleString('en')} recorded events`,
      ),
      why: both(
        `마지막 기록 ${newest === null ? '없음' : dayWords(newest).ko}. 모든 사실은 사건과 조문으로 이어집니다.`,
        `Last recorded ${newest === null ? 'never' : dayWords(newest).en}. Every fact leads to its event and article.`,
      ),
      next: both('기록 상태 보기', 'See the state of the record'),
      since: day,
    },
  ];
}

/** Substitutions of today, told to the post that is away and to the one that acts. */
export function substitutionDuties(rows: readonly SubstitutionRow[], today: Today): Duty[] {
  return activeOn(rows, today.day).map((row) => ({
    id: `substitution/${row.substitution_id}`,
    kind: 'substitution',
    objectId: row.substitution_id,
    institution: row.institution,
    owner: seat('system', row.institution),
    waiters: [row.post, row.deputy].flatMap((post) => {
      const held = postOn(post, today.day);
      return held === undefined ? [] : [seat(held.role, held.institution)];
    }),
    title: both(
      `대리: ${postNames(row.deputy, today.day).ko}이(가) ${postNames(row.post, today.day).ko}을(를) 대신`,
      `Substitution: ${postNames(row.deputy, today.day).en} for ${postNames(row.post, today.day).en}`,
    ),
    why: both(
      `${dayWords(row.from_on).ko}부터 ${dayWords(row.to_on).ko}까지.`,
      `From ${dayWords(row.from_on).en} to ${dayWords(row.to_on).en}.`,
    ),
    next: both('대리 지정 보기', 'See the substitution'),
    href: hrefs.institution(row.institution),
  }));
}

/** Substitutions that hold on this day. */
export function activeOn(
  rows: readonly SubstitutionRow[],
  day: string,
): readonly SubstitutionRow[] {
  return rows.filter((row) => holdsOn(substitutionOf(row), day));
}
