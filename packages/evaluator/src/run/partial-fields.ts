import type { Outcome } from '../outcome.js';
import type { RuleStep } from '../step.js';
import type { FieldValue } from '../value.js';

/**
 * The parts of an undecided record or score that are decided all the same: output columns, or the
 * `total` and the `grade`. Empty for a result without parts.
 */
export function partialFields({ body }: RuleStep): readonly FieldValue[] {
  const { decision, expression } = body;
  const { type } = expression;
  if (decision?.kind === 'milestones' && type.kind === 'record') {
    return decision.fields
      .filter(({ name }) => type.fields.some((field) => field.name === name))
      .flatMap(({ name, outcome }) => decided(name, outcome));
  }
  if (decision?.kind === 'table' && type.kind === 'record') {
    return (decision.fields ?? []).flatMap(({ name, outcome }) => decided(name, outcome));
  }
  if (decision?.kind !== 'score') return [];
  return [...decided('total', decision.total), ...decided('grade', decision.grade)];
}

function decided(name: string, outcome: Outcome | undefined): readonly FieldValue[] {
  return outcome?.status === 'known' ? [{ name, value: outcome.value }] : [];
}
