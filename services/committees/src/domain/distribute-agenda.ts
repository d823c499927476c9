import {
  agendaDistributed,
  type Day,
  type distributeAgenda,
  type EventOf,
} from '@madang/contracts';
import { accept, type Decision, reject } from '@madang/kernel';
import type { CommandOf } from './command-of.ts';
import type { Meeting } from './meeting.ts';
import { isWhole, type SecretariatFacts } from './secretariat.ts';

export type DistributeFacts = SecretariatFacts & { readonly today: Day };

/**
 * Sends the agenda out and mints the item numbers. A late notice is shown, not refused: whether a
 * term of notice binds the body is a rule of its register.
 * @source law:committee-act/9
 */
export function decideDistributeAgenda(
  { meetingId, facts }: CommandOf<typeof distributeAgenda, DistributeFacts>,
  state: Meeting,
): Decision<EventOf<typeof agendaDistributed>, (typeof distributeAgenda)['reasons'][number]> {
  if (state.status === 'absent') return reject('not-planned');
  if (state.status !== 'planned') return reject('already-distributed');
  const agreed = state.entries.length > 0 && isWhole(state.agendaConfirmedBy, facts);
  if (!agreed) return reject('not-confirmed-by-both');

  const { bodyId, name, startsAt, endsAt, place } = state.plan;
  return accept(
    agendaDistributed.make({
      meetingId,
      bodyId,
      name,
      startsAt,
      endsAt,
      place,
      distributedOn: facts.today,
      items: state.entries.map((entry, index) => ({ ...entry, no: String(index + 1) })),
    }),
  );
}
