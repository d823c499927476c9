import type { SimulatedVersion } from './contracts.ts';
import type { FaultKind } from './fault.ts';

/** An answer before it is put on the wire. Header names keep the case they are written in. */
export type Answer = {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
};

const limitPadding = 6 * 1024 * 1024;

/** What an endpoint of this version answers to its synthetic subject under these faults. */
export function answerOf(
  version: SimulatedVersion,
  municipality: string,
  faults: ReadonlySet<FaultKind>,
): Answer {
  if (faults.has('status-500')) return plain(500, '{"error":"internal"}');
  if (faults.has('redirect')) {
    return { status: 302, headers: [['Location', 'http://169.254.169.254/']], body: '' };
  }
  if (faults.has('html-page')) {
    return {
      status: 200,
      headers: [['Content-Type', 'text/html; charset=utf-8'], ...contractHeaders(version, faults)],
      body: '<!doctype html><title>점검 중</title>',
    };
  }
  const text = JSON.stringify(content(version, municipality, faults));
  return {
    status: 200,
    headers: cased(
      [
        [
          'Content-Type',
          faults.has('media-type-parameter')
            ? 'application/json; charset=UTF-8'
            : 'application/json',
        ],
        ['Cache-Control', 'no-store'],
        ...contractHeaders(version, faults),
      ],
      faults,
    ),
    body: faults.has('malformed-json') ? text.slice(0, -2) : text,
  };
}

function plain(status: number, body: string): Answer {
  return { status, headers: [['Content-Type', 'application/json']], body };
}

function contractHeaders(
  version: SimulatedVersion,
  faults: ReadonlySet<FaultKind>,
): readonly (readonly [string, string])[] {
  if (faults.has('no-contract-header')) return [];
  const { deprecation } = version;
  return [
    ['Saeol-Contract', version.contractId],
    ['Saeol-Contract-Version', faults.has('wrong-version-header') ? '9.9.9' : version.version],
    ['Saeol-Contract-Digest', `sha-256=${version.documentSha256}`],
    ...(deprecation === undefined || faults.has('no-deprecation-header')
      ? []
      : [['Deprecation', deprecation.deprecation] as const]),
    ...(deprecation === undefined || faults.has('no-sunset-header')
      ? []
      : [['Sunset', deprecation.sunset] as const]),
  ];
}

function cased(
  headers: readonly (readonly [string, string])[],
  faults: ReadonlySet<FaultKind>,
): readonly (readonly [string, string])[] {
  if (!faults.has('header-case')) return headers;
  return headers.map(([name, value]) => [name.toUpperCase(), value]);
}

function content(
  version: SimulatedVersion,
  municipality: string,
  faults: ReadonlySet<FaultKind>,
): object {
  const legalDong = `${municipality}10100`;
  const dong = faults.has('legal-dong-8-digits') ? legalDong.slice(0, 8) : legalDong;
  const extra = faults.has('extra-field') ? { 비고: '자체 항목' } : {};
  const padding = faults.has('oversize') ? { 채움: 'x'.repeat(limitPadding) } : {};
  const base = { 기준일시: '2026-09-01T09:00:00+09:00', ...padding };
  if (version.contractId === 'household') {
    return {
      ...base,
      세대: [
        {
          세대번호: 'SYN-H-0001',
          법정동코드: dong,
          행정동코드: `${municipality}51000`,
          세대원수: 1,
          세대구성: '1인',
          전입일: '2020-03-02',
          ...extra,
        },
      ],
    };
  }
  return {
    ...base,
    대상자: [
      {
        대상자번호: 'SYN-W-0001',
        법정동코드: dong,
        지원구분: '돌봄',
        시작일: '2025-01-02',
        종료일: null,
        ...(version.version === '1.0.0' ? {} : { 담당부서: '복지정책과' }),
        ...extra,
      },
    ],
  };
}
