import type { PreparedCase } from '@tiaoli/cases';
import { evaluatedSteps } from '@tiaoli/coverage';
import { type LoadedPolicy, policyInPlace } from 'tiaoli';
import type { PlannedMutant } from '../mutants/mutants-of.js';

/** A case, and all that is evaluated for it. */
interface Traced {
  readonly prepared: PreparedCase;
  /** The text or the variant that decides it. */
  readonly text: LoadedPolicy;
  readonly reached: ReadonlySet<number | string>;
}

/** Tells of cases which of them a mutant can change. */
export type Affected = (planned: PlannedMutant) => readonly PreparedCase[];

/** Looks once at what each case comes to, and then only at those that come to what was changed. */
export function createAffected(cases: readonly PreparedCase[]): Affected {
  const traced = cases.map(trace);
  return ({ reached }) =>
    traced.flatMap(({ prepared, text, reached: own }) => {
      const changed = reached.get(text);
      if (changed === undefined) return [];
      // What is still needed is told from what was not evaluated too.
      return own.has(changed) || prepared.asksForNeeds ? [prepared] : [];
    });
}

function trace(prepared: PreparedCase): Traced {
  const { policy, asOf, only, place, case: written } = prepared;
  const inPlace = place === undefined ? {} : { place };
  const reached = new Set<number | string>();
  for (const { expression } of evaluatedSteps(policy, {
    facts: written.facts,
    asOf,
    only,
    ...inPlace,
  })) {
    reached.add(expression.id);
    if (expression.kind === 'parameter') reached.add(expression.name);
  }
  return { prepared, text: policyInPlace(policy, place).policy ?? policy, reached };
}
