import { may } from '@madang/access';
import { answer, type QueryContext } from '@madang/backbone/service';
import { Day, type Deadline, instant, listDeadlines } from '@madang/contracts';
import {
  addDays,
  dayAt,
  instantAt,
  noticeDays,
  numberOn,
  ruleOn,
  rules,
  yearlyDate,
} from '@madang/law';
import type { Selectable } from 'kysely';

import type { Registry } from '../db/schema.ts';

const horizonDays = 366;
const morning = '09:00';

/** What made each kind of deadline that a thing has. */
const sources = {
  consultation: 'law:electronic-government-act-decree/83',
  positions: 'house:duplicates/positions',
  meeting: 'house:council/notice',
  action: 'house:council/actions',
  supplement: 'law:informatization-framework-act-decree/4',
} as const;
const openKinds = ['consultation', 'positions', 'meeting', 'action', 'supplement'] as const;

export const answerListDeadlines = answer(
  listDeadlines,
  async (_input, { db, actor, now }: QueryContext<Registry>) => {
    const today = dayAt(now);
    if (actor === null || !may(actor, 'parked.read', {}, today)) {
      return { next: null, deadlines: [] };
    }
    const rows = await db
      .selectFrom('deadline_status')
      .selectAll()
      .where('settled', '=', false)
      .where('due_on', '>=', today)
      .orderBy('due_on')
      .limit(500)
      .execute();
    const deadlines = [...statutory(today), ...rows.flatMap((row) => open(row, today))].toSorted(
      (a, b) => a.at.localeCompare(b.at),
    );
    const next = deadlines.find(({ at }) => at > now);
    return {
      next:
        next === undefined
          ? null
          : { ...next, others: deadlines.filter(({ at }) => at === next.at).length - 1 },
      deadlines: deadlines.slice(0, 200),
    };
  },
);

/** Dates of the yearly plan cycle that the law names, this year and next. */
function statutory(today: string): Deadline[] {
  const year = Number(today.slice(0, 4));
  return rules
    .filter((rule) => rule.unit === 'month-day' && rule.key.startsWith('plan.'))
    .filter((rule) => ruleOn(rule.key, today) === rule)
    .flatMap((rule) =>
      [year, year + 1].map((of) => {
        const { dueOn, confirmed } = yearlyDate(rule.key, of);
        return {
          ...dueAt(dueOn),
          kind: rule.source.startsWith('house:') ? ('house' as const) : ('statutory' as const),
          objectId: null,
          titleKo: rule.labelKo,
          titleEn: rule.labelEn,
          source: rule.source,
          confirmed,
        };
      }),
    )
    .filter(({ dueOn }) => dueOn >= today && dueOn <= addDays(today, horizonDays));
}

const dueAt = (day: string) => ({ dueOn: Day.parse(day), at: instant(instantAt(day, morning)) });

/** A meeting has two: the last day for its papers, until they are out, and its own. */
function open(row: Selectable<Registry['deadline_status']>, today: string): Deadline[] {
  if (row.due_on === null) return [];
  const kind = openKinds.find((known) => known === row.kind);
  if (kind === undefined) return [];
  const shown = {
    kind,
    objectId: row.object_id,
    titleKo: row.title_ko,
    titleEn: row.title_en,
    source: sources[kind],
    confirmed: sources[kind].startsWith('law:'),
  };
  const own = {
    ...shown,
    ...dueAt(row.due_on),
    ...(row.begins_at === null ? {} : { at: instant(row.begins_at) }),
  };
  if (kind !== 'meeting' || row.noticed) return [own];
  const { lastOn } = noticeDays(numberOn('cio-council.notice.days', row.due_on), row.due_on);
  return lastOn < today ? [own] : [{ ...own, kind: 'notice' as const, ...dueAt(lastOn) }, own];
}
