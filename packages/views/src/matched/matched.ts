import type { RuleStep } from '@tiaoli/evaluator';
import type { LoadedPolicy } from 'tiaoli';
import { answerOf, type ViewOptions } from '../shared/answer.js';
import { type Place, placeOf } from '../shared/place.js';
import { stepsUnder } from '../shared/steps.js';
import { type Matched, type MatchedKind, type MatchedState, matchedIn } from './kinds.js';

/** A piece of a policy's text that had a part in the answer. */
export interface MatchedSpan {
  readonly place: Place;
  readonly kind: MatchedKind;
  readonly state: MatchedState;
  /** The rule that it is a piece of. */
  readonly rule: string;
}

/**
 * The rows, cases, branches, brackets, bands, criteria, grades, vetoes and items that decided, and
 * those that still may. Empty where the question or its facts are wrong.
 */
export function matchedSpansOf(whole: LoadedPolicy, options: ViewOptions): readonly MatchedSpan[] {
  const answer = answerOf(whole, options);
  if (answer === undefined) return [];
  return answer.steps.flatMap((step) => spansOf(step, answer.policy));
}

function spansOf({ rule, body }: RuleStep, policy: LoadedPolicy): readonly MatchedSpan[] {
  const found: Matched[] = [];
  const bands = new Set<unknown>();
  for (const step of stepsUnder(body)) found.push(...matchedIn(step, bands));
  return found.map(({ id, kind, state }) => ({
    place: placeOf(policy, id),
    kind,
    state,
    rule: rule.name,
  }));
}
