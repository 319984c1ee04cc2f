import { alone, type Equivalence, isBesideLists, type Mutant } from '@tiaoli/mutation';
import { createSolver } from '@tiaoli/solver';
import { type BehaviourComparison, compareBehaviour } from '@tiaoli/verifier';
import { type FactValue, factsFromObject, factValue, type LoadedPolicy } from 'tiaoli';

/** Tells of changed policies whether they are the same for all facts. */
export interface Prover {
  readonly compare: (
    policy: LoadedPolicy,
    changed: LoadedPolicy,
    mutant: Mutant,
  ) => Promise<Equivalence>;
  readonly close: () => Promise<void>;
}

/** For one question, and for all about one change. */
const milliseconds = 1000;
const budget = 4000;

export function createProver(): Prover {
  const solver = createSolver();
  const options = { solver, milliseconds, budget, isFirstEnough: true };
  return {
    compare: async (policy, changed, { owner }) => {
      if (isBesideLists(policy.core, owner)) {
        const [one, other] = [alone(policy, owner), alone(changed, owner)];
        if ((await compareBehaviour(one, other, options)).status === 'equal') return equal;
      }
      return equivalence(await compareBehaviour(policy, changed, options));
    },
    close: () => solver.close(),
  };
}

const equal: Equivalence = { status: 'equal' };

function equivalence({ status, differences, longestList }: BehaviourComparison): Equivalence {
  // What holds for short lists need not hold for long ones.
  if (status === 'equal') return longestList === undefined ? equal : { status: 'unknown' };
  const [difference] = differences;
  if (difference === undefined) return { status };
  const { facts, asOf, place } = difference.witness;
  const known = recordOf(factValue(factsFromObject(facts).value));
  return { status, witness: { facts: known, asOf, ...(place === undefined ? {} : { place }) } };
}

function recordOf(facts: FactValue): Facts {
  return isFacts(facts) ? facts : {};
}

type Facts = Readonly<Record<string, FactValue>>;

function isFacts(value: FactValue): value is Facts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
