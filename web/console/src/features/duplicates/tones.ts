/** How a case's status and a pair's strength look; the word always stands beside the colour. */
export const caseTone = {
  open: 'warn',
  'positions-asked': 'progress',
  routed: 'progress',
  concluded: 'good',
} as const;
export const strengthTone = {
  strong: 'warn',
  medium: 'info',
  weak: 'neutral',
  none: 'neutral',
} as const;
