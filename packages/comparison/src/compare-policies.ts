import type { BehaviourComparison } from '@tiaoli/verifier';
import type { LoadedPolicy } from 'tiaoli';
import { type Classification, classify } from './classify.js';
import type { PopulationEffect } from './population/effect.js';
import type { Change } from './structure/change.js';
import { compareStructure } from './structure/compare-structure.js';
import { textDiff } from './text-diff.js';

/** Two versions of a policy, compared in three layers. */
export interface PolicyComparison {
  readonly before: LoadedPolicy;
  readonly after: LoadedPolicy;
  /** As `diff -u` prints it; empty where the texts are the same. */
  readonly text: string;
  readonly changes: readonly Change[];
  readonly behaviour: BehaviourComparison;
  readonly classification: Classification;
  /** What becomes of the rows of a table, where there is one. */
  readonly population?: PopulationEffect;
}

/** Whoever compares how two policies decide: `compareBehaviour` of the verifier with its solver. */
export type CompareBehaviour = (
  before: LoadedPolicy,
  after: LoadedPolicy,
) => Promise<BehaviourComparison>;

export async function comparePolicies(
  before: LoadedPolicy,
  after: LoadedPolicy,
  behave: CompareBehaviour,
): Promise<PolicyComparison> {
  const changes = compareStructure(before, after);
  const behaviour = await behave(before, after);
  const classification = classify(before, after, changes, behaviour);
  return { before, after, text: textDiff(before, after), changes, behaviour, classification };
}
