export { createSolver } from './create-solver.js';
export type { AskOptions, Solver, SolverAnswer, SolverValue, UnknownReason } from './solver.js';
