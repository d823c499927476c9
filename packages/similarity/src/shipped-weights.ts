import type { Curve } from './curves.ts';
import type { Input } from './measurements.ts';

/**
 * Bits at each knot of what is measured. Those of the first part were fitted to the published
 * evaluation sets together, in one configuration for all; those of the second, of which no published
 * set says anything, are set by hand and stand until verdicts say better.
 */
export const shippedWeights: Readonly<Record<Input, Curve>> = {
  'title-pieces': [0, 2.69, 2.69, 3.36, 4.06, 4.89, 6.17, 6.19, 7.33],
  'title-in-other': [0, 0, 0, 0, 0, 0, 0.42, 0.42, 2.31],
  'title-both-ways': [0, 0, 0, 0, 0, 0, 0, 0, 0.94],
  'whole-words': [0, 0, 0.44, 0.44, 0.44, 0.44, 0.44, 0.44, 0.44],
  'whole-pieces': [0, 0, 1.6, 2.83, 4.18, 4.22, 4.22, 4.34, 4.82],
  'whole-phrases': [0, 0, 0, 0, 0, 0, 0, 0, 0.68],
  'opening-in-other': [0, 0, 1.03, 1.03, 1.03, 1.03, 1.03, 1.14, 1.14],
  'opening-both-ways': [0, 0, 0, 0, 0, 0, 0, 0, 1.75],
  'longest-passage': [0, 0, 0, 0.28, 0.28, 0.28, 0.28, 2.24, 2.43],
  'purpose-words': [-0.76, -0.68, 0, 0.71, 0.71, 0.71, 1.36, 1.36, 1.36],
  'amount-elsewhere': [0, 0, 0, 0, 0, 0, 0, 0, 0],
  'further-pieces': [-0.26, 0.81, 1.28, 1.44, 1.53, 3.18, 3.67, 3.67, 3.67],
  'rare-words': [0, 0, 0, 0, 0.01, 1.07, 1.86, 3.01, 3.01],
  'names-within': [-1.26, -1.26, -1.03, -0.34, -0.34, -0.12, -0.12, -0.05, 0.25],
  'acronym': [0, 0, 0, 0, 0, 0.15, 0.15, 0.32, 0.32],
  'identifiers': [-0.62, -0.62, -0.62, -0.27, -0.27, 0.29, 0.57, 0.57, 0.57],
  'identifiers-within': [-0.62, -0.62, -0.62, -0.3, 0.72, 0.72, 0.72, 0.72, 0.72],
  'amount': [-2.42, -2.42, -2.42, -2.42, -2.42, -1.76, -0.41, 0.24, 0.74],

  'action': [-4, -3.6, -3.2, -2.6, -2, -1.4, -0.8, -0.4, 0],
  'phase': [-2, -1.8, -1.6, -1.3, -1, -0.7, -0.4, -0.2, 0],
  'region': [-2, -1.75, -1.5, -1.12, -0.75, -0.37, 0, 0.25, 0.5],
  'years': [-0.5, -0.4, -0.3, -0.15, 0, 0.15, 0.3, 0.4, 0.5],
  'scope': [-0.3, -0.12, 0.06, 0.33, 0.6, 0.87, 1.14, 1.32, 1.5],
  'users': [-0.5, -0.25, 0, 0.38, 0.75, 1.13, 1.5, 1.75, 2],
  'functions': [-1, -0.5, 0, 0.75, 1.5, 2.25, 3, 3.5, 4],
  'data': [-0.2, -0.08, 0.04, 0.22, 0.4, 0.58, 0.76, 0.88, 1],
  'target-system': [-0.2, -0.03, 0.14, 0.39, 0.65, 0.91, 1.16, 1.33, 1.5],
  'shared-services': [0, 0.2, 0.4, 0.7, 1, 1.3, 1.6, 1.8, 2],
};
