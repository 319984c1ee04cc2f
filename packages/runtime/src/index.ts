export type { Problem } from './facts/problem.js';
export type { Result } from './results.js';
export {
  createRuntime,
  type Decision,
  type ElementDecision,
  type Facts,
  type Runtime,
  type RuntimeOptions,
} from './runtime.js';
