import { postOn } from '@madang/access';
import type { Actor } from '@madang/contracts';

const koreaOffsetMs = 9 * 3_600_000;

/** The calendar day in Korea at an instant of the world's clock. */
export function koreanDay(instant: string): string {
  return new Date(Date.parse(instant) + koreaOffsetMs).toISOString().slice(0, 10);
}

/** Who a post is at an instant of the world's clock; undefined where no such post exists then. */
export function actorOf(post: string, instant: string): Actor | undefined {
  const found = postOn(post, koreanDay(instant));
  if (found === undefined || found.role === 'system') return undefined;
  return { post: found.id, institution: found.institution, role: found.role };
}
