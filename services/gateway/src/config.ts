import path from 'node:path';
import { z } from 'zod';

export type SignInConfig =
  | {
      readonly kind: 'issuer';
      readonly issuer: URL;
      readonly clientId: string;
      readonly clientSecret: string;
    }
  | { readonly kind: 'demonstration' };

export type Config = {
  readonly databaseUrl: string;
  readonly natsUrl: string;
  readonly port: number;
  readonly logLevel: string;
  readonly readableLog: boolean;
  /** Scheme, host and port under which browsers reach the console. */
  readonly publicUrl: URL;
  readonly signIn: SignInConfig;
  /** Whether this is the demonstration world, with whatever issuer. */
  readonly demonstration: boolean;
  /** Folder of the built console. */
  readonly consoleFolder: string;
};

/** A setting that the operator must correct; the message is one sentence in each language. */
export class ConfigFault extends Error {
  override readonly name = 'ConfigFault';
}

const loopback = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Whether this address is reached only from the same machine. */
export const isLoopback = (url: URL) => loopback.has(url.hostname);

const port = z.coerce
  .number({ error: portSentence })
  .refine((value) => Number.isInteger(value) && value >= 1 && value <= 65_535, {
    error: portSentence,
  });

const Environment = z.object({
  SERVICE_DATABASE_URL: z.string({
    error: '데이터베이스 주소(SERVICE_DATABASE_URL)가 없습니다. / SERVICE_DATABASE_URL is missing.',
  }),
  SERVICE_NATS_URL: z.string({
    error: '브로커 주소(SERVICE_NATS_URL)가 없습니다. / SERVICE_NATS_URL is missing.',
  }),
  SERVICE_HTTP_PORT: port.optional(),
  PORT: port.optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: publicUrlSentence }).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https$/, error: issuerSentence }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  MADANG_DEMO: z
    .enum(['0', '1'], {
      error: 'MADANG_DEMO는 0 또는 1이어야 합니다. / MADANG_DEMO must be 0 or 1.',
    })
    .optional(),
});

/**
 * Reads the settings, the only place that does.
 *
 * @throws ConfigFault naming the first setting that is wrong.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const parsed = Environment.safeParse(Object.fromEntries(given));
  if (!parsed.success) throw new ConfigFault(parsed.error.issues[0]?.message);
  const values = parsed.data;
  const listenOn = values.PORT ?? values.SERVICE_HTTP_PORT ?? 4870;
  const publicUrl = new URL(values.PUBLIC_URL ?? `http://127.0.0.1:${listenOn}`);
  if (publicUrl.pathname !== '/' || publicUrl.search !== '' || publicUrl.hash !== '') {
    throw new ConfigFault(publicUrlSentence());
  }
  if (publicUrl.protocol === 'http:' && !isLoopback(publicUrl)) {
    throw new ConfigFault(
      'PUBLIC_URL은 이 컴퓨터 주소가 아니면 https여야 합니다. / PUBLIC_URL must be https unless it is a loopback address.',
    );
  }
  return {
    databaseUrl: values.SERVICE_DATABASE_URL,
    natsUrl: values.SERVICE_NATS_URL,
    port: listenOn,
    logLevel: values.LOG_LEVEL,
    readableLog: process.stdout.isTTY,
    publicUrl,
    signIn: signInOf(values),
    demonstration:
      values.MADANG_DEMO === undefined
        ? values.OIDC_ISSUER === undefined
        : values.MADANG_DEMO === '1',
    consoleFolder: path.resolve(import.meta.dirname, '../../../web/console/dist'),
  };
}

function signInOf(values: z.infer<typeof Environment>): SignInConfig {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, MADANG_DEMO } = values;
  if (OIDC_ISSUER !== undefined) {
    if (OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
      throw new ConfigFault(
        'OIDC_ISSUER에는 OIDC_CLIENT_ID와 OIDC_CLIENT_SECRET이 함께 필요합니다. / OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.',
      );
    }
    return {
      kind: 'issuer',
      issuer: new URL(OIDC_ISSUER),
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
    };
  }
  if (MADANG_DEMO === '0') {
    throw new ConfigFault(
      '시연이 아니면(MADANG_DEMO=0) OIDC_ISSUER가 필요합니다. / Without the demonstration (MADANG_DEMO=0) OIDC_ISSUER is required.',
    );
  }
  return { kind: 'demonstration' };
}

function portSentence(): string {
  return 'PORT는 1부터 65535까지의 수여야 합니다. / PORT must be a number from 1 to 65535.';
}

function publicUrlSentence(): string {
  return 'PUBLIC_URL은 경로 없는 http(s) 주소여야 합니다. / PUBLIC_URL must be an http(s) address without a path.';
}

function issuerSentence(): string {
  return 'OIDC_ISSUER는 https 주소여야 합니다. / OIDC_ISSUER must be an https address.';
}
