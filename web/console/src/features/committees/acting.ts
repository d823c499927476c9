import { useMe } from '../../lib/session.ts';

/** What the reader does for the council; the service asks again before it lets anything happen. */
export function useActing() {
  const actor = useMe()?.actor ?? undefined;
  return {
    clerk: actor?.role === 'council-clerk',
    secretary: actor?.role === 'council-secretary',
    /** Roles that bring items to a body. */
    proposer:
      actor !== undefined &&
      ['coordinator', 'provincial-reviewer', 'council-clerk', 'party'].includes(actor.role),
    institution: actor?.institution ?? '',
  };
}

export const councilId = 'cio-council';
export const ministries = ['mois', 'msit'] as const;
