import type { Step, TableDecision } from '@tiaoli/evaluator';
import {
  type CoreExpression,
  descendants,
  oncePer,
  qualifiedName,
  type Slabs,
  type Table,
  type Tiers,
} from '@tiaoli/ir';
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
    // Most steps are constants, which use nothing.
    if (step.expression.kind === 'constant' || seen.has(step)) continue;
    seen.add(step);
    visit(step.expression);
    const { decision } = step;
    if (decision !== undefined) pending.push(...stepsOfDecision(decision).toReversed());
    for (let index = step.children.length - 1; index >= 0; index--) {
      const child = step.children[index];
      if (child !== undefined) pending.push(child);
    }
    for (const name of namesInTests(step)) visit(name);
    if (step.expression.kind === 'sumMonths') {
      hasMonths = true;
      // Parameters and rules have values of their own in each month.
      for (const name of namesIn(step.expression.each)) if (name.kind === 'input') visit(name);
    }
    for (const each of aboutEach(step.expression)) {
      // What is said of other elements is no use of this one's names.
      for (const name of namesIn(each)) if (!isOfElement(name)) visit(name);
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

/** The names in an expression, in the order of mention. */
const namesIn = oncePer((expression: CoreExpression): readonly CoreExpression[] =>
  [...descendants(expression)].filter(({ kind }) => nameKinds.has(kind)),
);

const nameKinds: ReadonlySet<string> = new Set([
  'input',
  'parameter',
  'rule',
  'elementInput',
  'elementRule',
]);

const none: readonly CoreExpression[] = [];

/** Tests are evaluated against a subject and leave no steps. */
function namesInTests({ expression, decision }: Step): readonly CoreExpression[] {
  switch (expression.kind) {
    case 'table':
      return decision?.kind === 'table'
        ? decisiveTests(expression, decision).flatMap(namesIn)
        : none;
    case 'tiers':
    case 'slabs':
      return namesInBrackets(expression);
    case 'score':
      return expression.grades.flatMap(({ test }) => (test === undefined ? none : namesIn(test)));
    case 'match':
      return namesIn(expression.test);
    default:
      return none;
  }
}

const namesInBrackets = oncePer(({ brackets }: Tiers | Slabs): readonly CoreExpression[] =>
  brackets.flatMap(({ lower, upper, rate }) =>
    [lower, upper, rate].flatMap((part) => (part === undefined ? none : namesIn(part))),
  ),
);

/** The cells that a row holds, fails or stands open by. */
function decisiveTests(table: Table, { rows }: TableDecision): readonly CoreExpression[] {
  return table.rows.flatMap((row, index) => {
    const tested = rows[index];
    return row.cells.flatMap(({ test }, column) =>
      test === undefined || tested?.cells[column] !== tested?.status ? [] : [test],
    );
  });
}
