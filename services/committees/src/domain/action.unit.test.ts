import {
  actionAssigned,
  actionClaimed,
  actionClosed,
  actionEvidenceSeen,
  actionLetterRecorded,
  CouncilLetter,
  Day,
  EvidenceRule,
  id,
  instant,
  outcomeNotified,
  SeenEvidence,
} from '@madang/contracts';
import type { Decision } from '@madang/kernel';
import { deciderSpec } from '@madang/testing';
import { describe, expect, it } from 'vitest';
import { decideAssignAction } from './assign-action.ts';
import { decideClaimAction } from './claim-action.ts';
import { decideCloseAction } from './close-action.ts';
import { decideConfirmActionLetter } from './confirm-action-letter.ts';
import { evolveMeeting, initialMeeting, type Meeting, type MeetingEvent } from './meeting.ts';
import { decideNotifyOutcome } from './notify-outcome.ts';
import { fits, provenBy } from './proof.ts';
import { decideRecordActionLetter } from './record-action-letter.ts';
import {
  asked,
  both,
  clerk,
  closed,
  now,
  opened,
  otherClerk,
  system,
  today,
} from './spec-examples.ts';

function specOf<C, Out extends MeetingEvent>(
  decide: (command: C, state: Meeting) => Decision<Out, string>,
) {
  return deciderSpec<C, Meeting, MeetingEvent, Out, string>({
    initial: initialMeeting,
    evolve: evolveMeeting,
    decide,
  });
}

const meetingId = id('cio-2026-2');
const actionId = id('act-2026-2-1');
const checks = actionAssigned.make({ ...actionAssigned.example.data, actionId, assignedAt: now });
const byLetter = actionAssigned.make({ ...checks.data, evidence: { kind: 'letter' } });
const assigned = [...closed, checks];
const letterAssigned = [...closed, byLetter];
const seen = (eventId: string, passesInRow: number, at = '2026-10-28T02:00:00.000Z') =>
  SeenEvidence.parse({
    ...actionEvidenceSeen.example.data.seen,
    eventId,
    at,
    passesInRow,
  });
const one = seen('0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a01', 1);
const two = seen('0199f3a2-7c1e-7b60-9a51-3f1d2c4b5a02', 2);
const noted = (evidence: SeenEvidence) =>
  actionEvidenceSeen.make({ meetingId, actionId, seen: evidence });
const done = actionClosed.make({ ...actionClosed.example.data, actionId });

describe('assigning an action', () => {
  const given = specOf(decideAssignAction);
  const {
    actionId: _id,
    bodyId: _body,
    caseId: _case,
    assignedAt: _at,
    ...assignment
  } = actionAssigned.example.data;
  const command = { ...assignment, ...asked, facts: { today, ownerKnown: true } };

  it('mints the next number of the meeting and carries the case', () => {
    given(...closed)
      .when(command)
      .then(checks);
    given(...assigned)
      .when(command)
      .then(actionAssigned.make({ ...checks.data, actionId: id('act-2026-2-2') }));
  });
  it('refuses an outcome that is not there', () => {
    given(...opened)
      .when(command)
      .thenRejected('outcome-unknown');
    given().when(command).thenRejected('outcome-unknown');
  });
  it('refuses an owner that the register of the day does not know', () => {
    given(...closed)
      .when({ ...command, facts: { today, ownerKnown: false } })
      .thenRejected('owner-unknown');
  });
  it('refuses a date that has passed', () => {
    given(...closed)
      .when({ ...command, dueOn: Day.parse('2026-10-14') })
      .thenRejected('due-in-the-past');
  });
});

describe('claiming that it is done', () => {
  const given = specOf(decideClaimAction);
  const text = '연계를 복구했습니다.';
  const command = { meetingId, actionId, text, ...asked };

  it('keeps the word and closes nothing', () => {
    given(...assigned)
      .when(command)
      .then(actionClaimed.make({ meetingId, actionId, text, at: now }));
  });
  it('refuses an unknown and a closed action', () => {
    given(...closed)
      .when(command)
      .thenRejected('action-unknown');
    given(...assigned, done)
      .when(command)
      .thenRejected('already-closed');
  });
});

