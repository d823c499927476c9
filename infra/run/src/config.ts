import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFault } from './sentence.ts';

export type StartConfig = {
  /** Port of 127.0.0.1 on which browsers reach the console. */
  port: number;
  publicUrl: string | undefined;
  dataFolder: string;
  /** Owner's address of a database that exists already; undefined: the embedded one. */
  databaseUrl: string | undefined;
  /** Address of a broker that exists already; undefined: one of our own. */
  natsUrl: string | undefined;
  /** Whether this is the demonstration world: seeded, with the simulated municipalities. */
  demonstration: boolean;
  /** Settings of the embedding service, handed to the comparison of projects as they are. */
  embeddings: Readonly<Record<string, string>>;
  /** Sign-in settings, handed to the gateway as they are. */
  signIn: Readonly<Record<string, string>>;
};

const sentences = {
  port: {
    ko: 'PORT는 1부터 65535까지의 수여야 합니다.',
    en: 'PORT must be a number from 1 to 65535.',
  },
  publicUrl: {
    ko: 'PUBLIC_URL은 경로 없는 http(s) 주소여야 합니다.',
    en: 'PUBLIC_URL must be an http(s) address without a path.',
  },
  databaseUrl: {
    ko: 'DATABASE_URL은 postgres://로 시작하는 주소여야 합니다.',
    en: 'DATABASE_URL must be an address beginning postgres://.',
  },
  natsUrl: {
    ko: 'NATS_URL은 nats:// 또는 tls://로 시작하는 주소여야 합니다.',
    en: 'NATS_URL must be an address beginning nats:// or tls://.',
  },
  issuer: {
    ko: 'OIDC_ISSUER는 https 주소여야 합니다.',
    en: 'OIDC_ISSUER must be an https address.',
  },
  embeddings: {
    ko: 'MADANG_EMBEDDINGS_URL은 /embeddings나 /embed로 끝나고 계정이 들어 있지 않은 http(s) 주소여야 합니다.',
    en: 'MADANG_EMBEDDINGS_URL must be an http(s) address that ends in /embeddings or /embed and names no account.',
  },
  embeddingsModel: {
    ko: 'MADANG_EMBEDDINGS_MODEL은 200자까지입니다.',
    en: 'MADANG_EMBEDDINGS_MODEL may have up to 200 characters.',
  },
  embeddingsKey: {
    ko: 'MADANG_EMBEDDINGS_KEY는 빈칸 없는 ASCII 문자여야 합니다.',
    en: 'MADANG_EMBEDDINGS_KEY must be ASCII characters without spaces.',
  },
  demo: { ko: 'MADANG_DEMO는 0 또는 1이어야 합니다.', en: 'MADANG_DEMO must be 0 or 1.' },
} as const;

type Setting = keyof typeof sentences;

/** The name of a sentence stands in the schema's message; both languages are looked up after. */
const Environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'port')
    .transform(Number)
    .refine((value) => value >= 1 && value <= 65_535, 'port')
    .default(4870),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'publicUrl' }).optional(),
  MADANG_DATA: z.string().default('.madang'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'databaseUrl' }).optional(),
  NATS_URL: z.url({ protocol: /^(nats|tls)$/, error: 'natsUrl' }).optional(),
  OIDC_ISSUER: z.url({ protocol: /^https$/, error: 'issuer' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  MADANG_EMBEDDINGS_URL: z
    .url({ protocol: /^https?$/, error: 'embeddings', abort: true })
    .refine((text) => {
      const { pathname, username, password } = new URL(text);
      return /\/embed(?:dings)?$/.test(pathname) && username === '' && password === '';
    }, 'embeddings')
    .optional(),
  MADANG_EMBEDDINGS_MODEL: z.string().max(200, 'embeddingsModel').optional(),
  MADANG_EMBEDDINGS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'embeddingsKey')
    .optional(),
  MADANG_DEMO: z.enum(['0', '1'], { error: 'demo' }).optional(),
});

/**
 * Reads the settings of a start.
 * @throws StartFault naming the first setting that is wrong
 */
