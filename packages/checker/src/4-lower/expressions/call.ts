import type { CoreExpression } from '@tiaoli/ir';
import type { Call } from '@tiaoli/syntax';
import type { ListFunction } from '../../2-types/expressions/list-call.js';
import { errorType } from '../../shared/semantic-type.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';

export function lowerCall(node: Call, common: Common, lowering: Lowering): CoreExpression {
  const { lower, tables } = lowering;
  // The checker has refused every other name.
  const name = node.function as ListFunction | 'abs';
  const [first] = node.arguments;
  const isList = first !== undefined && (tables.types.get(first) ?? errorType).kind === 'list';
  if (name === 'abs' || !isList) {
    const function_ = name as 'max' | 'min' | 'abs';
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
  const [list, each, most] = node.arguments.map(lower);
  if (list === undefined) throw new Error('a call without a list was lowered');
  if (name === 'rank' || name === 'sort' || name === 'top') {
    if (each === undefined) throw new Error('a call without an order was lowered');
    if (name === 'rank') return { kind: 'rank', ...common, list, by: each };
    return {
      kind: 'sort',
      ...common,
      list,
      by: each,
      ...(most === undefined ? {} : { top: most }),
    };
  }
  return {
    kind: 'aggregate',
    ...common,
    function: name,
    list,
    ...(each === undefined ? {} : { each }),
  };
}