describe('evidence that the service meets on the record', () => {
  const given = specOf(decideCloseAction);
  const command = { meetingId, actionId, seen: two, ...asked, actor: system };

  it('is kept when it is not enough yet', () => {
    given(...assigned)
      .when({ ...command, seen: one })
      .then(noted(one));
  });
  it('closes the action when the check has passed twice in a row', () => {
    given(...assigned, noted(one))
      .when(command)
      .then(
        noted(two),
        actionClosed.make({
          ...done.data,
          proof: { ...done.data.proof, eventIds: [one.eventId, two.eventId] },
          closedAt: now,
        }),
      );
  });
  it('does not close it when the second pass is not in a row', () => {
    const apart = { ...two, passesInRow: 1 };
    given(...assigned, noted(one))
      .when({ ...command, seen: apart })
      .then(noted(apart));
  });
  it('counts an event once', () => {
    given(...assigned, noted(two))
      .when(command)
      .thenRejected('already-seen');
  });
  it('does not count what happened before the assignment', () => {
    given(...assigned)
      .when({ ...command, seen: seen(two.eventId, 2, '2026-10-15T05:29:59.000Z') })
      .thenRejected('evidence-does-not-fit');
  });
  it('refuses an unknown and a closed action', () => {
    given(...closed)
      .when(command)
      .thenRejected('action-unknown');
    given(...assigned, done)
      .when(command)
      .thenRejected('already-closed');
  });
});

describe('what fits which rule', () => {
  const assignedAt = instant('2026-10-15T06:20:00.000Z');
  const frame = { eventId: one.eventId, at: '2026-11-20T01:00:00.000Z' };
  const rule = (input: unknown) => ({ evidence: EvidenceRule.parse(input), assignedAt });
  const evidence = (input: object) => SeenEvidence.parse({ ...frame, ...input });

  it('takes a published version of the named contract or function', () => {
    const published = evidence({
      kind: 'contract-published',
      contractId: 'welfare',
      functionCode: 'F10',
      version: '1.2.0',
    });
    expect(fits(rule({ kind: 'contract-published', contract: 'welfare' }), published)).toBe(true);
    expect(fits(rule({ kind: 'contract-published', contract: 'F10' }), published)).toBe(true);
    expect(fits(rule({ kind: 'contract-published', contract: 'F01' }), published)).toBe(false);
    expect(fits(rule({ kind: 'letter' }), published)).toBe(false);
    expect(
      provenBy(EvidenceRule.parse({ kind: 'contract-published', contract: 'F10' }), [published])
        ?.ko,
    ).toBe('연계 계약 welfare 1.2.0 공개');
  });
  it('takes a filed plan with exactly the amount and the link that were asked', () => {
    const asks = rule({
      kind: 'plan-refiled',
      planId: 'plan-2027-51110',
      projectId: 'prj-2027-51110-1',
      amountKrw: 170_000_000,
      linkedTo: '초기상담 정보시스템',
    });
    const filed = {
      kind: 'plan-refiled',
      planId: 'plan-2027-51110',
      projectId: 'prj-2027-51110-1',
      planVersion: 2,
      amountKrw: 170_000_000,
      links: '보건복지부 AI 초기상담정보시스템 연계',
    };
    expect(fits(asks, evidence(filed))).toBe(true);
    expect(fits(asks, evidence({ ...filed, amountKrw: 480_000_000 }))).toBe(false);
    expect(fits(asks, evidence({ ...filed, links: '' }))).toBe(false);
    expect(provenBy(asks.evidence, [evidence(filed)])).toEqual({
      ko: '계획 제2판 제출, 170백만원, 연계 문구 포함',
      en: 'plan version 2 filed, KRW 170 million, its text names the link',
    });
  });
  it.each([
    ['초기상담 정보시스템과는 연계하지 않음', false],
    ['초기상담 정보시스템 연계 안 함', false],
    ['초기상담정보시스템 연계는 제외하고 자체 구축', false],
    ['초기상담 정보시스템을 검토함. 연계 계획 없음', false],
    ['초기상담 정보시스템: no link', false],
    ['초기상담 정보시스템과 차질 없이 연계', true],
    ['초기상담 정보시스템의 통화·문안·분석을 함께 씀', true],
  ])('reads whether a plan says that it links or that it does not: %s', (links, linked) => {
    const asks = {
      kind: 'plan-refiled',
      planId: 'plan-2027-51110',
      projectId: 'prj-2027-51110-1',
      amountKrw: 170_000_000,
    };
    const filed = evidence({ ...asks, planVersion: 2, links });
    expect(fits(rule({ ...asks, linkedTo: '초기상담 정보시스템' }), filed)).toBe(linked);
  });
  it('takes a report that a meeting of the body received', () => {
    const report = evidence({
      kind: 'meeting-report',
      bodyId: 'cio-council',
      outcomeNo: '2027-1-1',
    });
    expect(fits(rule({ kind: 'meeting-report', bodyId: 'cio-council' }), report)).toBe(true);
    expect(fits(rule({ kind: 'meeting-report', bodyId: 'other' }), report)).toBe(false);
    expect(
      provenBy(EvidenceRule.parse({ kind: 'meeting-report', bodyId: 'cio-council' }), [report])?.ko,
    ).toBe('회의 보고 2027-1-1');
  });
  it('sees no proof where nothing was seen', () => {
    expect(provenBy(EvidenceRule.parse({ kind: 'letter' }), [])).toBeUndefined();
  });
});

