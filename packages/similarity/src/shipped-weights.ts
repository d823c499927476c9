import type { Curve } from './curves.ts';
import type { Input } from './measurements.ts';

/**
 * Bits at each knot of what is measured. Those of the first part were fitted to the published
 * evaluation sets together, in one configuration for all; those of the second, of which no published
 * set says anything, are set by hand and stand until verdicts say better.
 */
export const shippedWeights: Readonly<Record<Input, Curve>> = {
  'title-pieces': [0, 1.01, 1.4, 1.4, 2.6, 3.44, 4.29, 4.38, 5.26],
  'title-in-other': [0, 0, 0, 0, 0, 0, 0.16, 0.16, 1.69],
  'title-both-ways': [0, 0, 0, 0, 0, 0, 0, 0.06, 1.07],
  'whole-words': [0, 0, 0.74, 0.74, 0.74, 0.74, 0.74, 0.74, 0.84],
  'whole-pieces': [0, 0, 0.83, 2.26, 3.4, 3.61, 3.71, 4.01, 4.7],
  'whole-phrases': [0, 0, 0, 0, 0, 0, 0, 0, 0.79],
  'opening-in-other': [0, 0, 1.32, 1.32, 1.32, 1.41, 1.43, 1.69, 1.69],
  'opening-both-ways': [0, 0.18, 0.18, 0.18, 0.18, 0.18, 0.18, 0.39, 1.55],
  'longest-passage': [0, 0, 0, 0, 0, 0, 0.01, 0.8, 0.88],
  'purpose-words': [-0.62, -0.28, 0.41, 1.07, 1.07, 1.07, 1.22, 1.22, 1.22],
  'further-pieces': [0, 0.68, 1.12, 1.37, 1.68, 2.74, 3.24, 3.24, 3.24],
  'rare-words': [0, 0, 0, 0, 0, 1.12, 1.92, 2.57, 2.57],
  names: [-0.61, -0.61, -0.51, -0.51, -0.51, -0.51, -0.51, -0.51, -0.51],
  'names-within': [-0.61, -0.61, -0.31, 0.14, 0.14, 0.55, 0.55, 0.55, 0.76],
  identifiers: [-0.77, -0.77, -0.77, -0.42, -0.12, 0.33, 0.65, 0.65, 0.65],
  'identifiers-within': [-0.77, -0.77, -0.77, -0.31, 0.33, 0.33, 0.41, 0.54, 0.54],
  amount: [-1.53, -1.53, -1.53, -1.53, -1.53, -1.13, -0.24, 0.48, 0.89],

  action: [-4, -3.6, -3.2, -2.6, -2, -1.4, -0.8, -0.4, 0],
  phase: [-2, -1.8, -1.6, -1.3, -1, -0.7, -0.4, -0.2, 0],
  region: [-2, -1.75, -1.5, -1.12, -0.75, -0.37, 0, 0.25, 0.5],
  'amount-elsewhere': [0, 0.05, 0.1, 0.18, 0.25, 0.33, 0.4, 0.45, 0.5],
  years: [-0.5, -0.4, -0.3, -0.15, 0, 0.15, 0.3, 0.4, 0.5],
  scope: [-0.3, -0.12, 0.06, 0.33, 0.6, 0.87, 1.14, 1.32, 1.5],
  users: [-0.5, -0.25, 0, 0.38, 0.75, 1.13, 1.5, 1.75, 2],
  functions: [-1, -0.5, 0, 0.75, 1.5, 2.25, 3, 3.5, 4],
  data: [-0.2, -0.08, 0.04, 0.22, 0.4, 0.58, 0.76, 0.88, 1],
  'target-system': [-0.2, -0.03, 0.14, 0.39, 0.65, 0.91, 1.16, 1.33, 1.5],
  'shared-services': [0, 0.2, 0.4, 0.7, 1, 1.3, 1.6, 1.8, 2],
};
