import { analyse } from './analysis.ts';
import type { ActionKind } from './normalise.ts';
import type { Relation } from './ledger.ts';
import { type Input, type Measurement, workOn } from './measurements.ts';
import type { Snapshot } from './snapshot.ts';
import type { Subject } from './subject.ts';
import type { Version } from './version.ts';

type Found = {
  readonly measured: readonly Measurement[];
  readonly total: number;
  readonly version: Version;
  readonly snapshot: Snapshot;
};

/**
 * How two projects seem to relate. A next phase and work on a project (its supervision, its
 * management, its strategy) have the words of the project and are something else; the same thing at
 * another institution is what the desks must settle.
 *
 * @source law:electronic-government-act/67
 */
export function relationOf(
  left: Subject,
  right: Subject,
  { measured, total, version, snapshot }: Found,
): Relation {
  const { copied, related, foreign } = version.relation;
  const [a, b] = [analyse(left, snapshot), analyse(right, snapshot)];
  const value = (input: Input) =>
    measured.flatMap(({ values }) => values).find(([name]) => name === input)?.[1];
  const home = left.institution !== '' && left.institution === right.institution;
  const sameSubject = Math.max(value('whole-words') ?? 0, value('title-in-other') ?? 0) >= related;

  const [one, other] = [workOn(a), workOn(b)];
  const stated = [left.stated, right.stated];
  const aside = (work: string) => /supervision|management-office|impact-assessment/u.test(work);
  if (stated.includes('supervision-of')) return 'supervision';
  if (sameSubject && one !== other && (aside(one) || aside(other))) return 'supervision';
  if (home && (stated.includes('phase-of') || (sameSubject && differentPhase(a, b)))) {
    return 'successor';
  }
  if (total < version.line.shown) return 'unrelated';
  if (one !== other) return home ? 'successor' : 'complementary';
  if (home) return 'duplicate';
  if ((value('title-pieces') ?? 0) >= copied && (value('whole-words') ?? 0) >= copied) {
    return 'local-copy';
  }
  if ((value('functions') ?? 1) < foreign) return 'complementary';
  return total >= version.line.opens ? 'duplicate' : 'partial';
}

const steps: ReadonlySet<ActionKind> = new Set(['build', 'upgrade', 'maintain', 'operate']);

/** Phases, years or the order of work differ: one follows the other. */
function differentPhase(a: ReturnType<typeof analyse>, b: ReturnType<typeof analyse>): boolean {
  if (a.phases.join() !== b.phases.join()) return true;
  if (a.years.length > 0 && b.years.length > 0 && a.years.join() !== b.years.join()) return true;
  if (workOn(a) !== workOn(b)) return true;
  const step = ({ actions }: typeof a) => actions.filter((kind) => steps.has(kind));
  const [one, other] = [step(a), step(b)];
  if (one.length > 0 && other.length > 0 && one.join() !== other.join()) return true;
  const { from } = a.subject;
  return from !== null && b.subject.from !== null && from !== b.subject.from;
}
