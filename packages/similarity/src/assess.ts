import { worth } from './curves.ts';
import type { Assessment, Line } from './ledger.ts';
import { type Measurement, measurements } from './measurements.ts';
import { relationOf } from './relation.ts';
import { sentenceOf } from './sentences.ts';
import type { Snapshot } from './snapshot.ts';
import type { Subject } from './subject.ts';
import { strengthOf, type Version } from './version.ts';

export type Model = { readonly version: Version; readonly snapshot: Snapshot };

/**
 * Compares two projects and says why, line by line. The same two, version and snapshot give the same
 * bits on every run, whichever comes first. Bits are stated to the hundredth, so that what a reader
 * adds up by hand is the total.
 *
 * @source law:electronic-government-act/67
 */
export function assess(left: Subject, right: Subject, model: Model): Assessment {
  const { version, snapshot } = model;
  const measured = measurements(left, right, snapshot);
  const lines = measured.flatMap((measurement) => lineOf(measurement, version) ?? []);
  const total = lines.reduce((sum, { bits }) => sum + Math.round(bits * 100), 0) / 100;
  return {
    lines,
    total,
    strength: strengthOf(total, version),
    relation: relationOf(left, right, { measured, total, version, snapshot }),
    version: version.name,
    snapshot: snapshot.number,
  };
}

function bitsOf({ values }: Measurement, { weights }: Version): number {
  let bits = 0;
  for (const [input, value] of values) bits += worth(weights[input], value);
  return Math.round(bits * 100) / 100;
}

function lineOf(measurement: Measurement, version: Version): Line | null {
  const bits = bitsOf(measurement, version);
  if (bits === 0) return null;
  const { dimension, left, right } = measurement;
  return { dimension, bits, left, right, ...sentenceOf(measurement, bits) };
}
