import type { Step, TableDecision } from '@tiaoli/evaluator';
import { type CoreExpression, descendants, qualifiedName, type Table } from '@tiaoli/ir';
import { stepsOfDecision } from '../steps-by-expression.js';
import { aboutEach } from '../words/about-each.js';

/** The names that a rule used itself, qualified, each once, in the order of use. */
export interface Uses {
  readonly inputs: readonly string[];
  readonly parameters: readonly string[];
  readonly rules: readonly string[];
  /** Whether it sums up months. */
  readonly hasMonths: boolean;
}

/** What the evaluated part of a rule refers to, and what the tests of its tables refer to. */
export function usesOf(body: Step): Uses {
  const names = {
    input: new Set<string>(),
    parameter: new Set<string>(),
    rule: new Set<string>(),
  };
  const visit = (expression: CoreExpression): void => {
    const { kind } = expression;
    if (kind === 'input' || kind === 'parameter' || kind === 'rule') {
      names[kind].add(expression.name);
    } else if (kind === 'elementInput') {
      names.input.add(qualifiedName(expression.entity, expression.name));
    } else if (kind === 'elementRule') {
      names.rule.add(qualifiedName(expression.entity, expression.name));
    }
  };
  let hasMonths = false;
  const pending: Step[] = [body];
  const seen = new Set<Step>();
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    if (seen.has(step)) continue;
    seen.add(step);
    visit(step.expression);
    const { decision } = step;
    const decided = decision === undefined ? [] : stepsOfDecision(decision);
    pending.push(...decided.toReversed(), ...step.children.toReversed());
    for (const test of testsOf(step)) {
      // Most bounds and rates are constants, which use nothing.
      if (test.kind === 'constant') continue;
      for (const part of descendants(test)) visit(part);
    }
    if (step.expression.kind === 'sumMonths') {
      hasMonths = true;
      // Parameters and rules have values of their own in each month.
      for (const part of descendants(step.expression.each)) if (part.kind === 'input') visit(part);
    }
    for (const each of aboutEach(step.expression)) {
      // What is said of other elements is no use of this one's names.
      for (const part of descendants(each)) if (!isOfElement(part)) visit(part);
    }
  }
  return {
    inputs: [...names.input],
    parameters: [...names.parameter],
    rules: [...names.rule],
    hasMonths,
  };
}

function isOfElement({ kind }: CoreExpression): boolean {
  return kind === 'elementInput' || kind === 'elementRule';
}

/** Tests are evaluated against a subject and leave no steps. */
function testsOf({ expression, decision }: Step): readonly CoreExpression[] {
  switch (expression.kind) {
    case 'table':
      return decision?.kind === 'table' ? decisiveTests(expression, decision) : [];
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

/** The cells that a row holds, fails or stands open by. */
function decisiveTests(table: Table, { rows }: TableDecision): readonly CoreExpression[] {
  return table.rows.flatMap((row, index) => {
    const tested = rows[index];
    return row.cells.flatMap(({ test }, column) =>
      test === undefined || tested?.cells[column] !== tested?.status ? [] : [test],
    );
  });
}
