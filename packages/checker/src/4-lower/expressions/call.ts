import type { CoreExpression } from '@tiaoli/ir';
import type { Call, FunctionName } from '@tiaoli/syntax';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';

export function lowerCall(node: Call, common: Common, { lower }: Lowering): CoreExpression {
  // The checker has refused every other name.
  const name = node.function as FunctionName;
  return { kind: 'call', ...common, function: name, arguments: node.arguments.map(lower) };
}
