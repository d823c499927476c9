import { EvidenceDimension, type Measured } from '@madang/contracts';
import { assess, learn, measure, measured, type Model, type Version } from '@madang/similarity';
import type { Kysely } from 'kysely';
import type { DuplicatesDb } from '../db/schema.ts';
import type { Learnt } from '../domain/propose-version.ts';
import { engineOf, rulesRow } from './engine.ts';
import type { Meanings } from './meanings.ts';
import { type Verdict, verdictsOf } from './verdicts.ts';

/**
 * How a model tells settled pairs apart: at its own line, and at every other from the lowest score to
 * the highest. The lines of its version are among them, also where no score lies near.
 */
export function measuredBy(
  model: Model,
  verdicts: readonly Verdict[],
): Measured & {
  readonly curve: { readonly at: number; readonly precision: number; readonly recall: number }[];
} {
  const scored = verdicts.map(({ left, right, same }) => ({
    score: assess(left, right, model).total,
    label: same,
  }));
  const { line } = model.version;
  const { precision, recall, f1, ap, curve } = measure(scored, line.shown);
  const further = new Set([line.shown, line.joins, line.opens]);
  for (const { at } of curve) further.delete(at);
  const atLines = [...further].map((at) => ({ at, ...measure(scored, at) }));
  return {
    precision,
    recall,
    f1,
    ap,
    curve: [...curve, ...atLines]
      .map((point) => ({ at: point.at, precision: point.precision, recall: point.recall }))
      .sort((one, other) => one.at - other.at),
  };
}

/** How far each dimension of a version can speak against and for, in bits. */
export function reachOf({ weights }: Version) {
  return EvidenceDimension.options.map((dimension) => {
    const curves = measured[dimension].map((input) => weights[input]);
    const sum = (most: (...bits: number[]) => number) =>
      curves.reduce((bits, curve) => bits + most(0, ...curve), 0);
    return { dimension, against: sum(Math.min), speaksFor: sum(Math.max) };
  });
}

/** Weights learnt from every verdict so far, with what they change; null while there are too few. */
export async function learntFrom(
  db: Kysely<DuplicatesDb>,
  day: string,
  meanings: Meanings | null,
): Promise<Learnt> {
  const engine = engineOf(db);
  const model = await engine.model();
  const verdicts = await verdictsOf(db, meanings);
  const learnt = learn(model.version, verdicts, model.snapshot);
  if (!learnt.ok) return null;
  const base = model.version.name;
  const made = (await rulesRow(db))?.proposals.length ?? 0;
  const version = { ...learnt.version, name: `${base}+${String(made + 1)}`, since: day };
  const same = verdicts.filter((verdict) => verdict.same).length;
  const told = ({ curve: _curve, ...measured }: ReturnType<typeof measuredBy>) => measured;
  return {
    version: {
      name: version.name,
      since: version.since,
      line: version.line,
      relation: version.relation,
      bounds: version.bounds,
      weights: Object.fromEntries(
        Object.entries(version.weights).map(([input, curve]) => [input, [...curve]]),
      ),
    },
    base,
    verdicts: { same, different: verdicts.length - same },
    before: told(measuredBy(model, verdicts)),
    after: told(measuredBy({ ...model, version }, verdicts)),
  };
}
