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
