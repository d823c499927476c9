import { request } from '@madang/backbone/nats';
import { serviceNames } from '@madang/contracts';
import { z } from 'zod';
import { administrator } from './administrator.ts';
import type { OpenInstance } from './instance.ts';

const Replayed = z.object({ replayed: z.int(), parked: z.int() });

/** Takes the parked messages of every service up again; holds where none is parked afterwards. */
export async function replay({ nc }: OpenInstance) {
  const done = { replayed: 0, parked: 0 };
  for (const service of serviceNames) {
    const answer = Replayed.parse(
      await request(nc, `svc.${service}.replay`, { actor: administrator }, 60_000),
    );
    done.replayed += answer.replayed;
    done.parked += answer.parked;
  }
  return { ok: done.parked === 0, ...done };
}
