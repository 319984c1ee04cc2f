import type { Equivalence } from '@tiaoli/mutation';
import { createSolver } from '@tiaoli/solver';
import { compareBehaviour } from '@tiaoli/verifier';
import { type FactValue, factsFromObject, factValue, type LoadedPolicy } from 'tiaoli';

/** Tells of changed policies whether they are the same for all facts. */
export interface Prover {
  readonly compare: (policy: LoadedPolicy, changed: LoadedPolicy) => Promise<Equivalence>;
  readonly close: () => Promise<void>;
}

/** For one question, and for all about one change. */
const milliseconds = 1000;
const budget = 4000;

export function createProver(): Prover {
  const solver = createSolver();
  return {
    compare: async (policy, changed) => {
      const options = { solver, milliseconds, budget, isFirstEnough: true };
      const { status, differences, longestList } = await compareBehaviour(policy, changed, options);
      // What holds for short lists need not hold for long ones.
      if (status === 'equal') return { status: longestList === undefined ? 'equal' : 'unknown' };
      const [difference] = differences;
      if (difference === undefined) return { status };
      const { facts, asOf, place } = difference.witness;
      const known = recordOf(factValue(factsFromObject(facts).value));
      return { status, witness: { facts: known, asOf, ...(place === undefined ? {} : { place }) } };
    },
    close: () => solver.close(),
  };
}

function recordOf(facts: FactValue): Facts {
  return isFacts(facts) ? facts : {};
}

type Facts = Readonly<Record<string, FactValue>>;

function isFacts(value: FactValue): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
