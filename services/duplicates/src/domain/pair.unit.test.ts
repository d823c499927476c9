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

const [line] = scored.data.lines;
if (line === undefined) throw new Error('the example has a line');
const near = { ...line, dimension: 'meaning' as const, bits: 1.8 };
/** The example as it is scored with that line, and where the service does not give it. */
const meaningOf = (answered: boolean, model = 'bge-m3') => ({
  ...scored.data,
  ...(answered ? { total: total + near.bits, lines: [line, near] } : {}),
  fingerprint: { ...fingerprint, meaning: { model, answered } },
});

it('states a pair again once meaning is compared, by another model, or no longer', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  const meantNothing = { ...scored.data, fingerprint: meaningOf(true).fingerprint };
  const steps = [
    [meaningOf(false), meantNothing],
    [scored.data, meaningOf(true)],
    [meaningOf(false), meaningOf(true)],
    [meaningOf(true), meaningOf(true, 'e5')],
    [meaningOf(true), scored.data],
    [meaningOf(false), scored.data],
  ] as const;
  for (const [before, after] of steps) {
    given(pairScored.make(before))
      .when({ ...after, now })
      .then(pairScored.make(after));
    given(pairScored.make(after))
      .when({ ...after, now })
      .thenRejected('unchanged');
  }
});

it('states no pair again only because the embedding service fell silent', () => {
  const given = deciderSpec({ initial, evolve, decide: scorePair });
  const silent = { ...meaningOf(false), now };
  given(scored).when(silent).thenRejected('unchanged');
  given(pairScored.make(meaningOf(true)))
    .when(silent)
    .thenRejected('unchanged');
  given(pairScored.make(meaningOf(true)))
    .when({ ...silent, relation: 'partial' })
    .thenRejected('unchanged');
  const refusedThen = pairRefused.make({ ...refused.data, total: total - 2 });
  given(pairScored.make(meaningOf(true)), refusedThen)
    .when(silent)
    .thenRejected('unchanged');

  for (const change of [
    { relation: 'supervision' as const },
    { total: total + 1, lines: [{ ...line, bits: total + 1 }] },
    { snapshot: 2, fingerprint: { ...silent.fingerprint, snapshot: 2 } },
  ]) {
    const { now: _now, ...changed } = { ...silent, ...change };
    given(pairScored.make(meaningOf(true)))
      .when({ ...changed, now })
      .then(pairScored.make(changed));
  }
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
