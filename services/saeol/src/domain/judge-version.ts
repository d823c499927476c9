import type { CheckFinding, CheckRule } from '@madang/contracts';
import { dayAt } from '@madang/law';

import { type Answered, headerOf } from './exchange.ts';
import type { Judgement } from './judgement.ts';

/** A version as it was published. Days are in Korea. */
export type PublishedVersion = {
  readonly version: string;
  readonly documentSha256: string;
  readonly deprecatedOn?: string;
  readonly sunsetOn?: string;
};

export type VersionAsked = {
  readonly answer: Answered;
  readonly contractId: string;
  /** The version that the municipality's deployment is registered with. */
  readonly registered: string;
  readonly published: readonly PublishedVersion[];
  /** Day of the check in Korea. */
  readonly day: string;
};

/** Rules that leave the interface usable: it is degraded, not failing. */
const mild: ReadonlySet<CheckRule> = new Set([
  'deprecation-header-present',
  'sunset-header-present',
]);

/**
 * C05: does the interface declare the contract, version and document that it was registered with,
 * is that version in force, and does a deprecated one announce its end (RFC 9745, RFC 8594)?
 * @source house:saeol/checks
 */
export function judgeVersion(asked: VersionAsked): Judgement {
  const findings = [...declarations(asked), ...endOfLife(asked)];
  const { status } = asked.answer;
  if (findings.length === 0) return { verdict: 'pass', findings, status };
  const verdict = findings.every(({ rule }) => mild.has(rule)) ? 'degraded' : 'fail';
  return { verdict, findings, fixer: 'klid', status };
}

function declarations({ answer, contractId, registered, published }: VersionAsked): CheckFinding[] {
  const contract = headerOf(answer, 'Saeol-Contract');
  const version = headerOf(answer, 'Saeol-Contract-Version');
  const digest = headerOf(answer, 'Saeol-Contract-Digest');
  const expectedDigest = published.find((known) => known.version === registered)?.documentSha256;
  if (contract === undefined || version === undefined) {
    const name = contract === undefined ? 'Saeol-Contract' : 'Saeol-Contract-Version';
    const expected = contract === undefined ? contractId : registered;
    return [differs('contract-header-present', name, expected, undefined)];
  }
  if (contract === contractId && !published.some((known) => known.version === version)) {
    return [differs('version-known', 'Saeol-Contract-Version', registered, version)];
  }
  return [
    ...(contract === contractId
      ? []
      : [differs('version-as-registered', 'Saeol-Contract', contractId, contract)]),
    ...(version === registered
      ? []
      : [differs('version-as-registered', 'Saeol-Contract-Version', registered, version)]),
    ...(version !== registered || digest === `sha-256=${expectedDigest ?? ''}`
      ? []
      : [
          differs(
            'version-as-registered',
            'Saeol-Contract-Digest',
            `sha-256=${expectedDigest ?? ''}`,
            digest,
          ),
        ]),
  ];
}

function endOfLife({ answer, registered, published, day }: VersionAsked): CheckFinding[] {
  const declared = headerOf(answer, 'Saeol-Contract-Version') ?? registered;
  const version = published.find((known) => known.version === declared);
  const sunsetOn = version?.sunsetOn;
  if (version?.deprecatedOn === undefined || sunsetOn === undefined) return [];
  if (day < version.deprecatedOn) return [];
  if (day > sunsetOn) {
    return [
      {
        rule: 'version-in-force',
        path: 'header:Saeol-Contract-Version',
        expected: `≤ ${sunsetOn}`,
        seen: `${declared} (${day})`,
      },
    ];
  }
  const sunset = headerOf(answer, 'Sunset');
  return [
    ...(headerOf(answer, 'Deprecation') === undefined
      ? [differs('deprecation-header-present', 'Deprecation', version.deprecatedOn, undefined)]
      : []),
    ...(sunset === undefined
      ? [differs('sunset-header-present', 'Sunset', sunsetOn, undefined)]
      : []),
    ...(sunset !== undefined && dayInKorea(sunset) !== sunsetOn
      ? [differs('sunset-as-published', 'Sunset', sunsetOn, sunset)]
      : []),
  ];
}

function differs(
  rule: CheckRule,
  header: string,
  expected: string,
  seen: string | undefined,
): CheckFinding {
  return { rule, path: `header:${header}`, expected, seen: (seen ?? '-').slice(0, 200) };
}

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const httpDate = /^[A-Z][a-z]{2}, (\d{2}) ([A-Z][a-z]{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT$/;

/** The day in Korea of an HTTP date (RFC 9110); undefined where it is none. */
function dayInKorea(text: string): string | undefined {
  const [, day = '', name = '', year = '', time = ''] = httpDate.exec(text) ?? [];
  const month = months.indexOf(name) + 1;
  if (month === 0) return undefined;
  return dayAt(`${year}-${String(month).padStart(2, '0')}-${day}T${time}.000Z`);
}
