import { z } from 'zod';

const Environment = z.object({
  /** Login of this service's own role. */
  SERVICE_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  /** Login of this service's own broker user. */
  SERVICE_NATS_URL: z.url({ protocol: /^(nats|tls)$/ }),
  /** Loopback port for health and metrics; 0 takes a free one. */
  SERVICE_HTTP_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

export type ServiceConfig = {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly httpPort: number;
  readonly logLevel: string;
  readonly readableLog: boolean;
};

/** Reads the environment once, at the start; a wrong value is one sentence per variable. */
export function serviceConfig(): ServiceConfig {
  const read = Environment.safeParse(process.env);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const { data } = read;
  return {
    databaseUrl: data.SERVICE_DATABASE_URL,
    natsUrl: data.SERVICE_NATS_URL,
    httpPort: data.SERVICE_HTTP_PORT,
    logLevel: data.LOG_LEVEL,
    readableLog: process.stdout.isTTY,
  };
}
