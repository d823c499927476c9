import {
  ConclusionWord,
  id,
  instant,
  itemCalled,
  itemConcluded,
  meetingClosed,
  meetingOpened,
  MinutesElement,
  presenceRecorded,
  remarkRecorded,
  voteRecorded,
} from '@madang/contracts';
import type { Decision } from '@madang/kernel';
import { deciderSpec } from '@madang/testing';
import { describe, it } from 'vitest';
import { decideCallItem } from './call-item.ts';
import { decideCloseMeeting } from './close-meeting.ts';
import { decideConcludeItem } from './conclude-item.ts';
import { evolveMeeting, initialMeeting, type Meeting, type MeetingEvent } from './meeting.ts';
import { decideOpenMeeting } from './open-meeting.ts';
import { decideRecordPresence } from './record-presence.ts';
import { decideRecordRemark } from './record-remark.ts';
import { decideRecordVote } from './record-vote.ts';
import { asked, closed, concluded, distributed, now, opened, planned } from './spec-examples.ts';

function specOf<C, Out extends MeetingEvent>(
  decide: (command: C, state: Meeting) => Decision<Out, string>,
) {
  return deciderSpec<C, Meeting, MeetingEvent, Out, string>({
    initial: initialMeeting,
    evolve: evolveMeeting,
    decide,
  });
}

const { meetingId, itemId } = itemCalled.example.data;
const unknown = id('item-unknown');

describe('opening a meeting', () => {
  const given = specOf(decideOpenMeeting);
  const command = { meetingId, ...asked };

  it('happens at its time', () => {
    given(...distributed)
      .when(command)
      .then(meetingOpened.make({ ...meetingOpened.example.data, openedAt: now }));
  });
  it('refuses before its time, on its own morning too', () => {
    given(...distributed)
      .when({ ...command, now: instant('2026-10-15T04:59:59.999Z') })
      .thenRejected('before-its-time');
  });
  it('refuses without a distributed agenda', () => {
    given(...planned)
      .when(command)
      .thenRejected('not-distributed');
    given().when(command).thenRejected('not-planned');
  });
  it('refuses a second opening and one after the end', () => {
    given(...opened)
      .when(command)
      .thenRejected('already-open');
    given(...closed)
      .when(command)
      .thenRejected('already-closed');
  });
});

describe('the roll', () => {
  const given = specOf(decideRecordPresence);
  const { at: _at, ...presence } = presenceRecorded.example.data;
  const command = { ...presence, ...asked };

  it('takes who came, how, and in whose place', () => {
    given(...opened)
      .when(command)
      .then(presenceRecorded.make({ ...presence, at: now }));
  });
  it('refuses outside the meeting', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
  });
  it('refuses what it knows and a leave without a coming', () => {
    given(...opened, presenceRecorded.example)
      .when(command)
      .thenRejected('nothing-changed');
    given(...opened)
      .when({ ...command, state: 'left' })
      .thenRejected('nothing-changed');
  });
});

describe('calling an item', () => {
  const given = specOf(decideCallItem);
  const command = { meetingId, itemId, ...asked };

  it('takes it up', () => {
    given(...opened)
      .when(command)
      .then(itemCalled.make({ meetingId, itemId, at: now }));
  });
  it('refuses outside the meeting, off the agenda, after its conclusion, or twice', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
    given(...opened)
      .when({ ...command, itemId: unknown })
      .thenRejected('not-on-the-agenda');
    given(...concluded)
      .when(command)
      .thenRejected('already-concluded');
    given(...opened, itemCalled.example)
      .when(command)
      .thenRejected('nothing-changed');
  });
});

describe('the gist of remarks', () => {
  const given = specOf(decideRecordRemark);
  const command = { ...remarkRecorded.example.data, ...asked };

  it('is written during the meeting and into the draft after it', () => {
    given(...opened)
      .when(command)
      .then(remarkRecorded.example);
    given(...closed)
      .when(command)
      .then(remarkRecorded.example);
  });
  it('refuses before the meeting, off the agenda and in confirmed minutes', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
    given(...opened)
      .when({ ...command, itemId: unknown })
      .thenRejected('not-on-the-agenda');
    given(...closed, {
      type: 'minutes.confirmed',
      version: 1,
      data: { meetingId, bodyId: meetingClosed.example.data.bodyId },
    })
      .when(command)
      .thenRejected('minutes-confirmed');
  });
});

