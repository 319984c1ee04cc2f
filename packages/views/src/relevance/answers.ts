import { modalityOf, type RuleStep, type Step } from '@tiaoli/evaluator';
import type { Walk, Where } from './walk.js';

/**
 * Follows the answer of a rule: its value, and what is reported beside a value that is decided
 * already, such as which items are missing and which vetoes have struck.
 */
export function walkAnswer(rule: RuleStep, where: Where, walk: Walk): void {
  walk.step(rule.body, where);
  for (const step of besideValue(rule)) walk.step(step, where);
}

function besideValue(rule: RuleStep): readonly Step[] {
  const { decision } = withoutLimits(rule.body);
  if (decision?.kind === 'score') return decision.vetoes.map(({ test }) => test);
  if (decision?.kind === 'checklist') return decision.items.map(({ test }) => test);
  if (decision?.kind !== 'cases' || modalityOf(rule) !== undefined) return [];
  return decision.branches.flatMap(({ test }) => test ?? []);
}

function withoutLimits(body: Step): Step {
  let step = body;
  while (['round', 'cap', 'floor'].includes(step.expression.kind)) {
    const [inner] = step.children;
    if (inner === undefined) return step;
    step = inner;
  }
  return step;
}
