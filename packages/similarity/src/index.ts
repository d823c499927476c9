export {
  CandidateIndex,
  listNames,
  type Candidate,
  type ListName,
  type Place,
  type Terms,
} from './candidate-index.ts';
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
export { subject, type Subject } from './subject.ts';
export { rarity, scoreOf, spokenTerms } from './term-list.ts';
