export * from './words.ts';
export * from './function.ts';
export * from './contract.ts';
export * from './deployment.ts';
export * from './check.ts';
export * from './opinion.ts';
export * from './matrix.ts';
export * from './proposed-functions.ts';
