export { createSolver } from './create-browser-solver.js';
export type { AskOptions, Solver, SolverAnswer, SolverValue, UnknownReason } from './solver.js';
