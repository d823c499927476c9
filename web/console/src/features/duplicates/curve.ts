import type { ComparisonRules } from '@madang/contracts';

type Curve = NonNullable<ComparisonRules['measured']>['curve'];
type Point = Curve[number];
export type LineName = keyof ComparisonRules['active']['line'];

/** Rows of a table that is read at one look. */
const most = 12;

/** Which lines of the version in use lie at this threshold. */
export function linesAt(line: ComparisonRules['active']['line'], at: number): readonly LineName[] {
  return (['shown', 'joins', 'opens'] as const).filter((name) => line[name] === at);
}

/**
 * The rows of a curve that say most: every line in use, the first row, and as many more as there is
 * room for, each where the figures have moved by an equal part of their whole way.
 */
export function tellingRows(curve: Curve, line: ComparisonRules['active']['line']): Curve {
  if (curve.length <= most) return curve;
  const moved = (point: Point, index: number) => {
    const before = curve[index - 1] ?? point;
    return Math.abs(point.precision - before.precision) + Math.abs(point.recall - before.recall);
  };
  const way = curve.reduce((sum, point, index) => sum + moved(point, index), 0);
  const lines = curve.filter(({ at }) => linesAt(line, at).length > 0).length;
  const step = way / (most - 1 - lines);
  let since = 0;
  return curve.filter((point, index) => {
    since += moved(point, index);
    if (index === 0) return true;
    // Sums of shares miss a whole step by a hair.
    const far = since > 0 && since >= step - 1e-9;
    if (far) since = 0;
    return far || linesAt(line, point.at).length > 0;
  });
}
