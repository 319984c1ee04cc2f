export type {
  BehaviourComparison,
  BehaviourDifference,
  DifferenceKind,
  OutputValue,
  Region,
  RegionCondition,
} from './compare/comparison.js';
export { type CompareOptions, compareBehaviour } from './compare-behaviour.js';
export type { FindingKind } from './conditions/condition.js';
export type { Finding, Unknown, UnknownReason, Verification, Witness } from './finding.js';
export { type FlipOptions, findFlip } from './flip/find-flip.js';
export type { Flip, FlippedFact, Wanted, WantedOperator } from './flip/flip.js';
export type { Solver, SolverAnswer, SolverValue } from './solve/solver.js';
export { type VerifyOptions, verify } from './verify.js';
export { type AppliedAcceptances, applyProofAcceptances } from './words/acceptances.js';
export { findingDiagnostic, unknownDiagnostic } from './words/diagnostics.js';
export { factsWords, witnessWords } from './words/facts-words.js';
export { flipWords } from './words/flip-words.js';
export { type Verified, verifyWithAcceptances } from './words/verified.js';
