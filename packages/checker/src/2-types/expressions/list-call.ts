import type { Parity } from '@tiaoli/ir';
import {
  type Call,
  type DateFunctionName,
  type Expression,
  type FunctionName,
  functions,
} from '@tiaoli/syntax';
import { dimensionless } from '../../3-units/dimension.js';
import { noUnit } from '../../3-units/unit.js';
import {
  booleanType,
  errorType,
  numberType,
  type SemanticType,
  unitType,
} from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { countUnit } from '../declarations/check-entity.js';
import { requireOrder } from '../order.js';
import { requireBoolean, requireNumber } from '../require.js';
import { type ElementList, requireList } from './list.js';

/** Functions over a list. */
export type ListFunction = Exclude<FunctionName, 'abs' | Parity | DateFunctionName>;

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
  const [list, ...rest] = node.arguments;
  const most = name === 'top' ? rest.pop() : undefined;
  const listType = list && requireList(list, checking);
  if (listType === undefined) return errorType;
  const { entity } = listType;
  const types = rest.map((each) => inferEach(name, each, entity, expected, checking));
  const type = types.find(({ kind }) => kind === 'error') ?? types[0];
  if (most !== undefined && type?.kind !== 'error') requireCount(most, entity, checking);
  if (name === 'rank' && !isAboutElement(node, entity, checking)) return errorType;
  return resultType(name, type, listType, checking);
}

/** A list can be put in order by several keys; they stand before the number of 前几名. */
function hasArguments(node: Call, name: ListFunction, checking: Checking): boolean {
  const least = name === 'top' ? 3 : shapes[name] === 'none' ? 1 : 2;
  const most = shapes[name] === 'order' ? Number.POSITIVE_INFINITY : least;
  const actual = node.arguments.length;
  if (actual >= least && actual <= most) return true;
  const word = functions[name][checking.scope.language];
  const wanted = least === most ? String(least) : { zh: `至少 ${least}`, en: `at least ${least}` };
  checking.report('argument-count', node.span, {
    name: word,
    expected: wanted,
    actual: String(actual),
  });
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
    case 'order':
      return inferKey(node, checking);
  }
}

/** A minus before a key turns the order round, of dates and ordered enumerations too. */
function inferKey(node: Expression, checking: Checking): SemanticType {
  const value = node.kind === 'negate' ? node.operand : node;
  const type = checking.infer(value);
  checking.tables.types.set(node, type);
  return requireOrder(value.span, type, checking) ? type : errorType;
}

/** How many places count: a number without a unit, or in the one that the elements are counted in. */
function requireCount(node: Expression, entity: string, checking: Checking): void {
  const type = requireNumber(node, checking);
  if (type === undefined || type.dimension === 'any' || type.dimension.text === '') return;
  if (type.dimension.text === countUnit(entity, checking.scope)?.dimension.text) return;
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
  { type: list, entity }: ElementList,
  checking: Checking,
): SemanticType {
  switch (name) {
    case 'count':
      return unitType(countUnit(entity, checking.scope) ?? noUnit);
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
