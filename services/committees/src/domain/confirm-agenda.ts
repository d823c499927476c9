import { agendaConfirmed, type confirmAgenda, type EventOf } from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { halfOf, type SecretariatFacts } from './secretariat.ts';

/**
 * Confirms the agenda for one ministry.
 * @source law:informatization-framework-act-decree/7
 */
export function decideConfirmAgenda(
  { meetingId, actor, facts }: CommandOf<typeof confirmAgenda, SecretariatFacts>,
  state: Meeting,
): Decision<EventOf<typeof agendaConfirmed>, (typeof confirmAgenda)['reasons'][number]> {
  if (state.status === 'absent') return reject('not-planned');
  if (state.status !== 'planned') return reject('already-distributed');
  if (state.entries.length === 0) return reject('agenda-empty');
  const sum = state.entries.reduce((total, { minutes }) => total + minutes, 0);
  if (sum > state.plan.slotMinutes) return reject('over-the-slot');
  const ministry = halfOf(actor, facts);
  if (ministry === undefined) return reject('no-secretariat');
  if (state.agendaConfirmedBy.includes(ministry)) return reject('already-confirmed');

  return accept(agendaConfirmed.make({ meetingId, ministry }));
}
