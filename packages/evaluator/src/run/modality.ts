import { type CoreExpression, type Modality, modalityEnumeration } from '@tiaoli/ir';
import type { CasesDecision, RuleStep, Step } from '../step.js';
import type { Value } from '../value.js';
import { isFalse } from './outcomes.js';

/**
 * How binding a decided result is: by the case that decided, by the column 要求 of a table, else by
 * the rule. A condition that does not hold demands nothing.
 */
export function modalityOf({ rule, outcome, body }: RuleStep): Modality | undefined {
  if (outcome.status !== 'known') return undefined;
  const { expression, decision } = withoutLimits(body);
  const column = modalityColumn(outcome.value);
  if (column !== undefined) return column;
  const isDemanded = expression.kind === 'checklist' || !isFalse(outcome);
  const own = isDemanded ? rule.modality : undefined;
  return decision?.kind === 'cases' ? byBranch(expression, decision, own) : own;
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

/** Where an earlier case is open, and yet the result is clear, all that may apply must agree. */
function byBranch(
  expression: CoreExpression,
  { branches, chosen }: CasesDecision,
  own: Modality | undefined,
): Modality | undefined {
  if (expression.kind !== 'cases') return own;
  const possible = branches.flatMap(({ status }, index) =>
    index !== chosen && (status === 'false' || status === 'notReached')
      ? []
      : [expression.branches[index]?.modality ?? own],
  );
  const [first, ...others] = new Set(possible);
  return others.length === 0 ? first : undefined;
}

const modalities: readonly Modality[] = ['应当', '可以', '鼓励', '不得'];

/** A policy may have declared other values. */
function known(value: string): Modality | undefined {
  return modalities.find((modality) => modality === value);
}

/** What a column of a result says of how binding it is: one called 要求, or of that enumeration. */
export function modalityColumn(value: Value): Modality | undefined {
  if (value.kind !== 'record') return undefined;
  for (const { name, value: cell } of value.fields) {
    if (cell.kind !== 'enumeration') continue;
    const isColumn = name === modalityEnumeration || cell.enumeration === modalityEnumeration;
    const modality = isColumn ? known(cell.value) : undefined;
    if (modality !== undefined) return modality;
  }
  return undefined;
}
