import { z } from 'zod';

/**
 * Ways in which an endpoint can misbehave. The last group is harmless on purpose: an honest check
 * must not be troubled by it.
 */
export const FaultKind = z.enum([
  'no-answer',
  'connection-reset',
  'status-500',
  'redirect',
  'malformed-json',
  'html-page',
  'oversize',
  'legal-dong-8-digits',
  'wrong-version-header',
  'no-contract-header',
  'no-deprecation-header',
  'no-sunset-header',
  'slow',
  'one-lost-answer',
  'extra-field',
  'header-case',
  'media-type-parameter',
  'chunked',
]);
export type FaultKind = z.infer<typeof FaultKind>;

/**
 * Which endpoint misbehaves and how. Beside municipalities there are `control` and `central`; a star
 * stands for all of them, or for every function.
 */
export const Fault = z.strictObject({
  municipality: z.string().regex(/^(\d{5}|control|central|\*)$/),
  function: z
    .string()
    .regex(/^(F\d{2}|\*)$/)
    .default('*'),
  kind: FaultKind,
});
export type Fault = z.infer<typeof Fault>;

/** What is wrong in the demonstration world when the fleet starts. */
export const seededFaults: readonly Fault[] = [
  { municipality: '51110', function: 'F01', kind: 'legal-dong-8-digits' },
  { municipality: '51110', function: 'F10', kind: 'no-sunset-header' },
  { municipality: '43150', function: '*', kind: 'no-answer' },
  { municipality: '41110', function: 'F01', kind: 'slow' },
  { municipality: '48120', function: 'F01', kind: 'media-type-parameter' },
  { municipality: '47190', function: 'F01', kind: 'extra-field' },
  { municipality: '12110', function: 'F01', kind: 'header-case' },
  { municipality: '43110', function: 'F01', kind: 'chunked' },
  { municipality: '52110', function: 'F01', kind: 'one-lost-answer' },
];

/** The faults in force, changed through the control port while the fleet runs. */
export class FaultBoard {
  readonly #faults: Fault[];
  readonly #asked = new Map<string, number>();

  constructor(faults: readonly Fault[]) {
    this.#faults = [...faults];
  }

  list(): readonly Fault[] {
    return this.#faults;
  }

  /** Adds a fault; the same one twice counts once. */
  add(fault: Fault): void {
    if (!this.#faults.some((known) => same(known, fault))) this.#faults.push(fault);
  }

  /**
   * Clears what was set for this place. A fault of a whole municipality ends with any of its
   * functions: one repair mends the machine that they share. Answers how many were cleared.
   */
  clear(municipality: string, functionCode: string): number {
    const kept = this.#faults.filter(
      (fault) =>
        fault.municipality !== municipality ||
        !(functionCode === '*' || fault.function === '*' || fault.function === functionCode),
    );
    const cleared = this.#faults.length - kept.length;
    this.#faults.splice(0, this.#faults.length, ...kept);
    return cleared;
  }

  /** Every kind in force for this place. */
  at(municipality: string, functionCode: string): ReadonlySet<FaultKind> {
    return new Set(
      this.#faults
        .filter(
          (fault) =>
            (fault.municipality === '*' || fault.municipality === municipality) &&
            (fault.function === '*' || fault.function === functionCode),
        )
        .map((fault) => fault.kind),
    );
  }

  /** Whether this request is the odd one out of two, for a fault that loses one answer. */
  losesThisOne(municipality: string, functionCode: string): boolean {
    const key = `${municipality}/${functionCode}`;
    const count = (this.#asked.get(key) ?? 0) + 1;
    this.#asked.set(key, count);
    return count % 2 === 1;
  }
}

function same(a: Fault, b: Fault): boolean {
  return a.municipality === b.municipality && a.function === b.function && a.kind === b.kind;
}
