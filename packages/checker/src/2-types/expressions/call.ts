import type { BuiltIn } from '@tiaoli/ir';
import { type Call, functions } from '@tiaoli/syntax';
import { isListCall } from '../../shared/list-entity.js';
import { booleanType, errorType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { mergeAll } from '../merge.js';
import type { Typed } from '../report-units.js';
import { asNumber } from '../require.js';
import { inferDateCall, isDateFunction } from './date-call.js';
import { inferListCall } from './list-call.js';

/** Functions of numbers. */
type NumberFunction = BuiltIn;

/** How many arguments each of them takes; all are numbers of one unit. */
const arity: { readonly [F in NumberFunction]: { readonly least: number; readonly most: number } } =
  {
    max: { least: 2, most: Number.POSITIVE_INFINITY },
    min: { least: 2, most: Number.POSITIVE_INFINITY },
    abs: { least: 1, most: 1 },
    isOdd: { least: 1, most: 1 },
    isEven: { least: 1, most: 1 },
  };

export function inferCall(node: Call, expected: Expected, checking: Checking): SemanticType {
  if (isListCall(node, checking.scope.names)) return inferListCall(node, expected, checking);
  if (isDateFunction(node.function)) return inferDateCall(node, node.function, checking);
  const operands: Typed[] = [];
  for (const argument of node.arguments) {
    const type = checking.infer(argument, { bareUnit: expected.bareUnit });
    operands.push({ node: argument, type: asNumber(argument, type, checking) ?? errorType });
  }
  if (!isFunction(node.function)) {
    checking.report('unknown-function', node.span, { name: node.function });
    return errorType;
  }
  const { least, most } = arity[node.function];
  const count = node.arguments.length;
  if (count < least || count > most) {
    const name = functions[node.function][checking.scope.language];
    const wanted =
      most === least ? String(least) : { zh: `至少 ${least}`, en: `at least ${least}` };
    const parameters = { name, expected: wanted, actual: String(count) };
    checking.report('argument-count', node.span, parameters);
    return errorType;
  }
  const merged = mergeAll(operands, checking);
  const isTruth = node.function === 'isOdd' || node.function === 'isEven';
  return isTruth && merged.kind !== 'error' ? booleanType : merged;
}

function isFunction(name: string): name is NumberFunction {
  return Object.hasOwn(arity, name);
}
