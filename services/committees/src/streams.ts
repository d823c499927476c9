import { defineStream } from '@madang/backbone/service';
import { bodyEvents, evolveBody, initialBody } from './domain/body.ts';
import { evolveItem, initialItem, itemEvents } from './domain/item.ts';
import { evolveMeeting, initialMeeting, meetingEvents } from './domain/meeting.ts';

export const bodyStream = defineStream({
  noun: 'body',
  initial: initialBody,
  evolve: evolveBody,
  events: bodyEvents,
});

export const itemStream = defineStream({
  noun: 'item',
  initial: initialItem,
  evolve: evolveItem,
  events: itemEvents,
});

/** A meeting with its agenda, its minutes and the actions that follow from its outcomes. */
export const meetingStream = defineStream({
  noun: 'meeting',
  initial: initialMeeting,
  evolve: evolveMeeting,
  events: meetingEvents,
});
