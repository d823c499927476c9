import { simulatedVersions } from '@madang/simulators';
import { expect, it } from 'vitest';

import { errorsOf } from '../probe/answer-schema.ts';
import { probeOf } from './contract-document.ts';
import { judgeAnswer } from './judge-answer.ts';

const household = simulatedVersions.find(({ contractId }) => contractId === 'household');
const probe = probeOf(household?.document ?? {});
const good = {
  기준일시: '2026-09-01T09:00:00+09:00',
  세대: [
    {
      세대번호: 'SYN-H-0001',
      법정동코드: '5111010100',
      행정동코드: '5111051000',
      세대원수: 1,
      세대구성: '1인',
    },
  ],
};
const [first] = good.세대;
const judge = (body: unknown, { status = 200, type = 'application/json', cut = 0 } = {}) => {
  const text = JSON.stringify(body);
  return judgeAnswer({
    answer: {
      kind: 'answer',
      status,
      headers: [['Content-Type', type]],
      body: new TextEncoder().encode(text.slice(0, text.length - cut)),
    },
    declaredStatus: probe?.status ?? 0,
    errorsOf: errorsOf('household', probe?.schema ?? {}),
  });
};

it('passes an answer that fits, with a media type parameter and a field of its own', () => {
  expect(judge(good).verdict).toBe('pass');
  expect(judge(good, { type: 'Application/JSON; charset=UTF-8' }).verdict).toBe('pass');
  expect(judge({ ...good, 비고: '자체 항목' }).verdict).toBe('pass');
});

it('fails a legal-dong code of eight digits at its place, telling its length and not its content', () => {
  expect(judge({ ...good, 세대: [{ ...first, 법정동코드: '51110101' }] })).toEqual({
    verdict: 'fail',
    findings: [
      {
        rule: 'body-fits-schema',
        path: '/세대/0/법정동코드',
        keyword: 'pattern',
        expected: '^[0-9]{10}$',
        seen: 'string(8)',
      },
    ],
    fixer: 'klid',
    status: 200,
  });
});

it('lists every error, and names a missing member by its path', () => {
  const without = { ...first, 법정동코드: undefined };
  const judged = judge({ 기준일시: 'yesterday', 세대: [without] });
  expect(judged.findings.map(({ path, keyword, seen }) => [path, keyword, seen])).toEqual([
    ['/기준일시', 'format', 'string(9)'],
    ['/세대/0/법정동코드', 'required', 'absent'],
  ]);
});

it('fails what is not JSON, not declared as JSON, or of another status', () => {
  expect(judge(good, { cut: 2 }).findings[0]?.rule).toBe('body-is-json');
  expect(judge(good, { type: 'text/html' }).findings[0]?.rule).toBe('media-type-declared');
  expect(judge(good, { status: 404 }).findings[0]?.rule).toBe('status-declared');
});
