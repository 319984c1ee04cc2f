import type { Step } from '@tiaoli/evaluator';
import { type CoreExpression, entityOf } from '@tiaoli/ir';
import { aboutAny, aboutElement, type NodeOf, type Walk, type Where } from './walk.js';

/** What is said of each element of a list, of those of which it is not known yet. */
export function walkEach(
  list: CoreExpression,
  said: readonly CoreExpression[],
  step: Step,
  where: Where,
  walk: Walk,
): void {
  for (const child of step.children) walk.step(child, where);
  const { decision } = step;
  if (decision?.kind !== 'list') {
    // Nothing is known of the list yet, so that any element may belong to it.
    const inside = aboutAny(where, entityOf(list.type));
    for (const each of said) walk.expression(each, inside);
    return;
  }
  // What does not depend on the element that asks was worked out once for all of them.
  if (walk.seen.has(decision.members)) return;
  walk.seen.add(decision.members);
  for (const { element, membership, outcome } of decision.members) {
    if (membership.status !== 'unknown' && outcome?.status !== 'unknown') continue;
    const about = aboutElement(where, element);
    for (const each of said) walk.expression(each, about);
  }
}

/** Months that were worked out are followed with the rules as they were in each. */
export function walkMonths(node: NodeOf<'sumMonths'>, step: Step, where: Where, walk: Walk): void {
  for (const child of step.children) walk.step(child, where);
  const months = step.decision?.kind === 'months' ? step.decision.months : [];
  if (months.length === 0) walk.expression(node.each, { ...where, isUnworked: true });
  for (const { step: month, steps, elementSteps } of months) {
    walk.step(month, { steps, elementSteps, about: where.about, walked: new Set() });
  }
}
