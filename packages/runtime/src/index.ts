export type { Decision, ElementDecision } from './decision.js';
export type { Problem } from './facts/problem.js';
export type { Result } from './results.js';
export { createRuntime, type Facts, type Runtime, type RuntimeOptions } from './runtime.js';
