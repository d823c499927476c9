export { benchEvents, type EventBench } from './events.ts';
