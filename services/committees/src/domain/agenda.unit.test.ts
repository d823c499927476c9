import {
  agendaArranged,
  agendaConfirmed,
  agendaDistributed,
  type EventOf,
  instant,
  meetingPlanned,
  Day,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { describe, it } from 'vitest';
import { decideArrangeAgenda } from './arrange-agenda.ts';
import { decideConfirmAgenda } from './confirm-agenda.ts';
import { decideDistributeAgenda } from './distribute-agenda.ts';
import { evolveMeeting, initialMeeting, type MeetingEvent } from './meeting.ts';
import { decidePlanMeeting } from './plan-meeting.ts';
import {
  arranged,
  both,
  clerk,
  distributed,
  now,
  otherSecretary,
  planned,
  secretary,
  stranger,
} from './spec-examples.ts';

const fold = { initial: initialMeeting, evolve: evolveMeeting };
const { meetingId } = agendaConfirmed.example.data;
const half = (ministry: 'mois' | 'msit') => agendaConfirmed.make({ meetingId, ministry });

describe('planning a meeting', () => {
  const given = deciderSpec<
    Parameters<typeof decidePlanMeeting>[0],
    Parameters<typeof decidePlanMeeting>[1],
    MeetingEvent,
    EventOf<typeof meetingPlanned>,
    string
  >({ ...fold, decide: decidePlanMeeting });
  const { heldOn, slotMinutes, ...plan } = meetingPlanned.example.data;
  const facts = { bodyKnown: true, numberTaken: false, heldOn, slotMinutes };
  const command = { ...plan, actor: clerk, now: instant('2026-08-24T00:00:00.000Z'), facts };

  it('puts it into the calendar with its day and its length', () => {
    given().when(command).then(meetingPlanned.example);
  });
  it('refuses a second plan under the id', () => {
    given(...planned)
      .when(command)
      .thenRejected('already-planned');
  });
  it('refuses an unknown body and a number that is taken', () => {
    given()
      .when({ ...command, facts: { ...facts, bodyKnown: false } })
      .thenRejected('body-unknown');
    given()
      .when({ ...command, facts: { ...facts, numberTaken: true } })
      .thenRejected('number-taken');
  });
  it('refuses an end before the beginning', () => {
    given()
      .when({ ...command, endsAt: plan.startsAt })
      .thenRejected('ends-before-it-begins');
  });
  it('refuses a day that has passed', () => {
    given()
      .when({ ...command, now: instant('2026-10-16T00:00:00.000Z') })
      .thenRejected('in-the-past');
  });
});

describe('arranging the agenda', () => {
  const given = deciderSpec<
    Parameters<typeof decideArrangeAgenda>[0],
    Parameters<typeof decideArrangeAgenda>[1],
    MeetingEvent,
    EventOf<typeof agendaArranged>,
    string
  >({ ...fold, decide: decideArrangeAgenda });
  const entries = agendaArranged.example.data.entries.map(({ itemId, minutes }) => ({
    itemId,
    minutes,
  }));
  const items = agendaArranged.example.data.entries.map(({ minutes: _minutes, ...item }) => ({
    ...item,
    admitted: true,
    elsewhere: false,
  }));
  const command = { meetingId, entries, actor: clerk, now, facts: { items } };

  it('sets the order and the minutes of admitted items', () => {
    given(...planned)
      .when(command)
      .then(agendaArranged.example);
  });
  it('undoes what the secretaries had confirmed', () => {
    const distribute = deciderSpec<
      Parameters<typeof decideDistributeAgenda>[0],
      Parameters<typeof decideDistributeAgenda>[1],
      MeetingEvent,
      EventOf<typeof agendaDistributed>,
      string
    >({ ...fold, decide: decideDistributeAgenda });
    const facts = { ...both, today: Day.parse('2026-10-07') };
    distribute(...arranged, half('mois'), half('msit'), agendaArranged.example)
      .when({ meetingId, actor: clerk, now, facts })
      .thenRejected('not-confirmed-by-both');
  });
  it('refuses an item twice', () => {
    given(...planned)
      .when({ ...command, entries: [...entries, ...entries] })
      .thenRejected('item-twice');
  });
  it('refuses an item that is not admitted or not known', () => {
    given(...planned)
      .when({ ...command, facts: { items: items.map((item) => ({ ...item, admitted: false })) } })
      .thenRejected('item-not-admitted');
    given(...planned)
      .when({ ...command, facts: { items: [] } })
      .thenRejected('item-not-admitted');
  });
  it('refuses an item that another meeting holds', () => {
    given(...planned)
      .when({ ...command, facts: { items: items.map((item) => ({ ...item, elsewhere: true })) } })
      .thenRejected('item-elsewhere');
  });
  it('refuses to touch an agenda that went out, and one of no meeting', () => {
    given(...distributed)
      .when(command)
      .thenRejected('already-distributed');
    given().when(command).thenRejected('not-planned');
  });
  it('lets every item go back to the backlog', () => {
    given(...planned)
      .when({ ...command, entries: [] })
      .then(agendaArranged.make({ ...agendaArranged.example.data, entries: [] }));
  });
});

describe('confirming the agenda', () => {
  const given = deciderSpec<
    Parameters<typeof decideConfirmAgenda>[0],
    Parameters<typeof decideConfirmAgenda>[1],
    MeetingEvent,
    EventOf<typeof agendaConfirmed>,
    string
  >({ ...fold, decide: decideConfirmAgenda });
  const command = { meetingId, actor: secretary, now, facts: both };

  it('counts for the own ministry', () => {
    given(...arranged)
      .when(command)
      .then(half('mois'));
    given(...arranged, half('mois'))
      .when({ ...command, actor: otherSecretary })
      .then(half('msit'));
  });
  it('refuses the same half twice', () => {
    given(...arranged, half('mois'))
      .when(command)
      .thenRejected('already-confirmed');
  });
  it('refuses an empty agenda', () => {
    given(...planned)
      .when(command)
      .thenRejected('agenda-empty');
  });
  it('refuses minutes beyond the slot', () => {
    const long = agendaArranged.example.data.entries.map((entry) => ({ ...entry, minutes: 91 }));
    given(...planned, agendaArranged.make({ ...agendaArranged.example.data, entries: long }))
      .when(command)
      .thenRejected('over-the-slot');
  });
  it('refuses a secretary of another institution', () => {
    given(...arranged)
      .when({ ...command, actor: stranger })
      .thenRejected('no-secretariat');
  });
  it('refuses an agenda that went out, and one of no meeting', () => {
    given(...distributed)
      .when(command)
      .thenRejected('already-distributed');
    given().when(command).thenRejected('not-planned');
  });
});

describe('distributing the agenda', () => {
  const given = deciderSpec<
    Parameters<typeof decideDistributeAgenda>[0],
    Parameters<typeof decideDistributeAgenda>[1],
    MeetingEvent,
    EventOf<typeof agendaDistributed>,
    string
  >({ ...fold, decide: decideDistributeAgenda });
  const facts = { ...both, today: Day.parse('2026-10-07') };
  const command = { meetingId, actor: clerk, now, facts };

  it('mints the item numbers in the order of the agenda', () => {
    given(...arranged, half('mois'), half('msit'))
      .when(command)
      .then(
        agendaDistributed.make({
          ...agendaDistributed.example.data,
          items: agendaArranged.example.data.entries.map((entry) => ({ ...entry, no: '1' })),
        }),
      );
  });
  it('refuses while one ministry has not confirmed', () => {
    given(...arranged, half('mois'))
      .when(command)
      .thenRejected('not-confirmed-by-both');
  });
  it('refuses a second time, and without a meeting', () => {
    given(...distributed)
      .when(command)
      .thenRejected('already-distributed');
    given().when(command).thenRejected('not-planned');
  });
});
