import type { Curve } from './curves.ts';
import type { Input } from './measurements.ts';

/**
 * Bits at each knot of what is measured. Those of the first part were fitted to the published
 * evaluation sets together, in one configuration for all; those of the second, of which no published
 * set says anything, are set by hand and stand until verdicts say better.
 */
export const shippedWeights: Readonly<Record<Input, Curve>> = {
  'title-pieces': [0, 1.97, 2.33, 2.75, 3.66, 4.43, 5.61, 5.71, 6.74],
  'title-in-other': [0, 0, 0, 0, 0, 0, 0.42, 0.42, 2.26],
  'title-both-ways': [0, 0, 0, 0, 0, 0, 0, 0, 1.02],
  'whole-words': [0, 0, 0.56, 0.56, 0.56, 0.56, 0.56, 0.56, 0.56],
  'whole-pieces': [0, 0, 1.42, 2.73, 3.96, 4.08, 4.08, 4.27, 4.87],
  'whole-phrases': [0, 0, 0, 0, 0, 0, 0, 0, 0.76],
  'opening-in-other': [0, 0, 1.06, 1.06, 1.06, 1.06, 1.06, 1.18, 1.18],
  'opening-both-ways': [0, 0.02, 0.02, 0.02, 0.02, 0.02, 0.02, 0.08, 1.55],
  'longest-passage': [0, 0, 0, 0.15, 0.15, 0.15, 0.15, 1.45, 1.58],
  'purpose-words': [-0.71, -0.51, 0.13, 0.84, 0.84, 0.84, 1.31, 1.31, 1.31],
  'amount-elsewhere': [0, 0, 0, 0, 0, 0, 0, 0, 0],
  'further-pieces': [-0.19, 0.71, 1.18, 1.38, 1.59, 3.02, 3.58, 3.58, 3.58],
  'rare-words': [0, 0, 0, 0, 0.02, 1.09, 1.93, 2.85, 2.85],
  names: [-0.69, -0.69, -0.69, -0.69, -0.69, -0.69, -0.69, -0.69, -0.69],
  'names-within': [-0.69, -0.69, -0.16, 0.17, 0.17, 0.72, 0.72, 0.72, 0.93],
  identifiers: [-0.62, -0.62, -0.62, -0.26, -0.11, 0.35, 0.66, 0.66, 0.66],
  'identifiers-within': [-0.62, -0.62, -0.62, -0.25, 0.61, 0.61, 0.61, 0.61, 0.61],
  amount: [-2.14, -2.14, -2.14, -2.14, -2.14, -1.6, -0.43, 0.32, 0.78],

  action: [-4, -3.6, -3.2, -2.6, -2, -1.4, -0.8, -0.4, 0],
  phase: [-2, -1.8, -1.6, -1.3, -1, -0.7, -0.4, -0.2, 0],
  region: [-2, -1.75, -1.5, -1.12, -0.75, -0.37, 0, 0.25, 0.5],
  years: [-0.5, -0.4, -0.3, -0.15, 0, 0.15, 0.3, 0.4, 0.5],
  scope: [-0.3, -0.12, 0.06, 0.33, 0.6, 0.87, 1.14, 1.32, 1.5],
  users: [-0.5, -0.25, 0, 0.38, 0.75, 1.13, 1.5, 1.75, 2],
  functions: [-1, -0.5, 0, 0.75, 1.5, 2.25, 3, 3.5, 4],
  data: [-0.2, -0.08, 0.04, 0.22, 0.4, 0.58, 0.76, 0.88, 1],
  'target-system': [-0.2, -0.03, 0.14, 0.39, 0.65, 0.91, 1.16, 1.33, 1.5],
  'shared-services': [0, 0.2, 0.4, 0.7, 1, 1.3, 1.6, 1.8, 2],
};
