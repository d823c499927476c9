import { postOn } from '@madang/access';
import type { Actor } from '@madang/contracts';
import { dayAt } from '@madang/law';

/**
 * Who a post is at an instant of the world's clock; undefined where no such post exists then.
 * `actsFor` names a post of the same office for which it acts (대결), in whose role it is then seen;
 * whether a recorded substitution covers that is asked by every service.
 */
export function actorOf(post: string, instant: string, actsFor?: string): Actor | undefined {
  const day = dayAt(instant);
  const found = postOn(post, day);
  if (found === undefined || found.role === 'system') return undefined;
  const actor = { post: found.id, institution: found.institution, role: found.role };
  const other = actsFor === undefined ? undefined : postOn(actsFor, day);
  if (other?.institution !== found.institution || other.role === 'system') return actor;
  return other.id === found.id ? actor : { ...actor, role: other.role, onBehalfOf: other.id };
}
