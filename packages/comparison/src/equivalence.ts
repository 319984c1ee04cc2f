import { alone, type Equivalence, isBesideLists, type Mutant } from '@tiaoli/mutation';
import { type BehaviourComparison, compareBehaviour, type Solver } from '@tiaoli/verifier';
import { type FactValue, factsFromObject, factValue, type LoadedPolicy } from 'tiaoli';

/** Tells of a changed policy whether it is the same for all facts. */
export type CompareMutant = (
  policy: LoadedPolicy,
  changed: LoadedPolicy,
  mutant: Mutant,
) => Promise<Equivalence>;

/** Milliseconds for one question, and for all about one change. */
export interface MutantLimits {
  readonly milliseconds: number;
  readonly budget: number;
}

const usual: MutantLimits = { milliseconds: 1_000, budget: 4_000 };

/** Compares changed policies, as `mutate` asks for, with a solver. */
export function compareMutants(solver: Solver, limits = usual): CompareMutant {
  const options = { solver, ...limits, isFirstEnough: true };
  return async (policy, changed, { owner }) => {
    if (isBesideLists(policy.core, owner)) {
      const [one, other] = [alone(policy, owner), alone(changed, owner)];
      if ((await compareBehaviour(one, other, options)).status === 'equal') return equal;
    }
    return equivalence(await compareBehaviour(policy, changed, options));
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
