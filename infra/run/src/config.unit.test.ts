import { expect, it } from 'vitest';
import { readStartConfig } from './config.ts';

it('starts as the demonstration world on port 4870 when nothing is set', () => {
  expect(readStartConfig({})).toMatchObject({
    port: 4870,
    demonstration: true,
    databaseUrl: undefined,
    natsUrl: undefined,
    signIn: {},
    embeddings: {},
  });
});

it('takes an empty variable for one that is not set', () => {
  expect(readStartConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(4870);
});

it('is no demonstration once an issuer is named', () => {
  const signIn = {
    OIDC_ISSUER: 'https://issuer.example',
    OIDC_CLIENT_ID: 'madang',
    OIDC_CLIENT_SECRET: 'secret',
  };
  expect(readStartConfig(signIn)).toMatchObject({ demonstration: false, signIn });
});

it('hands the settings of an embedding service on as they are', () => {
  const inference = { MADANG_EMBEDDINGS_URL: 'http://tei.internal:8080/embed' };
  expect(readStartConfig(inference).embeddings).toEqual(inference);
  const openAi = {
    MADANG_EMBEDDINGS_URL: 'https://models.example/v1/embeddings?api-version=1',
    MADANG_EMBEDDINGS_MODEL: 'bge-m3',
    MADANG_EMBEDDINGS_KEY: 'geheim',
  };
  expect(readStartConfig(openAi).embeddings).toEqual(openAi);
});

it.each([
  [{ PORT: 'http' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT must be a number'],
  [{ PUBLIC_URL: 'http://madang.example' }, 'PUBLIC_URL must be https'],
  [{ PUBLIC_URL: 'https://madang.example/app' }, 'without a path'],
  [{ PUBLIC_URL: 'madang' }, 'PUBLIC_URL must be an http(s) address'],
  [{ DATABASE_URL: 'mysql://x' }, 'beginning postgres://'],
  [{ NATS_URL: 'http://x' }, 'beginning nats://'],
  [{ MADANG_EMBEDDINGS_URL: 'models.example/embed' }, 'ends in /embeddings or /embed'],
  [{ MADANG_EMBEDDINGS_URL: 'ftp://models.example/embed' }, 'ends in /embeddings or /embed'],
  [{ MADANG_EMBEDDINGS_URL: 'https://models.example/v1' }, 'ends in /embeddings or /embed'],
  [{ MADANG_EMBEDDINGS_URL: 'https://a:geheim@models.example/embed' }, 'names no account'],
  [{ MADANG_EMBEDDINGS_URL: 'https://models.example/embeddings' }, 'MADANG_EMBEDDINGS_MODEL too'],
  [{ MADANG_EMBEDDINGS_MODEL: 'bge-m3' }, 'need MADANG_EMBEDDINGS_URL too'],
  [{ MADANG_EMBEDDINGS_KEY: 'ge\nheim' }, 'ASCII characters without spaces'],
  [{ MADANG_DEMO: 'yes' }, 'MADANG_DEMO must be 0 or 1'],
  [{ MADANG_DEMO: '0' }, 'OIDC_ISSUER, is required'],
  [{ OIDC_ISSUER: 'https://issuer.example' }, 'OIDC_CLIENT_ID and OIDC_CLIENT_SECRET'],
  [{ OIDC_ISSUER: 'http://issuer.example' }, 'OIDC_ISSUER must be an https address'],
])('says in one sentence per language what is wrong with %j', (environment, sentence) => {
  expect(() => readStartConfig(environment)).toThrow(sentence);
  expect(() => readStartConfig(environment)).toThrow(/[가-힣].* \/ /);
});
