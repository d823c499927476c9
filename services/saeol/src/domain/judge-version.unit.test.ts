import { expect, it } from 'vitest';

import { judgeVersion } from './judge-version.ts';

const digest = 'a'.repeat(64);
const published = [
  { version: '1.1.0', documentSha256: digest },
  {
    version: '1.0.0',
    documentSha256: 'b'.repeat(64),
    deprecatedOn: '2026-07-01',
    sunsetOn: '2026-12-31',
  },
];
const sunset = 'Thu, 31 Dec 2026 14:59:59 GMT';

const judge = (
  headers: Readonly<Record<string, string>>,
  { registered = '1.1.0', day = '2026-09-03' } = {},
) =>
  judgeVersion({
    answer: {
      kind: 'answer',
      status: 200,
      headers: Object.entries(headers),
      body: new Uint8Array(),
    },
    contractId: 'welfare',
    registered,
    published,
    day,
  });
const current = {
  'Saeol-Contract': 'welfare',
  'Saeol-Contract-Version': '1.1.0',
  'Saeol-Contract-Digest': `sha-256=${digest}`,
};
const old = {
  'Saeol-Contract': 'welfare',
  'Saeol-Contract-Version': '1.0.0',
  'Saeol-Contract-Digest': `sha-256=${'b'.repeat(64)}`,
};
const onOld = { registered: '1.0.0' };

it('passes the registered version in force, whatever the case of its header names', () => {
  expect(judge(current).verdict).toBe('pass');
  const upper = Object.fromEntries(
    Object.entries(current).map(([name, value]) => [name.toUpperCase(), value]),
  );
  expect(judge(upper).verdict).toBe('pass');
});

it('degrades a deprecated version that does not announce its sunset', () => {
  expect(judge({ ...old, Deprecation: '@1782831600' }, onOld)).toEqual({
    verdict: 'degraded',
    findings: [
      { rule: 'sunset-header-present', path: 'header:Sunset', expected: '2026-12-31', seen: '-' },
    ],
    fixer: 'klid',
    status: 200,
  });
});

it('passes a deprecated version that announces both', () => {
  expect(judge({ ...old, Deprecation: '@1782831600', Sunset: sunset }, onOld).verdict).toBe('pass');
});

it('degrades a deprecated version without a Deprecation header', () => {
  expect(judge({ ...old, Sunset: sunset }, onOld).findings.map(({ rule }) => rule)).toEqual([
    'deprecation-header-present',
  ]);
});

it('fails a sunset other than the published one', () => {
  const early = { ...old, Deprecation: '@1', Sunset: 'Wed, 30 Dec 2026 14:59:59 GMT' };
  expect(judge(early, onOld)).toMatchObject({ verdict: 'fail', fixer: 'klid' });
  expect(judge({ ...old, Deprecation: '@1', Sunset: 'soon' }, onOld).verdict).toBe('fail');
});

it('passes on the last day and fails after it', () => {
  const announced = { ...old, Deprecation: '@1782831600', Sunset: sunset };
  expect(judge(announced, { ...onOld, day: '2026-12-31' }).verdict).toBe('pass');
  expect(judge(announced, { ...onOld, day: '2027-01-01' }).findings[0]?.rule).toBe(
    'version-in-force',
  );
});

it('fails a version, contract or document other than the registered one', () => {
  expect(judge(old).findings[0]?.rule).toBe('version-as-registered');
  expect(judge({ ...current, 'Saeol-Contract': 'household' }).verdict).toBe('fail');
  expect(judge({ ...current, 'Saeol-Contract-Digest': 'sha-256=0' }).findings[0]?.path).toBe(
    'header:Saeol-Contract-Digest',
  );
});

it('fails a version that was never published and a missing declaration', () => {
  expect(judge({ ...current, 'Saeol-Contract-Version': '9.9.9' }).findings[0]?.rule).toBe(
    'version-known',
  );
  expect(judge({}).findings[0]?.rule).toBe('contract-header-present');
});
