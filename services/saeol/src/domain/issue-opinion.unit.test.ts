import {
  type CheckVerdict,
  instant,
  issueOpinion as issueContract,
  openOpinion as openContract,
  opinionIssued,
  opinionOpened,
} from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { expect, it } from 'vitest';

import { issueOpinion, type IssueFacts } from './issue-opinion.ts';
import { openOpinion } from './open-opinion.ts';
import { evolveOpinion as evolve, initialOpinion as initial } from './opinion.ts';
import type { CellOfProject } from './opinion-reason.ts';

const open = deciderSpec({ initial, evolve, decide: openOpinion });
const issue = deciderSpec({ initial, evolve, decide: issueOpinion });
const opened = opinionOpened.example;
const command = issueContract.example;

const calm: CellOfProject = {
  functionCode: 'F01',
  functionNameKo: '주민등록',
  functionNameEn: 'Resident registration',
  verdict: 'pass',
  titleKo: '주민등록·세대정보 조회',
  titleEn: 'Resident registration: household look-up',
  version: '2.0.0',
};
const household: CellOfProject = {
  ...calm,
  verdict: 'fail',
  check: 'C06',
  finding: {
    rule: 'body-fits-schema',
    path: '/세대/0/법정동코드',
    keyword: 'pattern',
    expected: '^[0-9]{10}$',
    seen: 'string(8)',
  },
  fixer: 'klid',
  checkedAt: instant('2026-09-02T23:50:00.000Z'),
};
const cellOf = (verdict: CheckVerdict, more: Partial<CellOfProject> = {}): CellOfProject => ({
  ...calm,
  checkedAt: instant('2026-09-02T23:50:00.000Z'),
  verdict,
  ...more,
});
const facts = (...cells: readonly CellOfProject[]): IssueFacts => ({
  stage: 'observe',
  institutionKo: '춘천시',
  institutionEn: 'Chuncheon-si',
  openedAt: instant('2026-09-02T23:40:00.000Z'),
  cells,
});
const decide = (...cells: readonly CellOfProject[]) => {
  const decision = issueOpinion({ ...command, facts: facts(...cells) }, evolve(initial, opened));
  return decision.ok ? decision.events[0]?.data : undefined;
};

it('opens once for the same functions and again for others', () => {
  open().when(openContract.example).then(opened);
  open(opened).when(openContract.example).thenRejected('already-opened');
  open(opened)
    .when({ ...openContract.example, functions: ['F01'] })
    .then(opinionOpened.make({ ...opened.data, functions: ['F01'] }));
});

it('says in words what differs, who can repair it and when it was checked last', () => {
  expect(decide(household)).toMatchObject({
    verdict: 'unfit',
    stage: 'observe',
    issue: 1,
    fixer: 'klid',
    reasons: [
      {
        path: '/세대/0/법정동코드',
        textKo:
          '춘천시 세대정보 조회가 계약 2.0.0과 다릅니다(법정동코드 8자리). 조치 주체: KLID. 마지막 점검 09-03 08:50.',
        textEn:
          'The household look-up of Chuncheon-si differs from contract 2.0.0 (법정동코드 has 8 characters). To be repaired by KLID. Last checked 09-03 08:50.',
      },
    ],
  });
});

it('is against it where one cell fails, open where one is unknown, with a condition where one is degraded', () => {
  expect(decide(household, cellOf('unknown'))?.verdict).toBe('unfit');
  expect(decide(cellOf('degraded'), cellOf('unknown'))?.verdict).toBe('unknown');
  expect(decide(cellOf('pass'), cellOf('degraded'))?.verdict).toBe('conditional');
  expect(decide(cellOf('pass'))?.verdict).toBe('fit');
});

it('says so where a cell was never checked or cannot be reached', () => {
  expect(decide(cellOf('unknown', { unknownBecause: 'blocked' }))?.reasons[0]?.textKo).toContain(
    '확인할 수 없습니다(선행 점검 또는 점검 경로 장애)',
  );
});

it('waits for the checks that the filing asked for, unless they are overdue', () => {
  const early = cellOf('pass', { checkedAt: instant('2026-09-02T23:30:00.000Z') });
  issue(opened)
    .when({ ...command, facts: facts(early) })
    .thenRejected('checks-running');
  expect(
    issueOpinion({ ...command, overdue: true, facts: facts(early) }, evolve(initial, opened)).ok,
  ).toBe(true);
});

it('does not wait for a cell that nothing can check', () => {
  const never: CellOfProject = { ...calm, verdict: 'unknown', unknownBecause: 'no-deployment' };
  expect(decide(never)?.verdict).toBe('unknown');
});

it('is issued again only when it says something else, with the next number', () => {
  const first = decide(household);
  const issued = opinionIssued.make(first ?? opinionIssued.example.data);
  const later = { ...household, checkedAt: instant('2026-09-03T01:00:00.000Z') };
  issue(opened, issued)
    .when({ ...command, facts: facts(later) })
    .thenRejected('unchanged');
  const repaired = issueOpinion(
    { ...command, facts: facts(cellOf('pass')) },
    [opened, issued].reduce(evolve, initial),
  );
  expect(repaired.ok && repaired.events[0]?.data).toMatchObject({ issue: 2, verdict: 'fit' });
});

it('is not issued for a project that nobody filed', () => {
  issue()
    .when({ ...command, facts: facts() })
    .thenRejected('not-opened');
});
