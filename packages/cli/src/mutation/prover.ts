import { type CompareMutant, compareMutants } from '@tiaoli/comparison';
import { createSolver } from '@tiaoli/solver';

/** Tells of changed policies whether they are the same for all facts. */
export interface Prover {
  readonly compare: CompareMutant;
  readonly close: () => Promise<void>;
}

export function createProver(): Prover {
  const solver = createSolver();
  return { compare: compareMutants(solver), close: () => solver.close() };
}
