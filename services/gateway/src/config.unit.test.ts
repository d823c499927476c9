import { expect, it } from 'vitest';
import { readConfig } from './config.ts';

const base = {
  SERVICE_DATABASE_URL: 'postgres://gateway:x@127.0.0.1/madang',
  SERVICE_NATS_URL: 'nats://gateway:x@127.0.0.1:4222',
};

it('reads a demonstration from addresses alone', () => {
  expect(readConfig({ ...base, PORT: '4871', MADANG_DEMO: '' })).toMatchObject({
    port: 4871,
    publicUrl: new URL('http://127.0.0.1:4871/'),
    signIn: { kind: 'demonstration' },
    demonstration: true,
  });
});

it('reads a real issuer with its client', () => {
  const issuer = {
    OIDC_ISSUER: 'https://idp.example.go.kr/',
    OIDC_CLIENT_ID: 'madang',
    OIDC_CLIENT_SECRET: 'secret',
  };
  expect(
    readConfig({ ...base, ...issuer, PUBLIC_URL: 'https://madang.example.go.kr' }),
  ).toMatchObject({
    signIn: { kind: 'issuer', clientId: 'madang' },
    demonstration: false,
  });
});

it.each([
  [{ PORT: '70000' }, 'PORT'],
  [{ PORT: 'http' }, 'PORT'],
  [{ PUBLIC_URL: 'http://madang.example.go.kr' }, 'https'],
  [{ PUBLIC_URL: 'https://madang.example.go.kr/sub' }, 'PUBLIC_URL'],
  [{ MADANG_DEMO: '0' }, 'OIDC_ISSUER'],
  [{ MADANG_DEMO: 'no' }, 'MADANG_DEMO'],
  [{ OIDC_ISSUER: 'https://idp.example.go.kr' }, 'OIDC_CLIENT_ID'],
  [{ OIDC_ISSUER: 'http://idp.example.go.kr' }, 'https'],
  [{ SERVICE_DATABASE_URL: '' }, 'SERVICE_DATABASE_URL'],
])('refuses %o with one sentence in each language', (wrong, word) => {
  const sentence = new RegExp(`^[^\\n]*[가-힣][^\\n]* / [^\\n]*${word}[^\\n]*\\.$`);
  expect(() => readConfig({ ...base, ...wrong })).toThrow(sentence);
});
