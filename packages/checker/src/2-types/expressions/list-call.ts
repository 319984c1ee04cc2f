import { type Call, type Expression, type FunctionName, functions } from '@tiaoli/syntax';
import { dimensionless } from '../../3-units/dimension.js';
import {
  booleanType,
  errorType,
  numberType,
  type SemanticType,
} from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { requireOrder } from '../order.js';
import { requireBoolean, requireNumber } from '../require.js';
import { requireList } from './list.js';

/** Functions over a list. */
export type ListFunction = Exclude<FunctionName, 'abs'>;

/** What a function says of each element, if anything, and what comes of it. */
type Shape = 'none' | 'number' | 'condition' | 'order';

const shapes: { readonly [F in ListFunction]: Shape } = {
  count: 'none',
  sum: 'number',
  average: 'number',
  max: 'number',
  min: 'number',
  share: 'condition',
  any: 'condition',
  all: 'condition',
  rank: 'order',
  sort: 'order',
  top: 'order',
};

export function inferListCall(node: Call, expected: Expected, checking: Checking): SemanticType {
  const name = node.function as ListFunction;
  if (!hasArguments(node, name, checking)) return errorType;
  const [list, each, most] = node.arguments;
  const listType = list && requireList(list, checking);
  if (listType === undefined) return errorType;
  const type = each && inferEach(name, each, listType.entity, expected, checking);
  if (most !== undefined && type?.kind !== 'error') requireCount(most, checking);
  if (name === 'rank' && !isAboutElement(node, listType.entity, checking)) return errorType;
  return resultType(name, type, listType.type);
}

function hasArguments(node: Call, name: ListFunction, checking: Checking): boolean {
  const wanted = name === 'top' ? 3 : shapes[name] === 'none' ? 1 : 2;
  const actual = node.arguments.length;
  if (actual === wanted) return true;
  const word = functions[name][checking.scope.language];
  const parameters = { name: word, expected: String(wanted), actual: String(actual) };
  checking.report('argument-count', node.span, parameters);
  return false;
}

function inferEach(
  name: ListFunction,
  node: Expression,
  entity: string,
  { bareUnit }: Expected,
  outer: Checking,
): SemanticType {
  const checking = outer.inside(entity);
  switch (shapes[name]) {
    case 'none':
      return errorType;
    case 'number':
      return requireNumber(node, checking, { bareUnit }) ?? errorType;
    case 'condition':
      requireBoolean(node, checking);
      return booleanType;
    case 'order': {
      const type = checking.infer(node);
      return requireOrder(node.span, type, checking) ? type : errorType;
    }
  }
}

/** How many places count: a number without a unit. */
function requireCount(node: Expression, checking: Checking): void {
  const type = requireNumber(node, checking);
  if (type === undefined || type.dimension === 'any' || type.dimension.text === '') return;
  checking.report('count-with-unit', node.span, { unit: type.dimension.text });
}

/** A place is that of the element which the rule is about, so there must be one. */
function isAboutElement(node: Call, entity: string, { scope, report }: Checking): boolean {
  if (scope.names.about.has(entity)) return true;
  report('rank-without-element', node.span, { entity });
  return false;
}

function resultType(
  name: ListFunction,
  each: SemanticType | undefined,
  list: SemanticType,
): SemanticType {
  switch (name) {
    case 'count':
    case 'share':
    case 'rank':
      return numberType(dimensionless);
    case 'any':
    case 'all':
      return booleanType;
    case 'sort':
    case 'top':
      return each?.kind === 'error' ? errorType : list;
    default:
      return each ?? errorType;
  }
}
