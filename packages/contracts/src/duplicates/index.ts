export * from './case.ts';
export * from './pair.ts';
