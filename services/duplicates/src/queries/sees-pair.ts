import { may } from '@madang/access';
import type { Actor } from '@madang/contracts';

/** Who may see a pair: as a party, as the desk above one, or as who looks after the whole. */
export function seesPair(
  actor: Actor | null,
  institutions: readonly (string | null)[],
  day: string,
): boolean {
  const parties = institutions.flatMap((code) => code ?? []);
  return actor !== null && may(actor, 'duplicates.read', { parties }, day);
}
