export * from './work.ts';
export * from './timeline.ts';
export * from './search.ts';
export * from './facts.ts';
