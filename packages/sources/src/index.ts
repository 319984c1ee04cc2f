// Reading
export type {
  CitedClause,
  CitingPolicy,
  CitingPolicyOptions,
  RegisterCitation,
} from './citing-policy.js';
export { citingPolicyOf, readCitingPolicy } from './citing-policy.js';
export type { ClauseIndex, Resolution } from './clause-index.js';
export { createClauseIndex } from './clause-index.js';
// Vocabulary
export type { ClauseStatus, Modality } from './keys.js';
export { clauseStatuses, modalities, registerKeys, unexplained } from './keys.js';
export type { CitationOwner, OwnerKind } from './owned-citations.js';
export type { ReadRegisterOptions } from './read-register.js';
export { readRegister } from './read-register.js';
export type { Clause, ReadRegister, Register, RegisteredDocument } from './register.js';
export { registerSchema } from './register-schema.js';
export { trace } from './trace.js';
// Tracing
export type {
  CitingPlace,
  ClauseTrace,
  PlaceTrace,
  RegisterTrace,
  SourceFinding,
  Traceability,
  TracedStatus,
} from './traceability.js';
