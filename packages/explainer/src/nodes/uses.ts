import type { Step } from '@tiaoli/evaluator';
import { type CoreExpression, children } from '@tiaoli/ir';
import { stepsOfDecision } from '../steps-by-expression.js';

/** The names that a rule used itself, each once, in the order of use. */
export interface Uses {
  readonly inputs: readonly string[];
  /** Parameters and rules as they come. */
  readonly sources: readonly { readonly kind: 'parameter' | 'rule'; readonly name: string }[];
}

/** What the evaluated part of a rule refers to, and what the tests of its tables refer to. */
export function usesOf(body: Step): Uses {
  const inputs = new Set<string>();
  const sources = new Map<string, Uses['sources'][number]>();
  const visit = (expression: CoreExpression): void => {
    if (expression.kind === 'input') inputs.add(expression.name);
    if (expression.kind === 'parameter' || expression.kind === 'rule') {
      const { kind, name } = expression;
      sources.set(`${kind} ${name}`, { kind, name });
    }
  };
  const pending: Step[] = [body];
  const seen = new Set<Step>();
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    visit(step.expression);
    const { decision } = step;
    const under = [...step.children, ...(decision === undefined ? [] : stepsOfDecision(decision))];
    pending.push(...under.reverse());
    for (const test of testsOf(step.expression)) everyPart(test, visit);
  }
  return { inputs: [...inputs], sources: [...sources.values()] };
}

/** Tests are evaluated against a subject and leave no steps. */
function testsOf(expression: CoreExpression): readonly CoreExpression[] {
  switch (expression.kind) {
    case 'table':
      return expression.rows.flatMap((row) => row.cells.flatMap(({ test }) => test ?? []));
    case 'tiers':
    case 'slabs':
      return expression.brackets.flatMap(({ lower, upper, rate }) =>
        [lower, upper, rate].filter((part) => part !== undefined),
      );
    case 'score':
      return expression.grades.flatMap(({ test }) => test ?? []);
    case 'match':
      return [expression.test];
    default:
      return [];
  }
}

function everyPart(expression: CoreExpression, visit: (part: CoreExpression) => void): void {
  const pending: CoreExpression[] = [expression];
  for (let part = pending.pop(); part !== undefined; part = pending.pop()) {
    visit(part);
    pending.push(...[...children(part)].reverse());
  }
}
