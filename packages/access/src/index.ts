export { actions, type Action, type Grant, type Scope } from './actions.ts';
export { headOf } from './head.ts';
export { leadOf, reviewsOthers } from './lead.ts';
export {
  deskOf,
  holdsOn,
  may,
  rolesFor,
  seatedOn,
  type AccessObject,
  type Substitution,
} from './may.ts';
export { saeolPerimeterOn } from './perimeter.ts';
export { postOn, postsOn, type Post } from './posts.ts';
export { seatsOn } from './seats.ts';
export {
  allInstitutions,
  centralBodiesOn,
  childrenOf,
  codeChanges,
  districtsOf,
  filersOn,
  institution,
  institutionHistory,
  institutionsOn,
  localGovernmentsOn,
  provinceOf,
  resolveBack,
  resolveForward,
  saeolInstitutionsOn,
  type CodeChange,
  type Institution,
  type LocalKind,
  type Tier,
} from './register.ts';