export function readStartConfig(environment: NodeJS.ProcessEnv = process.env): StartConfig {
  const present = Object.entries(environment).filter(([, value]) => given(value) !== undefined);
  const parsed = Environment.safeParse(Object.fromEntries(present));
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.message ?? '';
    const sentence = isSetting(name) ? sentences[name] : { ko: name, en: name };
    throw new StartFault(sentence.ko, sentence.en);
  }
  const values = parsed.data;
  if (values.PUBLIC_URL !== undefined) checkPublicUrl(values.PUBLIC_URL);
  checkSignIn(values);
  checkEmbeddings(values);
  const { PORT, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = values;
  const { MADANG_EMBEDDINGS_URL, MADANG_EMBEDDINGS_MODEL, MADANG_EMBEDDINGS_KEY } = values;
  return {
    port: PORT,
    publicUrl: values.PUBLIC_URL,
    dataFolder: resolve(values.MADANG_DATA),
    databaseUrl: values.DATABASE_URL,
    natsUrl: values.NATS_URL,
    demonstration: OIDC_ISSUER === undefined,
    embeddings: onlyGiven({
      MADANG_EMBEDDINGS_URL,
      MADANG_EMBEDDINGS_MODEL,
      MADANG_EMBEDDINGS_KEY,
    }),
    signIn: onlyGiven({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }),
  };
}

function isSetting(name: string): name is Setting {
  return Object.hasOwn(sentences, name);
}

function checkPublicUrl(text: string): void {
  const url = new URL(text);
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') {
    throw new StartFault(sentences.publicUrl.ko, sentences.publicUrl.en);
  }
  if (url.protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname)) {
    throw new StartFault(
      'PUBLIC_URL은 이 컴퓨터 주소가 아니면 https여야 합니다.',
      'PUBLIC_URL must be https unless it is a loopback address.',
    );
  }
}

function checkSignIn(values: z.infer<typeof Environment>): void {
  if (values.OIDC_ISSUER === undefined && values.MADANG_DEMO === '0') {
    throw new StartFault(
      '시연이 아니면(MADANG_DEMO=0) 로그인 서버 OIDC_ISSUER가 필요합니다.',
      'Without the demonstration (MADANG_DEMO=0) an issuer to sign in with, OIDC_ISSUER, is required.',
    );
  }
  const complete = values.OIDC_CLIENT_ID !== undefined && values.OIDC_CLIENT_SECRET !== undefined;
  if (values.OIDC_ISSUER !== undefined && !complete) {
    throw new StartFault(
      'OIDC_ISSUER에는 OIDC_CLIENT_ID와 OIDC_CLIENT_SECRET이 함께 필요합니다.',
      'OIDC_ISSUER needs OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too.',
    );
  }
}

function checkEmbeddings(values: z.infer<typeof Environment>): void {
  const { MADANG_EMBEDDINGS_URL: url, MADANG_EMBEDDINGS_MODEL: model } = values;
  if (url === undefined && (model ?? values.MADANG_EMBEDDINGS_KEY) !== undefined) {
    throw new StartFault(
      'MADANG_EMBEDDINGS_MODEL과 MADANG_EMBEDDINGS_KEY에는 MADANG_EMBEDDINGS_URL이 함께 필요합니다.',
      'MADANG_EMBEDDINGS_MODEL and MADANG_EMBEDDINGS_KEY need MADANG_EMBEDDINGS_URL too.',
    );
  }
  if (url !== undefined && model === undefined && new URL(url).pathname.endsWith('/embeddings')) {
    throw new StartFault(
      '/embeddings로 끝나는 MADANG_EMBEDDINGS_URL에는 MADANG_EMBEDDINGS_MODEL이 함께 필요합니다.',
      'A MADANG_EMBEDDINGS_URL that ends in /embeddings needs MADANG_EMBEDDINGS_MODEL too.',
    );
  }
}

function onlyGiven(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** What every process of ours inherits: never a database or broker address, never a secret. */
export function childEnvironment(): Record<string, string> {
  const { PATH, HOME, TZ, LANG, LOG_LEVEL } = process.env;
  const { NODE_EXTRA_CA_CERTS, NODE_OPTIONS, NODE_COMPILE_CACHE } = process.env;
  return onlyGiven({
    PATH,
    HOME,
    TZ,
    LANG,
    LOG_LEVEL,
    NODE_EXTRA_CA_CERTS,
    NODE_OPTIONS,
    NODE_COMPILE_CACHE,
  });
}

/** Where to look for a nats-server: read apart from the rest, because tests need only this. */
export function brokerSearch(): {
  program: string | undefined;
  path: string;
  cacheFolder: string | undefined;
} {
  return {
    program: given(process.env['MADANG_NATS_SERVER']),
    path: process.env['PATH'] ?? '',
    cacheFolder: given(process.env['XDG_CACHE_HOME']),
  };
}

/** An empty variable is one that was not set. */
function given(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : value;
}

/** The data folder of the instance that is being seeded; its start names it. */
export function seedFolder(): string {
  return z.string().min(1).parse(process.env['MADANG_DATA']);
}
