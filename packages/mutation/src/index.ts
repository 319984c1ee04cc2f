export { type MutationKind, mutationKinds, mutationKindWords } from './kinds.js';
export type { Mutant } from './mutant.js';
export { mutantsOf, type PlannedMutant } from './mutants/mutants-of.js';
export type {
  Equivalence,
  MutantResult,
  MutantStatus,
  MutateOptions,
  MutationReport,
  StaleReason,
} from './result.js';
export { alone, isBesideLists } from './run/alone.js';
export { mutate } from './run/mutate.js';
export type { Difference, Question } from './suggest/difference.js';
export type { Suggestion } from './suggest/suggest.js';
