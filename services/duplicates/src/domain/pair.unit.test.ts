import { it } from 'vitest';
import { pairEscalated, pairRefused, pairScored } from '@madang/contracts';
import { deciderSpec } from '@madang/testing';
import { escalatePair } from './escalate-pair.ts';
import { evolve, initial } from './pair.ts';
import { refusePair } from './refuse-pair.ts';
import { scorePair } from './score-pair.ts';

const scored = pairScored.example;
const { pairId, left, right, total, fingerprint } = scored.data;
const refused = pairRefused.make({
  pairId,
  left,
  right,
  total,
  reason: '기능이 다릅니다.',
  fingerprint,
});
const free = { caseId: null };
const now = '2026-09-03T00:00:00.000Z';
/** In bits, on that day. */
const returnStep = 1.5;
const input = { ...scored.data, now };

it('states evidence once, and again only when it changed', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  given().when(input).then(scored);
  given(scored).when(input).thenRejected('unchanged');
});

it('states a known pair that fell below the line, and keeps silent about any other', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  const { now: _now, ...fallen } = { ...input, total: 1, strength: 'none' as const };
  given(scored)
    .when({ ...fallen, now })
    .then(pairScored.make(fallen));
  given()
    .when({ ...fallen, now })
    .thenRejected('below-line');
});

it('states the same evidence again when another version or snapshot found it', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  const { now: _now, ...newer } = {
    ...input,
    snapshot: 2,
    fingerprint: { ...fingerprint, snapshot: 2 },
  };
  given(scored)
    .when({ ...newer, now })
    .then(pairScored.make(newer));
});

it('remembers a no until the evidence has grown by the stated step, and then says what changed', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  given(scored, refused)
    .when({ ...input, total: total + returnStep / 2 })
    .thenRejected('refused-before');
  const [one, other] = fingerprint.amountsKrw;
  const amountsKrw: [number, number] = [one + 1_200_000_000, other];
  const { now: _now, ...grown } = {
    ...input,
    total: total + returnStep,
    fingerprint: { ...fingerprint, amountsKrw },
  };
  given(scored, refused)
    .when({ ...grown, now })
    .then(
      pairScored.make({
        ...grown,
        since: {
          ko: '예산 +12억, 목적 동일',
          en: 'budget +KRW 1,200 million, purpose the same',
        },
      }),
    );
});

it('refuses a scored pair outside a case, once', () => {
  const given = deciderSpec({ initial, evolve, decide: refusePair });
  const asked = { pairId, reason: '기능이 다릅니다.', facts: free };
  given(scored).when(asked).then(refused);
  given().when(asked).thenRejected('not-scored');
  given(scored, refused).when(asked).thenRejected('already-refused');
  given(scored)
    .when({ ...asked, facts: { caseId: 'DUP-2026-0014' } })
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
