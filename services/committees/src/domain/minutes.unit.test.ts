import {
  MinutesElement,
  minutesAgreed,
  minutesConfirmed,
  missingElements,
  votesDeclaredNone,
  itemCalled,
  meetingPlanned,
  presenceRecorded,
  remarkRecorded,
  voteRecorded,
} from '@madang/contracts';
import type { Decision } from '@madang/kernel';
import { deciderSpec } from '@madang/testing';
import { describe, expect, it } from 'vitest';
import { decideConfirmMinutes } from './confirm-minutes.ts';
import { decideDeclareNoVote } from './declare-no-vote.ts';
import { evolveMeeting, initialMeeting, type Meeting, type MeetingEvent } from './meeting.ts';
import {
  asked,
  both,
  closed,
  concluded,
  distributed,
  now,
  otherSecretary,
  secretary,
  stranger,
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

const { meetingId, bodyId } = minutesConfirmed.example.data;
const full: readonly MeetingEvent[] = [
  ...closed,
  presenceRecorded.example,
  itemCalled.example,
  remarkRecorded.example,
  votesDeclaredNone.example,
];
const half = (ministry: 'mois' | 'msit') => minutesAgreed.make({ meetingId, ministry });
const stands = minutesConfirmed.make({ meetingId, bodyId });

describe('confirming minutes', () => {
  const given = specOf(decideConfirmMinutes);
  const required = MinutesElement.options;
  const command = { meetingId, actor: secretary, now, facts: { ...both, required } };

  it('takes both ministries', () => {
    given(...full)
      .when(command)
      .then(half('mois'));
    given(...full, half('mois'))
      .when({ ...command, actor: otherSecretary })
      .then(half('msit'), stands);
  });
  it.each([
    ['a remark', remarkRecorded.example],
    ['the word that no vote was taken', votesDeclaredNone.example],
  ])('takes the half again that agreed before %s was added', (_what, added) => {
    given(...full, half('mois'), added)
      .when({ ...command, actor: otherSecretary })
      .then(half('msit'));
    given(...full, half('mois'), added)
      .when(command)
      .then(half('mois'));
    given(...full, half('mois'), added, half('msit'))
      .when(command)
      .then(half('mois'), stands);
  });
  it('refuses before the meeting is closed', () => {
    given(...concluded)
      .when(command)
      .thenRejected('not-closed');
  });
  it('refuses the same half twice and minutes that stand', () => {
    given(...full, half('mois'))
      .when(command)
      .thenRejected('already-confirmed');
    given(...full, half('mois'), half('msit'), stands)
      .when(command)
      .thenRejected('minutes-confirmed');
  });
  it('refuses a secretary of another institution', () => {
    given(...full)
      .when({ ...command, actor: stranger })
      .thenRejected('no-secretariat');
  });

  const without = (type: string) => full.filter((event) => event.type !== type);
  it.each([
    ['presence.recorded', 'missing-attendees'],
    ['item.called', 'missing-order'],
    ['agenda.arranged', 'missing-items'],
    ['remark.recorded', 'missing-remarks'],
    ['item.concluded', 'missing-decisions'],
    ['minutes.no-vote-declared', 'missing-votes'],
    ['meeting.opened', 'missing-time-place'],
  ])('names the missing element: without %s it says %s', (type, reason) => {
    given(...without(type))
      .when(command)
      .thenRejected(reason);
  });
  it('lets minutes stand without what the rule of the day does not require', () => {
    given(...without('item.called'))
      .when({ ...command, facts: { ...both, required: ['name', 'decisions'] } })
      .then(half('mois'));
  });
  it('names a missing name and a missing host', () => {
    const plan = meetingPlanned.example.data;
    const bare = (change: object): MeetingEvent[] =>
      full.map((event) =>
        event.type === 'meeting.planned' ? meetingPlanned.make({ ...plan, ...change }) : event,
      );
    given(...bare({ name: { ko: '', en: '' } }))
      .when(command)
      .thenRejected('missing-name');
    given(...bare({ host: { ko: '', en: '' } }))
      .when(command)
      .thenRejected('missing-host');
  });
});

describe('the required elements', () => {
  it('are missing in the order of the text, and only those that are required', () => {
    const record = {
      name: '',
      host: '',
      place: '',
      opened: false,
      attendees: 0,
      called: 0,
      items: 0,
      remarks: 0,
      decisions: 0,
      votes: 0,
      noVoteDeclared: false,
    };
    expect(missingElements(record, ['host', 'votes'])).toEqual(['host', 'votes']);
    expect(missingElements(record, MinutesElement.options)).toEqual([
      'name',
      'host',
      'time-place',
      'attendees',
      'order',
      'items',
      'remarks',
      'decisions',
      'votes',
    ]);
  });
});

describe('saying that no vote was taken', () => {
  const given = specOf(decideDeclareNoVote);
  const command = { meetingId, ...asked };

  it('fills the ninth element', () => {
    given(...closed)
      .when(command)
      .then(votesDeclaredNone.example);
  });
  it('refuses before the meeting, twice, and in confirmed minutes', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
    given(...closed, votesDeclaredNone.example)
      .when(command)
      .thenRejected('nothing-changed');
    given(...closed, stands)
      .when(command)
      .thenRejected('minutes-confirmed');
  });
  it('refuses when a vote was taken', () => {
    given(...closed, voteRecorded.example)
      .when(command)
      .thenRejected('vote-was-taken');
  });
});
