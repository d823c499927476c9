import {
  Actor,
  agendaArranged,
  agendaConfirmed,
  agendaDistributed,
  day,
  instant,
  itemConcluded,
  meetingClosed,
  meetingOpened,
  meetingPlanned,
} from '@madang/contracts';
import type { MeetingEvent } from './meeting.ts';

const actor = (post: string, institution: string, role: string) =>
  Actor.parse({ post, institution, role });

/** Posts, days and histories that the specifications of this folder share. */
export const clerk = actor('clerk-mois', 'mois', 'council-clerk');
export const otherClerk = actor('clerk-msit', 'msit', 'council-clerk');
export const secretary = actor('secretary-mois', 'mois', 'council-secretary');
export const otherSecretary = actor('secretary-msit', 'msit', 'council-secretary');
export const stranger = actor('secretary-klid', 'klid', 'council-secretary');
export const system = actor('system-committees', 'mois', 'system');

export const both = { secretariat: ['mois', 'msit'] };
export const now = instant('2026-10-15T05:30:00.000Z');
export const today = day('2026-10-15');

export const asked = { actor: clerk, now, facts: undefined };

const confirmedBy = (ministry: 'mois' | 'msit') =>
  agendaConfirmed.make({ ...agendaConfirmed.example.data, ministry });

export const planned: readonly MeetingEvent[] = [meetingPlanned.example];
export const arranged: readonly MeetingEvent[] = [...planned, agendaArranged.example];
export const distributed: readonly MeetingEvent[] = [
  ...arranged,
  confirmedBy('mois'),
  confirmedBy('msit'),
  agendaDistributed.example,
];
export const opened: readonly MeetingEvent[] = [...distributed, meetingOpened.example];
export const concluded: readonly MeetingEvent[] = [...opened, itemConcluded.example];
export const closed: readonly MeetingEvent[] = [...concluded, meetingClosed.example];
