export * from './clock.ts';
export * from './deadline.ts';
export * from './institution.ts';
export * from './rule.ts';
export * from './substitution.ts';
export * from './system.ts';
