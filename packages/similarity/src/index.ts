export { assess, type Model } from './assess.ts';
export {
  CandidateIndex,
  listNames,
  type Candidate,
  type ListName,
  type Place,
  type Terms,
} from './candidate-index.ts';
export { type Curve, knots } from './curves.ts';
export { fit, type Example } from './fit.ts';
export { learn, verdictsNeeded, type Proposal, type Verdict } from './learn.ts';
export {
  dimensions,
  opensCase,
  relations,
  type Assessment,
  type Dimension,
  type Line,
  type Relation,
  type Strength,
} from './ledger.ts';
export { measure, type Accuracy, type Measures, type Scored } from './measure.ts';
export { measured, measurements, type Input, type Measurement } from './measurements.ts';
export { emptySnapshot, takeSnapshot, type Snapshot } from './snapshot.ts';
export { meantText, subject, type Subject } from './subject.ts';
export { rarity, scoreOf, spokenTerms } from './term-list.ts';
export { termsOf } from './terms.ts';
export { baseOf, type Bounds, shipped, strengthOf, type Version } from './version.ts';
