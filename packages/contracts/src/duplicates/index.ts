export * from './case.ts';
export * from './pair.ts';
export * from './rules.ts';
export * from './why.ts';
