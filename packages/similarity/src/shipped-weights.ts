import type { Curve } from './curves.ts';
import type { Input } from './measurements.ts';

/**
 * Bits at each knot of what is measured. Those of the first part were fitted to the published
 * evaluation sets together, in one configuration for all, and are the mean of two fits: one held
 * near 0, one that favours the weaker sets. Those of the second, of which no published set says
 * anything, are set by hand and stand until verdicts say better.
 */
export const shippedWeights: Readonly<Record<Input, Curve>> = {
  'title-pieces': [0, 1.29, 1.42, 1.87, 2.33, 2.94, 3.87, 4.09, 4.89],
  'title-in-other': [0, 0, 0, 0, 0, 0.18, 0.69, 1.01, 2.74],
  'title-both-ways': [0, 0.02, 0.02, 0.02, 0.02, 0.13, 0.24, 0.43, 1.69],
  'whole-words': [0, 0, 0.26, 0.26, 0.26, 0.26, 0.26, 0.26, 0.4],
  'whole-pieces': [0, 0, 1.06, 1.99, 2.82, 2.9, 2.97, 3.07, 3.44],
  'whole-phrases': [0, 0, 0, 0, 0, 0, 0.04, 0.09, 1.65],
  'opening-in-other': [0, 0, 0.61, 0.61, 0.61, 0.61, 0.61, 0.76, 0.92],
  'opening-both-ways': [0, 0.09, 0.09, 0.09, 0.09, 0.09, 0.09, 0.23, 1.67],
  'longest-passage': [0, 0, 0, 0.21, 0.21, 0.21, 0.21, 3.62, 3.96],
  'purpose-words': [-0.79, -0.51, 0.63, 1.73, 1.89, 1.96, 2.47, 2.48, 2.48],
  'purpose-said': [-1.1, -1.1, -1.07, -0.85, -0.42, -0.42, -0.32, -0.16, 0],
  'further-pieces': [-0.27, 1.08, 1.79, 2.18, 2.53, 3.38, 3.8, 3.83, 3.83],
  'rare-words': [0, 0, 0, 0, 0.07, 0.39, 0.59, 0.86, 0.86],
  'rarest-word': [0, 0, 0, 0, 0.09, 0.51, 0.99, 0.99, 0.99],
  'names-within': [-1.26, -1.26, -0.91, -0.23, -0.19, 0.07, 0.12, 0.23, 0.57],
  acronym: [0, 0, 0, 0, 0.02, 0.15, 0.17, 0.25, 0.25],
  identifiers: [-0.74, -0.74, -0.73, -0.28, -0.2, -0.04, 0.06, 0.06, 0.06],
  'identifiers-within': [-0.57, -0.57, -0.57, -0.24, 0.55, 0.56, 0.61, 0.65, 0.66],
  amount: [-1.1, -1.1, -1.1, -1.1, -1.1, -0.68, 0.15, 0.69, 1.07],
  'amount-elsewhere': [0, 0, 0, 0, 0, 0, 0, 0, 0],

  action: [-4, -3.6, -3.2, -2.6, -2, -1.4, -0.8, -0.4, 0],
  phase: [-2, -1.8, -1.6, -1.3, -1, -0.7, -0.4, -0.2, 0],
  region: [-2, -1.75, -1.5, -1.12, -0.75, -0.37, 0, 0.25, 0.5],
  'region-near': [-0.15, -0.09, -0.03, 0.06, 0.15, 0.2, 0.24, 0.27, 0.3],
  tier: [-0.1, -0.07, -0.04, 0.01, 0.05, 0.07, 0.08, 0.09, 0.1],
  years: [-0.5, -0.4, -0.3, -0.15, 0, 0.15, 0.3, 0.4, 0.5],
  scope: [-0.3, -0.12, 0.06, 0.33, 0.6, 0.87, 1.14, 1.32, 1.5],
  users: [-0.5, -0.25, 0, 0.38, 0.75, 1.13, 1.5, 1.75, 2],
  functions: [-1, -0.5, 0, 0.75, 1.5, 2.25, 3, 3.5, 4],
  data: [-0.2, -0.08, 0.04, 0.22, 0.4, 0.58, 0.76, 0.88, 1],
  'target-system': [-0.2, -0.03, 0.14, 0.39, 0.65, 0.91, 1.16, 1.33, 1.5],
  meaning: [-1, -0.9, -0.8, -0.6, -0.3, 0, 0.8, 1.8, 3],
  'shared-services': [0, 0.2, 0.4, 0.7, 1, 1.3, 1.6, 1.8, 2],
};
