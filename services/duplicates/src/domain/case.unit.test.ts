import { it } from 'vitest';
import {
  Actor,
  caseConcluded,
  caseJoined,
  caseLeft,
  CaseId,
  institutionCode,
  caseOpened,
  day,
  findingMade,
  id,
  positionGiven,
  positionsAsked,
  routeChosen,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { askPositions } from './ask-positions.ts';
import { type CouncilItem, evolve, initial } from './case.ts';
import { chooseRoute } from './choose-route.ts';
import { concludeCase } from './conclude-case.ts';
import { givePosition } from './give-position.ts';
import { joinCase } from './join-case.ts';
import { leaveCase } from './leave-case.ts';
import { makeFinding } from './make-finding.ts';
import { openCase } from './open-case.ts';

const caseId = CaseId.parse('DUP-2026-0014');
const opened = caseOpened.example;
const [city, ministry] = opened.data.members;
if (city === undefined || ministry === undefined) throw new Error('the example has two members');
const asked = positionsAsked.example;
const concluded = caseConcluded.example;
const third = {
  ...city,
  projectId: findingMade.example.data.projectId,
  institution: city.institution,
};
const cityOfficer = Actor.parse({
  post: 'officer-51110',
  institution: '51110',
  role: 'municipal-officer',
});
const said = (institution: typeof city.institution) =>
  positionGiven.make({ caseId, institution, stance: 'own', text: '다릅니다.' });

it('opens over two institutions and not over one', () => {
  const given = deciderSpec({ initial, evolve, decide: openCase });
  given().when(opened.data).then(opened);
  given(opened).when(opened.data).thenRejected('already-open');
  given()
    .when({ ...opened.data, members: [city, third] })
    .thenRejected('too-few-members');
});

it('takes a new member under the same number, and nobody twice', () => {
  const given = deciderSpec({ initial, evolve, decide: joinCase });
  const fresh = {
    ...city,
    projectId: caseJoined.example.data.members[0]?.projectId ?? city.projectId,
  };
  const input = { caseId, members: [fresh], pairs: [], lead: opened.data.lead };
  given(opened).when(input).thenRejected('nothing-new');
  given().when(input).thenRejected('not-open');
  given(opened, concluded).when(input).thenRejected('not-open');
});

it('asks all parties by a day that has not passed', () => {
  const given = deciderSpec({ initial, evolve, decide: askPositions });
  const { dueOn, question } = asked.data;
  const input = { caseId, dueOn, question, facts: { today: '2026-09-03' } };
  given(opened)
    .when(input)
    .then(
      positionsAsked.make({
        caseId,
        dueOn,
        question,
        parties: [city.institution, ministry.institution],
      }),
    );
  given(opened)
    .when({ ...input, dueOn: day('2026-09-02') })
    .thenRejected('date-passed');
  given().when(input).thenRejected('not-open');
});

it('hears a party once it was asked, also late', () => {
  const given = deciderSpec({ initial, evolve, decide: givePosition });
  const input = { caseId, stance: 'own', text: '다릅니다.', actor: cityOfficer } as const;
  given(opened, asked).when(input).then(said(city.institution));
  given(opened).when(input).thenRejected('not-asked');
  given(opened, concluded).when(input).thenRejected('not-open');
});

it('makes a finding on a member for its own desk', () => {
  const given = deciderSpec({ initial, evolve, decide: makeFinding });
  const { finding, reason } = findingMade.example.data;
  const input = { caseId, projectId: city.projectId, finding, reason };
  given(opened).when(input).then(findingMade.example);
  given(opened)
    .when({ ...input, projectId: id('sys-mohw-9') })
    .thenRejected('not-a-member');
  given().when(input).thenRejected('not-open');
});

it('chooses a way when everyone was heard or the day is over', () => {
  const given = deciderSpec({ initial, evolve, decide: chooseRoute });
  const mediator = institutionCode('msit');
  const item = 'none' as const;
  const input = { ...routeChosen.example.data, facts: { today: '2026-09-10', mediator, item } };
  given(opened, asked).when(input).thenRejected('positions-still-due');
  given(opened, asked, said(city.institution), said(ministry.institution))
    .when(input)
    .then(routeChosen.example);
  given(opened, asked)
    .when({ ...input, facts: { today: '2026-09-18', mediator, item } })
    .then(routeChosen.example);
  const other = { today: '2026-09-18', mediator: institutionCode('mpb'), item } as const;
  given(opened, asked)
    .when({ ...input, route: 'mediation', facts: other })
    .then(
      routeChosen.make({
        caseId: input.caseId,
        reason: input.reason,
        route: 'mediation',
        mediator: other.mediator,
      }),
    );
  given(opened, routeChosen.example).when(input).thenRejected('already-chosen');
  given().when(input).thenRejected('not-open');
});

it('ends by a council, and by findings once each member has one', () => {
  const given = deciderSpec({ initial, evolve, decide: concludeCase });
  const facts = { item: 'none' } as const;
  const input = { ...concluded.data, facts };
  given(opened).when(input).then(concluded);
  given(opened, findingMade.example)
    .when({ caseId, by: 'findings', text: '', facts })
    .thenRejected('findings-missing');
  given(opened, concluded).when(input).thenRejected('not-open');
});

it('ends by the council alone what went to the council, unless its item came back', () => {
  const given = deciderSpec({ initial, evolve, decide: concludeCase });
  const { finding, reason } = findingMade.example.data;
  const found = [city, ministry].map(({ projectId, institution, desk }) =>
    findingMade.make({ caseId, projectId, institution, desk, finding, reason }),
  );
  const ended = caseConcluded.make({ caseId, by: 'findings', text: '각자 추진합니다.' });
  const when = (item: CouncilItem['item']) => ({ ...ended.data, facts: { item } });
  const ownDesk = routeChosen.make({ ...routeChosen.example.data, route: 'own-desk' });
  const toCouncil = routeChosen.example;
  given(opened, ...found, ownDesk)
    .when(when('none'))
    .then(ended);
  given(opened, ...found, ownDesk)
    .when(when('standing'))
    .thenRejected('at-the-council');
  given(opened, ...found, toCouncil)
    .when(when('none'))
    .thenRejected('at-the-council');
  given(opened, ...found, toCouncil)
    .when(when('standing'))
    .thenRejected('at-the-council');
  given(opened, ...found, toCouncil)
    .when(when('returned'))
    .then(ended);
  given(opened, ...found, toCouncil)
    .when({ ...concluded.data, facts: { item: 'standing' } })
    .then(concluded);
});

it('chooses a way again once the council gave the item back, and only for what went there', () => {
  const given = deciderSpec({ initial, evolve, decide: chooseRoute });
  const { caseId: of, reason } = routeChosen.example.data;
  const chosen = routeChosen.make({ caseId: of, reason, route: 'own-desk' });
  const when = (item: CouncilItem['item']) => ({
    ...chosen.data,
    facts: { today: '2026-09-10', mediator: institutionCode('msit'), item },
  });
  given(opened, routeChosen.example).when(when('returned')).then(chosen);
  given(opened, routeChosen.example).when(when('standing')).thenRejected('already-chosen');
  given(opened, routeChosen.example, chosen).when(when('returned')).thenRejected('already-chosen');
});

it('is left once by a member, and by nobody after its end', () => {
  const given = deciderSpec({ initial, evolve, decide: leaveCase });
  const left = caseLeft.example;
  given(opened).when(left.data).then(left);
  given(opened, left).when(left.data).thenRejected('not-a-member');
  given(opened, concluded).when(left.data).thenRejected('not-open');
});

it('waits for nothing from who left, until it comes back', () => {
  const left = caseLeft.example;
  const back = caseJoined.make({ ...caseJoined.example.data, members: [city] });
  const { finding, reason } = findingMade.example.data;
  const found = [city, ministry].map(({ projectId, institution, desk }) =>
    findingMade.make({ caseId, projectId, institution, desk, finding, reason }),
  );
  const ended = caseConcluded.make({ caseId, by: 'findings', text: '마칩니다.' });
  const conclude = deciderSpec({ initial, evolve, decide: concludeCase });
  const end = { ...ended.data, facts: { item: 'none' } } as const;
  conclude(opened, ...found.slice(1))
    .when(end)
    .thenRejected('findings-missing');
  conclude(opened, ...found.slice(1), left)
    .when(end)
    .then(ended);
  conclude(opened, ...found, left, back)
    .when(end)
    .thenRejected('findings-missing');

  const choose = deciderSpec({ initial, evolve, decide: chooseRoute });
  const facts = { today: '2026-09-10', mediator: institutionCode('msit'), item: 'none' } as const;
  const way = { ...routeChosen.example.data, facts };
  const heard = [opened, asked, said(ministry.institution)];
  choose(...heard)
    .when(way)
    .thenRejected('positions-still-due');
  choose(...heard, left)
    .when(way)
    .then(routeChosen.example);
  choose(...heard, left, back)
    .when(way)
    .thenRejected('positions-still-due');

  const find = deciderSpec({ initial, evolve, decide: makeFinding });
  const on = { caseId, projectId: city.projectId, finding, reason };
  find(opened, left).when(on).thenRejected('not-a-member');
  find(opened, left, back).when(on).then(findingMade.example);

  const joining = deciderSpec({ initial, evolve, decide: joinCase });
  joining(opened, left).when(back.data).then(back);
  joining(opened, left, back).when(back.data).thenRejected('nothing-new');

  const give = deciderSpec({ initial, evolve, decide: givePosition });
  const position = { caseId, stance: 'own', text: '다릅니다.', actor: cityOfficer } as const;
  give(opened, asked, left).when(position).thenRejected('not-asked');
  give(opened, asked, left, back).when(position).then(said(city.institution));
});
