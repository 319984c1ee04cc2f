export { type MutationKind, mutationKinds, mutationKindWords } from './kinds.js';
export type { Mutant } from './mutant.js';
export { mutantsOf, type PlannedMutant } from './mutants/mutants-of.js';
export type {
  Equivalence,
  MutantResult,
  MutantStatus,
  MutateOptions,
  MutationReport,
} from './result.js';
export { mutate } from './run/mutate.js';
