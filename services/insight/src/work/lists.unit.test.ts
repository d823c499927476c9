import { expect, it } from 'vitest';
import { both, type Duty, seat } from './duty.ts';
import { workLists } from './lists.ts';

const today = { day: '2026-09-03', now: '2026-09-03T00:00:00.000Z' };
const officer = { seat: seat('municipal-officer', '51110'), deputising: [] };
const duty = (id: string, more: Partial<Duty> = {}): Duty => ({
  id,
  kind: 'plan',
  objectId: 'plan-2027-51110',
  institution: '51110',
  owner: officer.seat,
  title: both(id, id),
  why: both('', ''),
  next: both('', ''),
  href: '/plans',
  ...more,
});
const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

it('puts what is due soon or came up since yesterday on today’s list, the rest in charge', () => {
  const lists = workLists(
    [
      duty('late', { dueOn: '2026-08-31' }),
      duty('soon', { dueOn: '2026-09-08' }),
      duty('far', { dueOn: '2026-10-30' }),
      duty('new', { since: '2026-09-02' }),
      duty('old', { since: '2026-08-01' }),
    ],
    officer,
    today,
  );
  expect(ids(lists.today)).toEqual(['late', 'soon', 'new']);
  expect(ids(lists.mine)).toEqual(['far', 'old']);
  expect(lists.nextDueOn).toBe('2026-09-08');
});

it('computes overdue and working days from the day of asking', () => {
  const [row] = workLists([duty('a', { dueOn: '2026-09-01' })], officer, today).today;
  expect(row).toMatchObject({ overdue: true, workingDays: -2 });
});

it('shows the work of a substituted post to the one who acts for it', () => {
  const review = duty('review', { owner: seat('municipal-reviewer', '51110') });
  const deputy = { ...officer, deputising: [seat('municipal-reviewer', '51110')] };
  expect(ids(workLists([review], officer, today).team)).toEqual([]);
  expect(ids(workLists([review], deputy, today).team)).toEqual(['review']);
});

it('makes one line of many alike duties, with the nearest date', () => {
  const group = {
    id: 'g',
    from: 2,
    title: (n: number) => both(`${String(n)}건`, ''),
    href: '/all',
  };
  const lists = workLists(
    [duty('one', { group, dueOn: '2026-09-08' }), duty('two', { group, dueOn: '2026-09-07' })],
    officer,
    today,
  );
  expect(lists.today).toMatchObject([
    { id: 'g', titleKo: '2건', href: '/all', dueOn: '2026-09-07' },
  ]);
});

it('keeps other institutions’ duties out of the lists, save for those who wait', () => {
  const theirs = duty('theirs', {
    owner: seat('municipal-officer', '43150'),
    waiters: [seat('coordinator', 'mois')],
  });
  const none = workLists([theirs], officer, today);
  expect([none.today, none.mine, none.team, none.waiting].flat()).toEqual([]);
  const lead = workLists([theirs], { seat: seat('coordinator', 'mois'), deputising: [] }, today);
  expect(ids(lead.waiting)).toEqual(['theirs']);
});
