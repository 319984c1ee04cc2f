import type { CoreExpression } from '@tiaoli/ir';
import type { Outcome } from '../../outcome.js';
import { holds, isFalse, waitingFor } from '../../run/outcomes.js';
import { aboutElement, elementOf, evaluateIn, outcomeIn, type Scope } from '../../run/scope.js';
import { sharedIn } from '../../run/shared.js';
import type { Member, Step } from '../../step.js';
import type { Element, Value } from '../../value.js';

/** An evaluated list. */
export interface ListStep {
  readonly step: Step;
  /** Those that belong to the list or may do so; absent where nothing is known of them. */
  readonly members?: readonly Member[];
}

/** The elements of a list, with those of which it is not yet known whether they belong to it. */
export function evaluateList(expression: CoreExpression, scope: Scope): ListStep {
  const make = (): ListStep => makeListStep(expression, scope);
  // The others keep their own step.
  const isName = expression.kind === 'input' || expression.kind === 'rule';
  return isName ? sharedIn(expression, [expression], scope, make) : make();
}

function makeListStep(expression: CoreExpression, scope: Scope): ListStep {
  const step = evaluateIn(scope, expression);
  if (step.outcome.status === 'known') {
    const members = elementsOf(step.outcome.value).map((element) => ({
      element,
      membership: holds,
    }));
    return { step, members };
  }
  const { decision } = bodyOf(step, scope);
  return decision?.kind === 'list' && step.outcome.status === 'unknown'
    ? { step, members: decision.members }
    : { step };
}

/** A rule that is a list is as open as its formula. */
function bodyOf(step: Step, scope: Scope): Step {
  const { run } = scope;
  let body = step;
  // A rule of an element names rules of the same element only, or of the policy.
  for (let { expression } = body; ; expression = body.expression) {
    if (expression.kind === 'rule') body = run.ruleStep(expression.name).body;
    else if (expression.kind === 'elementRule') {
      body = run.elementStep(elementOf(expression.entity, scope), expression.name).body;
    } else return body;
  }
}

/** The elements of a value that is a list of them. */
export function elementsOf(value: Value): readonly Element[] {
  if (value.kind !== 'list') throw new TypeError(`a list was expected, not ${value.kind}`);
  return value.items.map((item) => {
    if (item.kind === 'element') return item.element;
    throw new TypeError(`an element was expected, not ${item.kind}`);
  });
}

/** What is said of each of the elements, in order, up to one that settles the whole. */
export function evaluateEach(
  members: readonly Member[],
  scope: Scope,
  say: (within: Scope) => Pick<Member, 'outcome' | 'keys'>,
  settles: (member: Member) => boolean = () => false,
): readonly Member[] {
  const evaluated: Member[] = [];
  for (const { element, membership } of members) {
    const member = { element, membership, ...say(aboutElement(scope, element)) };
    if (settles(member)) return [member];
    evaluated.push(member);
  }
  return evaluated;
}

/** What one expression comes to about each element. */
export const saying = (each: CoreExpression) => (within: Scope) => ({
  outcome: outcomeIn(within, each),
});

/**
 * What stands against a value of the whole: an error of an element that belongs to the list, or
 * the facts by which it is known what belongs to it and what is said of that.
 */
export function obstacleOf(members: readonly Member[], scope: Scope): Outcome | undefined {
  const open = members.filter(
    ({ membership, outcome }) => membership.status !== 'known' || outcome?.status !== 'known',
  );
  const waiting: Outcome[] = [];
  for (const { membership, outcome } of open) {
    if (membership.status === 'error') return membership;
    if (membership.status === 'unknown') waiting.push(membership);
    else if (outcome?.status === 'error') return outcome;
    if (outcome?.status === 'unknown') waiting.push(outcome);
  }
  return waiting.length === 0 ? undefined : waitingFor(waiting, scope.run.sets);
}

/** Members of which one is already known not to belong leave the list. */
export function possible(members: readonly Member[]): readonly Member[] {
  return members.filter(({ membership }) => !isFalse(membership));
}
