import { z } from 'zod';

import type { Network } from './probe/networks.ts';

/** The name under which the simulated fleet is declared; only the demonstration world knows it. */
export const simulatorHost = 'saeol-simulator.madang.internal';

const Networks = z
  .string()
  .default('[]')
  .transform((text, context) => {
    try {
      const value: unknown = JSON.parse(text);
      return value;
    } catch {
      context.addIssue({ code: 'custom', message: 'SAEOL_NETWORKS is not JSON' });
      return z.NEVER;
    }
  })
  .pipe(
    z.array(
      z.strictObject({
        name: z.string().min(1),
        host: z.string().min(1),
        subnets: z.array(z.union([z.cidrv4(), z.cidrv6()])).min(1),
      }),
    ),
  );

const Loopback = z
  .url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ })
  .transform((text) => new URL(text));

const Environment = z.object({
  /** Networks that probes may enter: `[{"name","host","subnets"}]`. */
  SAEOL_NETWORKS: Networks,
  /** Where the simulated fleet answers; the demonstration world alone has one. */
  SIMULATOR_URL: Loopback.optional(),
  /** Its control port. */
  SIMULATOR_CONTROL_URL: Loopback.optional(),
  SAEOL_PROBE_TOTAL_MS: z.coerce.number().int().min(100).max(60_000).default(3_000),
  SAEOL_PROBE_PAUSE_MS: z.coerce.number().int().min(0).max(600_000).default(2_000),
  SAEOL_LOOK_EVERY_MS: z.coerce.number().int().min(50).max(60_000).default(1_000),
});

export type SaeolConfig = {
  readonly networks: readonly Network[];
  readonly simulatorControl: string | undefined;
  readonly probeTotalMs: number;
  readonly probePauseMs: number;
  /** How often the prober looks whether someone waits for a check. */
  readonly lookEveryMs: number;
};

/** Reads the environment once, at the start; a wrong value is one sentence per variable. */
export function saeolConfig(): SaeolConfig {
  const filled = Object.entries(process.env).filter(([, value]) => value !== '');
  const read = Environment.safeParse(Object.fromEntries(filled));
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const { data } = read;
  return {
    networks: [
      ...data.SAEOL_NETWORKS,
      ...(data.SIMULATOR_URL === undefined ? [] : [simulatorNetwork(data.SIMULATOR_URL)]),
    ],
    simulatorControl: data.SIMULATOR_CONTROL_URL?.origin,
    probeTotalMs: data.SAEOL_PROBE_TOTAL_MS,
    probePauseMs: data.SAEOL_PROBE_PAUSE_MS,
    lookEveryMs: data.SAEOL_LOOK_EVERY_MS,
  };
}

/** The network of the fleet: its name never leaves this machine, whatever a resolver says. */
export function simulatorNetwork(fleet: URL): Network {
  return {
    name: 'simulator',
    host: simulatorHost,
    subnets: ['127.0.0.1/32'],
    connect: { address: fleet.hostname, port: Number(fleet.port) },
  };
}
