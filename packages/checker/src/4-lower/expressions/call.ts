import type { AggregateFunction, BuiltIn, CoreExpression, Parity, SortKey } from '@tiaoli/ir';
import type { Call, Expression } from '@tiaoli/syntax';
import { isDateFunction } from '../../2-types/expressions/date-call.js';
import type { ListFunction } from '../../2-types/expressions/list-call.js';
import { errorType } from '../../shared/semantic-type.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';
import { lowerDateCall } from './dates.js';

export function lowerCall(node: Call, common: Common, lowering: Lowering): CoreExpression {
  if (isDateFunction(node.function)) {
    return lowerDateCall(node.function, node, common, lowering);
  }
  const { lower, tables } = lowering;
  // The checker has refused every other name.
  const name = node.function as ListFunction | 'abs' | Parity;
  const [first] = node.arguments;
  const isList = first !== undefined && (tables.types.get(first) ?? errorType).kind === 'list';
  if (name === 'abs' || name === 'isOdd' || name === 'isEven' || !isList) {
    const function_ = name as BuiltIn;
    return { kind: 'call', ...common, function: function_, arguments: node.arguments.map(lower) };
  }
  return lowerListCall(name, node, common, lowering);
}

function lowerListCall(
  name: ListFunction,
  node: Call,
  common: Common,
  { lower }: Lowering,
): CoreExpression {
  const [first, ...rest] = node.arguments;
  if (first === undefined) throw new Error('a call without a list was lowered');
  const list = lower(first);
  if (name === 'rank') return { kind: 'rank', ...common, list, by: sortKeys(rest, lower) };
  if (name === 'sort') return { kind: 'sort', ...common, list, by: sortKeys(rest, lower) };
  const last = rest.at(-1);
  if (name === 'top' && last !== undefined) {
    const by = sortKeys(rest.slice(0, -1), lower);
    return { kind: 'sort', ...common, list, by, top: lower(last) };
  }
  const [each] = rest.map(lower);
  return {
    kind: 'aggregate',
    ...common,
    function: name as AggregateFunction,
    list,
    ...(each === undefined ? {} : { each }),
  };
}

/** The highest comes first; a minus before a key says the lowest. */
function sortKeys(nodes: readonly Expression[], lower: Lowering['lower']): readonly SortKey[] {
  return nodes.map((node) => {
    const ascending = node.kind === 'negate';
    return { value: lower(ascending ? node.operand : node), ascending };
  });
}