describe('proof by letter', () => {
  const letter = CouncilLetter.parse({ number: '정보화담당부서-801', on: '2026-10-15' });
  const entered = actionLetterRecorded.make({
    meetingId,
    actionId,
    letter,
    by: clerk.institution,
  });
  const record = specOf(decideRecordActionLetter);
  const confirm = specOf(decideConfirmActionLetter);
  const entering = { meetingId, actionId, letter, ...asked, facts: { today } };
  const confirming = { meetingId, actionId, ...asked, actor: otherClerk, facts: both };

  it('is entered by one clerk', () => {
    record(...letterAssigned)
      .when(entering)
      .then(entered);
  });
  it('closes the action when the clerk of the other ministry has seen it', () => {
    confirm(...letterAssigned, entered)
      .when(confirming)
      .then(
        actionClosed.make({
          ...done.data,
          proof: {
            kind: 'letter',
            eventIds: [],
            summary: {
              ko: '공문 정보화담당부서-801, 2026. 10. 15.(목), 상대 부처 확인',
              en: 'letter 정보화담당부서-801 of 15 Oct 2026 (Thu), confirmed by the other ministry',
            },
          },
          closedAt: now,
        }),
      );
  });
  it('is refused from the same ministry', () => {
    confirm(...letterAssigned, entered)
      .when({ ...confirming, actor: clerk })
      .thenRejected('same-ministry');
  });
  it('is confirmed by the clerk of the one ministry that serves a body alone', () => {
    confirm(...letterAssigned, entered)
      .when({ ...confirming, actor: clerk, facts: { secretariat: ['mois'] } })
      .then(
        actionClosed.make({
          ...done.data,
          proof: {
            kind: 'letter',
            eventIds: [],
            summary: {
              ko: '공문 정보화담당부서-801, 2026. 10. 15.(목), 간사 부처 확인',
              en: 'letter 정보화담당부서-801 of 15 Oct 2026 (Thu), confirmed by the secretariat',
            },
          },
          closedAt: now,
        }),
      );
  });
  it('is refused without a letter, for an unknown and for a closed action', () => {
    confirm(...letterAssigned)
      .when(confirming)
      .thenRejected('no-letter');
    confirm(...closed)
      .when(confirming)
      .thenRejected('action-unknown');
    confirm(...letterAssigned, done)
      .when(confirming)
      .thenRejected('already-closed');
  });
  it('is refused with a date before the assignment', () => {
    const earlier = { ...letter, on: Day.parse('2026-10-14') };
    record(...letterAssigned)
      .when({ ...entering, letter: earlier })
      .thenRejected('letter-before-assignment');
  });
  it('is refused where other evidence is needed, or with a date to come', () => {
    record(...assigned)
      .when(entering)
      .thenRejected('other-evidence-needed');
    const later = { ...letter, on: Day.parse('2026-10-16') };
    record(...letterAssigned)
      .when({ ...entering, letter: later })
      .thenRejected('letter-in-the-future');
    record(...closed)
      .when(entering)
      .thenRejected('action-unknown');
    record(...letterAssigned, done)
      .when(entering)
      .thenRejected('already-closed');
  });
});

describe('notifying an outcome', () => {
  const given = specOf(decideNotifyOutcome);
  const { caseId: _case, ...notice } = outcomeNotified.example.data;
  const command = { ...notice, ...asked, facts: { today: notice.letter.on } };

  it('keeps the letter and its receivers with the case', () => {
    given(...closed)
      .when(command)
      .then(outcomeNotified.example);
  });
  it('refuses a letter from before the conclusion or of a day to come', () => {
    const dated = (on: string) => ({ ...notice.letter, on: Day.parse(on) });
    given(...closed)
      .when({ ...command, letter: dated('2026-10-14') })
      .thenRejected('letter-before-outcome');
    given(...closed)
      .when({ ...command, letter: dated('2030-01-01') })
      .thenRejected('letter-in-the-future');
  });
  it('refuses an unknown outcome and a second letter', () => {
    given(...opened)
      .when(command)
      .thenRejected('outcome-unknown');
    given().when(command).thenRejected('outcome-unknown');
    given(...closed, outcomeNotified.example)
      .when(command)
      .thenRejected('already-notified');
  });
});
