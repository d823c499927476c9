import {
  type Actor,
  answerConsultation,
  askSpecialistOpinion,
  consultationAnswered,
  consultationOpinionAsked,
  consultationOpinionGiven,
  consultationRequested,
  giveOpinion,
  instant,
  institutionCode,
  postId,
  ProjectFacts,
  projectFactsExample,
  requestConsultation,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { describe, expect, it } from 'vitest';
import { decideAnswerConsultation } from './answer-consultation.ts';
import { decideAskSpecialistOpinion } from './ask-specialist-opinion.ts';
import { evolveConsultation, initialConsultation } from './consultation.ts';
import { decideGiveOpinion } from './give-opinion.ts';
import { decideRequestConsultation } from './request-consultation.ts';

const consultation = { initial: initialConsultation, evolve: evolveConsultation };
const specialist: Actor = {
  post: postId('specialist-nia'),
  institution: institutionCode('nia'),
  role: 'specialist',
};
const frame = { actor: specialist, now: instant('2026-09-10T00:00:00.000Z'), facts: undefined };
const requested = consultationRequested.example;
const asked = consultationOpinionAsked.example;
const opined = consultationOpinionGiven.example;
const answered = consultationAnswered.example;

describe('a request', () => {
  const given = deciderSpec({ ...consultation, decide: decideRequestConsultation });
  const known = {
    project: { open: true, facts: ProjectFacts.parse(projectFactsExample) },
    desk: institutionCode('51000'),
    deskSource: 'law:electronic-government-act-decree/88',
  };
  const command = {
    ...requestConsultation.example,
    actor: { ...specialist },
    now: instant('2026-09-03T00:00:00.000Z'),
    facts: known,
  };

  it('starts a clock of thirty days whose last day moves past the holidays', () => {
    const outcome = decideRequestConsultation(command, initialConsultation);
    expect(outcome).toMatchObject({
      ok: true,
      events: [
        {
          data: {
            consultationId: 'cons-prj-2027-51110-1',
            desk: '51000',
            requestedOn: '2026-09-03',
            answerStatedOn: '2026-10-03',
            answerDueOn: '2026-10-06',
            termDays: 30,
            dueSource: 'law:electronic-government-act-decree/83',
          },
        },
      ],
    });
  });

  it('is made once, and again only after it was returned', () => {
    given(requested).when(command).thenRejected('already-requested');
    given(requested, answered).when(command).thenRejected('already-requested');
    const returned = consultationAnswered.make({ ...answered.data, result: 'return' });
    const again = decideRequestConsultation(
      command,
      [requested, returned].reduce(evolveConsultation, initialConsultation),
    );
    expect(again.ok).toBe(true);
  });

  it('needs an open project and a desk', () => {
    const closed = { ...known, project: { ...known.project, open: false } };
    given()
      .when({ ...command, facts: closed })
      .thenRejected('project-closed');
    given()
      .when({ ...command, facts: { ...known, desk: undefined } })
      .thenRejected('no-desk');
  });
});

describe('a specialist opinion', () => {
  const ask = deciderSpec({ ...consultation, decide: decideAskSpecialistOpinion });
  const give = deciderSpec({ ...consultation, decide: decideGiveOpinion });
  const asking = { ...askSpecialistOpinion.example, ...frame };
  const giving = { ...giveOpinion.example, ...frame };

  it('is asked once by the desk of an open consultation', () => {
    ask(requested).when(asking).then(asked);
    ask(requested, asked).when(asking).thenRejected('already-asked');
    ask().when(asking).thenRejected('not-requested');
    ask(requested, answered).when(asking).thenRejected('already-answered');
  });

  it('is given once, and only when it was asked', () => {
    give(requested, asked).when(giving).then(opined);
    give(requested).when(giving).thenRejected('not-asked');
    give(requested, asked, opined).when(giving).thenRejected('already-given');
    give(requested, answered).when(giving).thenRejected('already-answered');
  });
});

describe('an answer', () => {
  const given = deciderSpec({ ...consultation, decide: decideAnswerConsultation });
  const amended = {
    amountKrw: 170_000_000,
    nationalKrw: 85_000_000,
    provincialKrw: 25_000_000,
    localKrw: 60_000_000,
  };
  const command = {
    ...answerConsultation.example,
    condition: answered.data.condition,
    amended,
    outcomeNo: '2026-2-3',
    actor: specialist,
    facts: { notified: true },
    now: instant('2026-10-20T01:00:00.000Z'),
  };

  it('carries the condition, the smaller amounts and the outcome, and is kept when late', () => {
    given(requested, asked, opined).when(command).then(answered);
  });

  it('is not late on its last day', () => {
    const onTime = { ...command, now: instant('2026-10-06T14:59:59.000Z') };
    given(requested)
      .when(onTime)
      .then(
        consultationAnswered.make({
          ...answered.data,
          late: false,
          answeredOn: requested.data.answerDueOn,
        }),
      );
  });

  it('is given once', () => {
    given(requested, answered).when(command).thenRejected('already-answered');
    given().when(command).thenRejected('not-requested');
  });

  it.each([
    ['condition-missing', { condition: ' ' }],
    ['condition-not-allowed', { result: 'proceed' as const }],
    ['parts-do-not-add', { amended: { ...amended, localKrw: 1 } }],
    ['outcome-not-notified', { facts: { notified: false } }],
    ['amount-raised', { amended: { ...amended, amountKrw: 570_000_000, localKrw: 460_000_000 } }],
  ] as const)('is refused as %s', (reason, change) => {
    given(requested)
      .when({ ...command, ...change })
      .thenRejected(reason);
  });
});
