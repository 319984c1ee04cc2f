import type { JsonLogicRule } from '../logic/logic.js';
import { and, choose } from '../logic/truths.js';

/**
 * Why something has to hold: facts are there and as declared; an operation gives a value; or both,
 * where a condition says so.
 */
export type Requiring = 'fact' | 'defined' | 'branch';

export interface Requirement {
  readonly why: Requiring;
  readonly holds: JsonLogicRule;
}

/**
 * What has to hold for a value to mean anything, each only asked where all before it hold. A value
 * is looked at only behind its guard, so that an absent fact never counts as zero.
 */
export interface Guard {
  readonly requirements: readonly Requirement[];
  require(requirement: Requirement): void;
  isRequired(holds: JsonLogicRule): boolean;
  /** For what is looked at only sometimes. */
  inner(): Guard;
  /** One guard or another on a condition. */
  either(condition: JsonLogicRule, whenTrue: Guard, whenFalse: Guard): void;
  /** Whether it may be an error with all facts there. */
  mayFail(): boolean;
  /** All together. */
  condition(): JsonLogicRule;
}

export function createGuard(outer?: Guard): Guard {
  const requirements: Requirement[] = [];
  const guard: Guard = {
    requirements,
    require: (requirement) => {
      if (requirement.holds === true || guard.isRequired(requirement.holds)) return;
      requirements.push(requirement);
    },
    isRequired: (holds) =>
      requirements.some((each) => each.holds === holds) || outer?.isRequired(holds) === true,
    inner: () => createGuard(guard),
    either: (condition, whenTrue, whenFalse) => {
      const holds = choose(condition, whenTrue.condition(), whenFalse.condition());
      const isOfFacts = [whenTrue, whenFalse].every((each) => !each.mayFail());
      guard.require({ why: isOfFacts ? 'fact' : 'branch', holds });
    },
    mayFail: () => requirements.some(({ why }) => why !== 'fact'),
    condition: () => and(...requirements.map(({ holds }) => holds)),
  };
  return guard;
}
