export { benchDuplicates, type DuplicateBench } from './duplicates.ts';
export { benchEvents, type EventBench } from './events.ts';
