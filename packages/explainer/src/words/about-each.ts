import type { CoreExpression } from '@tiaoli/ir';

const none: readonly CoreExpression[] = [];

/** The parts of an expression that speak of each element of a list. */
export function aboutEach(expression: CoreExpression): readonly CoreExpression[] {
  switch (expression.kind) {
    case 'filter':
      return [expression.condition];
    case 'aggregate':
      return expression.each === undefined ? [] : [expression.each];
    case 'allocate':
      return [expression.weight];
    case 'rank':
    case 'sort':
      return expression.by.map(({ value }) => value);
    default:
      return none;
  }
}
