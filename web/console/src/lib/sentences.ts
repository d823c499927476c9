export { failureSentence } from './failure.ts';
export { refusalSentence } from './refusal.ts';
