import { z } from 'zod';

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

const Loopback = z.url({ protocol: /^http$/, hostname: /^127\.0\.0\.1$/ });

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
  readonly networks: readonly {
    readonly name: string;
    readonly host: string;
    readonly subnets: readonly string[];
  }[];
  /** Where the simulated fleet answers and where it is told to behave; the demonstration alone. */
  readonly simulatorUrl: string | undefined;
  readonly simulatorControlUrl: string | undefined;
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
    networks: data.SAEOL_NETWORKS,
    simulatorUrl: data.SIMULATOR_URL,
    simulatorControlUrl: data.SIMULATOR_CONTROL_URL,
    probeTotalMs: data.SAEOL_PROBE_TOTAL_MS,
    probePauseMs: data.SAEOL_PROBE_PAUSE_MS,
    lookEveryMs: data.SAEOL_LOOK_EVERY_MS,
  };
}
