import type { CandidateList, Id, Instant, Ledger, PairId, WhyAnswer } from '@madang/contracts';
import type { Bounds } from '@madang/similarity';

/** How two projects stand to each other now. What costs work is looked up only when it is asked. */
export type Standing = {
  readonly visible: boolean;
  readonly same: boolean;
  readonly closed: boolean;
  readonly caseId: Id | null;
  readonly pair: {
    readonly pairId: PairId;
    readonly belowLine: boolean;
    readonly refused: {
      readonly at: Instant;
      readonly by: { readonly ko: string; readonly en: string } | null;
      readonly reason: string;
    } | null;
  } | null;
  /** Bits by which evidence must grow before a refused pair comes back. */
  readonly step: number;
  readonly line: number;
  readonly bounds: Bounds;
  /** Whether either is among the candidates of the other. */
  readonly compared: () => boolean;
  /** Where the better of the two stands in the lists of the other. */
  readonly places: () => readonly { readonly list: CandidateList; readonly rank: number }[];
  readonly ledger: () => Ledger;
  /** Whether the pair would be kept if one of the two were stated again. */
  readonly kept: () => boolean;
};

/**
 * Why two projects are not shown as a pair, or where they are: exactly one answer, the first that
 * holds. Who may not see the pair learns nothing, not even whether both exist.
 */
export function whyAnswer(standing: Standing): WhyAnswer {
  const { visible, same, closed, caseId, pair, step, line, bounds } = standing;
  if (!visible) return { kind: 'not-visible' };
  if (same) return { kind: 'not-compared', reason: { because: 'same-project' } };
  if (caseId !== null) return { kind: 'shown', pairId: pair?.pairId ?? null, caseId };
  const refused = pair?.refused ?? null;
  if (pair !== null && refused !== null) {
    return { kind: 'suppressed', pairId: pair.pairId, ...refused, step };
  }
  if (closed) return { kind: 'not-compared', reason: { because: 'closed' } };
  if (pair?.belowLine === false) return { kind: 'shown', pairId: pair.pairId, caseId: null };
  if (!standing.compared()) {
    const places = standing.places().map((place) => ({ ...place, limit: bounds.perList }));
    return {
      kind: 'not-compared',
      reason: places.length === 0 ? { because: 'no-common-word' } : { because: 'rank', places },
    };
  }
  const ledger = standing.ledger();
  if (ledger.total < line) return { kind: 'below-line', line, ledger };
  return {
    kind: 'not-compared',
    reason: standing.kept()
      ? { because: 'not-since', ledger }
      : {
          because: 'stronger-ones',
          limit: bounds.keptAtMost,
          withCase: bounds.keptWithCase,
          ledger,
        },
  };
}
