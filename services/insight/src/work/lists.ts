import { type Actor, Day, InstitutionCode, type WorkRow } from '@madang/contracts';
import { withParticles } from '@madang/kernel';
import { workingDaysBetween } from '@madang/law';
import { institutionNames } from '../names.ts';
import type { Duty, Group, Seat, Today } from './duty.ts';

/** A post as the lists see it: its seat, and the seats that it acts for today. */
export type Holder = { readonly seat: Seat; readonly deputising: readonly Seat[] };

export type WorkLists = {
  readonly today: WorkRow[];
  readonly mine: WorkRow[];
  readonly team: WorkRow[];
  readonly waiting: WorkRow[];
  readonly nextDueOn?: Day;
};

/** What came up since then, and what is due until then, is for today. */
const soonWorkingDays = 5;
const newWorkingDays = 1;

/** Sorts duties into the four lists of one post; each appears once, in the first list it fits. */
export function workLists(duties: readonly Duty[], holder: Holder, today: Today): WorkLists {
  const own = duties.filter(({ owner }) => fits(owner, holder.seat));
  const rest = duties.filter((duty) => !own.includes(duty));
  const open = rest.filter(
    ({ owner, team = [] }) =>
      team.some((one) => fits(one, holder.seat)) ||
      holder.deputising.some((one) => fits(owner, one)),
  );
  const waiting = rest.filter(
    (duty) => !open.includes(duty) && (duty.waiters ?? []).some((one) => fits(one, holder.seat)),
  );
  const pressing = own.filter((duty) => presses(duty, today));
  const standing = own.filter((duty) => !pressing.includes(duty));
  const nextDueOn = [...own, ...open]
    .flatMap(({ dueOn }) => dueOn ?? [])
    .filter((dueOn) => dueOn >= today.day)
    .toSorted()[0];
  const rows = (list: readonly Duty[], group: 'group' | 'waitingGroup') =>
    gathered(list, group)
      .map((duty) => rowOf(duty, today))
      .toSorted(byUrgency);
  return {
    today: rows(pressing, 'group'),
    mine: rows(standing, 'group'),
    team: rows(open, 'group'),
    waiting: rows(waiting, 'waitingGroup'),
    ...(nextDueOn === undefined ? {} : { nextDueOn: Day.parse(nextDueOn) }),
  };
}

export function seatOf({ role, institution }: Pick<Actor, 'role' | 'institution'>): Seat {
  return { role, institution };
}

function fits(wanted: Seat, held: Seat): boolean {
  return (
    wanted.role === held.role &&
    (wanted.institution === 'any' || wanted.institution === held.institution)
  );
}

function presses({ dueOn, since }: Duty, { day }: Today): boolean {
  const soon =
    dueOn !== undefined &&
    dueOn !== null &&
    (dueOn <= day || workingDaysBetween(day, dueOn) <= soonWorkingDays);
  const fresh =
    since !== undefined && since !== null && workingDaysBetween(since, day) <= newWorkingDays;
  return soon || fresh;
}

/** Many alike duties become one line that says how many, with the nearest date. */
function gathered(duties: readonly Duty[], by: 'group' | 'waitingGroup'): Duty[] {
  const groups = Map.groupBy(duties, (duty) => duty[by]?.id ?? duty.id);
  return [...groups.values()].flatMap((members) => {
    const [first] = members;
    const group = first?.[by];
    if (first === undefined || group === undefined || members.length < group.from) return members;
    return [oneLine(first, members, group)];
  });
}

function oneLine(first: Duty, members: readonly Duty[], group: Group): Duty {
  const dueOn = members.flatMap((duty) => duty.dueOn ?? []).toSorted()[0] ?? null;
  const nearest = members.find((duty) => duty.dueOn === dueOn) ?? first;
  return {
    ...nearest,
    id: group.id,
    title: group.title(members.length),
    href: members.length === 1 ? nearest.href : group.href,
    dueOn,
  };
}

function rowOf(duty: Duty, { day }: Today): WorkRow {
  const { title, why, next, dueOn } = duty;
  const institution = duty.institution === '' ? 'mois' : duty.institution;
  const names = institutionNames(institution, day);
  return {
    id: duty.id,
    titleKo: withParticles(title.ko),
    titleEn: title.en,
    whyKo: withParticles(why.ko),
    whyEn: why.en,
    nextKo: withParticles(next.ko),
    nextEn: next.en,
    href: duty.href,
    ...(dueOn === undefined || dueOn === null
      ? {}
      : { dueOn: Day.parse(dueOn), workingDays: workingDaysBetween(day, dueOn) }),
    overdue: dueOn !== undefined && dueOn !== null && dueOn < day,
    objectKind: duty.kind,
    objectId: duty.objectId,
    institution: InstitutionCode.parse(institution),
    institutionKo: names.ko,
    institutionEn: names.en,
  };
}

const never = '9999-12-31';

function byUrgency(a: WorkRow, b: WorkRow): number {
  const [one, other] = [a.dueOn ?? never, b.dueOn ?? never];
  if (one !== other) return one < other ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
