import { it } from 'vitest';
import { pairEscalated, pairRefused, pairScored } from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { returnStep } from './compare.ts';
import { escalatePair } from './escalate-pair.ts';
import { evolve, initial } from './pair.ts';
import { refusePair } from './refuse-pair.ts';
import { scorePair } from './score-pair.ts';

const scored = pairScored.example;
const { pairId, left, right, total } = scored.data;
const refused = pairRefused.make({ pairId, left, right, total, reason: '기능이 다릅니다.' });
const free = { caseId: null };

it('states evidence once, and again only when it changed', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  given().when(scored.data).then(scored);
  given(scored).when(scored.data).thenRejected('unchanged');
});

it('remembers a no until the evidence has grown by the stated step', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  given(scored, refused)
    .when({ ...scored.data, total: total + returnStep / 2 })
    .thenRejected('refused-before');
  const grown = { ...scored.data, total: total + returnStep };
  given(scored, refused).when(grown).then(pairScored.make(grown));
});

it('refuses a scored pair outside a case, once', () => {
  const given = deciderSpec({ initial, evolve, decide: refusePair });
  const input = { pairId, reason: '기능이 다릅니다.', facts: free };
  given(scored).when(input).then(refused);
  given().when(input).thenRejected('not-scored');
  given(scored, refused).when(input).thenRejected('already-refused');
  given(scored)
    .when({ ...input, facts: { caseId: 'DUP-2026-0014' } })
    .thenRejected('in-case');
});

it('takes a scored pair to a case on a coordinator’s word', () => {
  const given = deciderSpec({ initial, evolve, decide: escalatePair });
  given(scored).when({ pairId, facts: free }).then(pairEscalated.make({ pairId, left, right }));
  given().when({ pairId, facts: free }).thenRejected('not-scored');
  given(scored)
    .when({ pairId, facts: { caseId: 'DUP-2026-0014' } })
    .thenRejected('in-case');
});
