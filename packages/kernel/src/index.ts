export { canonicalJson, type Json } from './canonical.ts';
export { dayWords } from './day-words.ts';
export { accept, reject, type Accepted, type Decision, type Rejected } from './decision.ts';
export { exhaustive } from './exhaustive.ts';
export { Fault } from './fault.ts';
export { withParticles } from './with-particles.ts';
