import { type Actor, cycleDated, Day, instant, institutionCode, postId } from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { it } from 'vitest';
import { decideDatePlanCycle } from './date-plan-cycle.ts';
import { evolveCycle, initialCycle } from './plan-cycle.ts';

const given = deciderSpec({
  initial: initialCycle,
  evolve: evolveCycle,
  decide: decideDatePlanCycle,
});
const actor: Actor = {
  post: postId('reviewer-51000'),
  institution: institutionCode('51000'),
  role: 'provincial-reviewer',
};
const set = { year: 2027, institution: actor.institution, dueOn: Day.parse('2026-09-08') };
const command = {
  ...set,
  actor,
  now: instant('2026-08-01T00:00:00.000Z'),
  facts: { lawDueOn: '2026-09-10' },
};

it('sets the day of a province, and another one later', () => {
  given().when(command).then(cycleDated.make(set));
  given(cycleDated.make({ ...set, dueOn: Day.parse('2026-09-04') }))
    .when(command)
    .then(cycleDated.make(set));
});

it('refuses a day after the law’s', () => {
  given()
    .when({ ...command, dueOn: Day.parse('2026-09-11') })
    .thenRejected('after-law-date');
});

it('refuses the day that is set', () => {
  given(cycleDated.make(set)).when(command).thenRejected('unchanged');
});
