import { rationalOf } from '@tiaoli/evaluator';
import type { Core, CoreExpression } from '@tiaoli/ir';
import type Fraction from 'fraction.js';

/**
 * The most that an expression of points can come to, as far as its constants tell: the greatest of
 * its branches. Nothing where it is worked out from facts.
 */
export function mostOf(expression: CoreExpression, core: Core, asOf: string): Fraction | undefined {
  const most = (each: CoreExpression): Fraction | undefined => mostOf(each, core, asOf);
  switch (expression.kind) {
    case 'constant':
      return expression.value.kind === 'number' ? rationalOf(expression.value.value) : undefined;
    case 'parameter':
      return parameterOn(expression.name, core, asOf);
    case 'if':
      return greatest([expression.whenTrue, expression.whenFalse].map(most));
    case 'cases':
      return greatest(expression.branches.map(({ then }) => most(then)));
    case 'table':
      return greatest(expression.rows.map(({ outputs: [first] }) => first && most(first)));
    case 'cap':
      return most(expression.value) ?? most(expression.limit);
    case 'round':
      return most(expression.value);
    default:
      return undefined;
  }
}

function parameterOn(name: string, { parameters }: Core, asOf: string): Fraction | undefined {
  const values = parameters.find((each) => each.name === name)?.values ?? [];
  const value = values.find(
    ({ from, until }) => (from ?? asOf) <= asOf && asOf <= (until ?? asOf),
  )?.value;
  return value?.kind === 'number' ? rationalOf(value.value) : undefined;
}

/** The greatest; nothing where one of them is not known. */
export function greatest(numbers: readonly (Fraction | undefined)[]): Fraction | undefined {
  let best: Fraction | undefined;
  for (const number of numbers) {
    if (number === undefined) return undefined;
    if (best === undefined || number.gt(best)) best = number;
  }
  return best;
}