describe('concluding an item', () => {
  const given = specOf(decideConcludeItem);
  const { word, text, positions } = itemConcluded.example.data;
  const facts = { outcomeWords: ConclusionWord.options };
  const command = { meetingId, itemId, word, text, positions, ...asked, facts };

  it('numbers the outcome after meeting and item and keeps the positions', () => {
    given(...opened)
      .when(command)
      .then(itemConcluded.make({ ...itemConcluded.example.data, concludedAt: now }));
  });
  it('refuses outside the meeting, off the agenda and a second time', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
    given(...opened)
      .when({ ...command, itemId: unknown })
      .thenRejected('not-on-the-agenda');
    given(...concluded)
      .when(command)
      .thenRejected('already-concluded');
  });
  it('refuses a word that does not fit the kind of the item', () => {
    given(...opened)
      .when({ ...command, word: 'received' })
      .thenRejected('word-does-not-fit');
  });
  it('refuses a word that contradicts the vote, and takes one that follows it', () => {
    const voted = (adopted: boolean) =>
      voteRecorded.make({ ...voteRecorded.example.data, meetingId, itemId, adopted });
    given(...opened, voted(false))
      .when({ ...command, word: 'as-proposed' })
      .thenRejected('word-contradicts-vote');
    given(...opened, voted(true))
      .when({ ...command, word: 'again' })
      .thenRejected('word-contradicts-vote');
    const again = { ...itemConcluded.example.data, word: 'again' as const, concludedAt: now };
    given(...opened, voted(false))
      .when({ ...command, word: 'again' })
      .then(itemConcluded.make(again));
  });
  it('refuses a word that the rule of the day does not list', () => {
    given(...opened)
      .when({ ...command, facts: { outcomeWords: ['as-proposed', 'again'] } })
      .thenRejected('word-does-not-fit');
  });
  it('refuses two positions of one institution', () => {
    given(...opened)
      .when({ ...command, positions: [...positions, ...positions] })
      .thenRejected('position-twice');
  });
});

describe('a vote', () => {
  const given = specOf(decideRecordVote);
  const vote = { meetingId, itemId, yes: 1, no: 0, abstain: 1 };
  const facts = { adoptsBy: 'majority-of-present' as const };
  const command = { ...vote, ...asked, facts };
  const present = (institution: string) =>
    presenceRecorded.make({
      ...presenceRecorded.example.data,
      institution: presenceRecorded.data.shape.institution.parse(institution),
    });

  it('is refused where no rule for one is recorded', () => {
    given(...opened)
      .when({ ...command, facts: { adoptsBy: undefined } })
      .thenRejected('no-vote-rule');
  });
  it('counts abstentions as present: one of two is no majority', () => {
    given(...opened, present('51000'), present('mohw'))
      .when(command)
      .then(voteRecorded.make({ ...vote, ...facts, needed: 2, adopted: false }));
  });
  it('adopts by two thirds of those present where that is the rule', () => {
    const twoThirds = { adoptsBy: 'two-thirds-of-present' as const };
    given(...opened, present('51000'), present('mohw'), present('mpb'))
      .when({ ...command, yes: 2, no: 1, abstain: 0, facts: twoThirds })
      .then(
        voteRecorded.make({
          ...vote,
          yes: 2,
          no: 1,
          abstain: 0,
          ...twoThirds,
          needed: 2,
          adopted: true,
        }),
      );
  });
  it('refuses more votes than members present', () => {
    given(...opened, present('51000'))
      .when(command)
      .thenRejected('more-votes-than-present');
  });
  it('is taken once on an item, and not on one that is concluded', () => {
    const fell = voteRecorded.make({ ...vote, ...facts, needed: 2, adopted: false });
    given(...opened, present('51000'), present('mohw'), fell)
      .when(command)
      .thenRejected('already-voted');
    given(...concluded, present('51000'), present('mohw'))
      .when(command)
      .thenRejected('already-concluded');
  });
  it('refuses outside the meeting and off the agenda', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
    given(...opened)
      .when({ ...command, itemId: unknown })
      .thenRejected('not-on-the-agenda');
  });
});

describe('closing a meeting', () => {
  const given = specOf(decideCloseMeeting);
  const command = { meetingId, ...asked, facts: { required: MinutesElement.options } };
  const end = { ...meetingClosed.example.data, closedAt: now };
  const held = [...concluded, presenceRecorded.example, itemCalled.example];
  const without = (type: string) => held.filter((event) => event.type !== type);

  it('ends it', () => {
    given(...held)
      .when(command)
      .then(meetingClosed.make(end));
  });
  it.each([
    ['presence.recorded', 'nobody-on-the-roll'],
    ['item.called', 'no-item-called'],
    ['item.concluded', 'no-item-concluded'],
  ])('refuses what nobody could add to the minutes: without %s it says %s', (type, reason) => {
    given(...without(type))
      .when(command)
      .thenRejected(reason);
  });
  it('gives items without a conclusion back to the backlog, where the rule of the day lets it', () => {
    given(...opened)
      .when({ ...command, facts: { required: ['remarks', 'votes'] } })
      .then(meetingClosed.make({ ...end, carriedOver: [itemId] }));
  });
  it('refuses when it is not open', () => {
    given(...distributed)
      .when(command)
      .thenRejected('not-open');
  });
});
