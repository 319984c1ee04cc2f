import type { Aggregate, Allocate, CoreExpression, Filter, Rank, Sort, SortKey } from '@tiaoli/ir';
import type { Describer } from './describer.js';
import { quantityOf } from './quantity-of.js';

/** What is made of a list. */
export type ListExpression = Filter | Aggregate | Rank | Sort | Allocate;

/** How the parts are put into words; handed in, as they may hold lists themselves. */
export interface PartDescribers {
  readonly describeExpression: (expression: CoreExpression, describer: Describer) => string;
  readonly describeCondition: (expression: CoreExpression, describer: Describer) => string;
}

/** What is made of a list, in words: what is said of each element has no values. */
export function describeList(
  expression: ListExpression,
  describer: Describer,
  { describeExpression, describeCondition }: PartDescribers,
): string {
  const { context } = describer;
  const { lists } = context.wording;
  const plain = { ...describer, valued: false };
  const list = describeExpression(expression.list, plain);
  const of = (part: CoreExpression): string =>
    part.type.kind === 'boolean'
      ? describeCondition(part, plain)
      : describeExpression(part, { ...plain, quantity: quantityOf(context, part) });
  const keysOf = (by: readonly SortKey[]): string =>
    lists.keys(by.map(({ value, ascending }) => ({ key: of(value), ascending })));
  switch (expression.kind) {
    case 'filter':
      return lists.filter(list, of(expression.condition));
    case 'aggregate':
      return lists.aggregate(expression.function, list, expression.each && of(expression.each));
    case 'allocate': {
      const { amount, weight } = expression;
      return context.wording.allocation.part(
        describeExpression(amount, describer),
        list,
        of(weight),
      );
    }
    case 'rank':
      return lists.rank(list, keysOf(expression.by));
    case 'sort':
      return expression.top === undefined
        ? lists.sort(list, keysOf(expression.by))
        : lists.top(list, keysOf(expression.by), describeExpression(expression.top, plain));
  }
}
