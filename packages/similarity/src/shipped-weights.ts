import type { Curve } from './curves.ts';
import type { Input } from './measurements.ts';

/**
 * Bits at each knot of what is measured. Those of the first part were fitted to the published
 * evaluation sets together, and then scaled curve by curve so that the weakest set gains, in one
 * configuration for all; those of the second, of which no published set says anything, are set by
 * hand and stand until verdicts say better.
 */
export const shippedWeights: Readonly<Record<Input, Curve>> = {
  'title-pieces': [0, 1.68, 1.68, 2.1, 2.54, 3.2, 4.22, 4.24, 5.14],
  'title-in-other': [0, 0, 0, 0, 0, 0, 0.46, 0.46, 2.52],
  'title-both-ways': [0, 0, 0, 0, 0, 0, 0, 0, 1.86],
  'whole-words': [0, 0, 0.09, 0.09, 0.09, 0.09, 0.09, 0.09, 0.09],
  'whole-pieces': [0, 0, 1.47, 2.6, 3.84, 3.86, 3.86, 3.94, 4.26],
  'whole-phrases': [0, 0, 0, 0, 0, 0, 0, 0, 2.72],
  'opening-in-other': [0, 0, 0.93, 0.93, 0.93, 0.93, 0.93, 1.17, 1.17],
  'opening-both-ways': [0, 0, 0, 0, 0, 0, 0, 0, 2.2],
  'longest-passage': [0, 0, 0, 0.16, 0.16, 0.16, 0.16, 6.76, 7.4],
  'purpose-words': [-1.52, -1.36, 0, 1.42, 1.42, 1.42, 2.32, 2.32, 2.32],
  'further-pieces': [-0.54, 1.67, 2.64, 2.97, 3.15, 4.12, 4.41, 4.41, 4.41],
  'rare-words': [0, 0, 0, 0, 0.01, 0.5, 0.87, 1.4, 1.4],
  'names-within': [-1.68, -1.68, -1.37, -0.45, -0.45, -0.1, -0.1, 0.02, 0.5],
  acronym: [0, 0, 0, 0, 0, 0.08, 0.08, 0.16, 0.16],
  identifiers: [-1.1, -1.1, -1.1, -0.48, -0.48, -0.37, -0.32, -0.32, -0.32],
  'identifiers-within': [-0.75, -0.75, -0.75, -0.36, 0.87, 0.87, 0.87, 0.87, 0.87],
  amount: [-1.62, -1.62, -1.62, -1.62, -1.62, -1.03, 0.15, 0.73, 1.17],
  'amount-elsewhere': [0, 0, 0, 0, 0, 0, 0, 0, 0],

  action: [-4, -3.6, -3.2, -2.6, -2, -1.4, -0.8, -0.4, 0],
  phase: [-2, -1.8, -1.6, -1.3, -1, -0.7, -0.4, -0.2, 0],
  region: [-2, -1.75, -1.5, -1.12, -0.75, -0.37, 0, 0.25, 0.5],
  years: [-0.5, -0.4, -0.3, -0.15, 0, 0.15, 0.3, 0.4, 0.5],
  scope: [-0.3, -0.12, 0.06, 0.33, 0.6, 0.87, 1.14, 1.32, 1.5],
  users: [-0.5, -0.25, 0, 0.38, 0.75, 1.13, 1.5, 1.75, 2],
  functions: [-1, -0.5, 0, 0.75, 1.5, 2.25, 3, 3.5, 4],
  data: [-0.2, -0.08, 0.04, 0.22, 0.4, 0.58, 0.76, 0.88, 1],
  'target-system': [-0.2, -0.03, 0.14, 0.39, 0.65, 0.91, 1.16, 1.33, 1.5],
  meaning: [-1, -0.9, -0.8, -0.6, -0.3, 0, 0.8, 1.8, 3],
  'shared-services': [0, 0.2, 0.4, 0.7, 1, 1.3, 1.6, 1.8, 2],
};
