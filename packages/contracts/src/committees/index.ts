export * from './shared.ts';
export * from './body.ts';
export * from './item.ts';
export * from './meeting.ts';
export * from './outcome.ts';
export * from './minutes.ts';
export * from './action.ts';
