import { rationalOf } from '@tiaoli/evaluator';
import {
  type CoreExpression,
  type CoreKind,
  type Input,
  methodChildren,
  type Score,
  statusCounts,
} from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Declarations } from './compared.js';
import { measureOf } from './numbers.js';

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Grid = Fraction | undefined;
type GridOf = (node: CoreExpression) => Grid;
type Handlers = {
  readonly [K in CoreKind]?: (node: NodeOf<K>, gridOf: GridOf, declared: Declarations) => Grid;
};

/**
 * A number of which every value of an expression is a multiple, as far as that can be seen: what is
 * worked out from whole numbers stays whole, points of fives stay fives. Zero where all values are.
 */
export function gridOf(
  node: CoreExpression,
  declared: Declarations,
  subject?: CoreExpression,
): Grid {
  if (node.kind === 'subject') {
    return subject === undefined || subject.kind === 'subject'
      ? undefined
      : gridOf(subject, declared);
  }
  const handler = handlers[node.kind];
  const inner: GridOf = (each) => gridOf(each, declared, subject);
  // The table's type ties each kind to its own handler.
  return handler?.(node as never, inner, declared);
}

const one = new Fraction(1);

/** One in the last place that a declaration allows, in base units. */
export function stepOf({ type, integer, decimals, percent, unit }: Input): Grid {
  if (type.kind === 'date') return one;
  const places = integer ? 0 : decimals;
  if (type.kind !== 'number' || places === undefined) return undefined;
  const digits = percent ? places + 2 : places;
  return new Fraction(1n, 10n ** BigInt(digits)).mul(rationalOf(unit?.factor ?? '1'));
}

function common(grids: readonly Grid[]): Grid {
  return grids.reduce(
    (all, each) => (all === undefined || each === undefined ? undefined : all.gcd(each)),
    new Fraction(0),
  );
}

const ofAll =
  <N>(parts: (node: N) => readonly CoreExpression[]) =>
  (node: N, inner: GridOf): Grid =>
    common(parts(node).map(inner));

const handlers: Handlers = {
  constant: ({ value }) => measureOf(value)?.abs(),
  parameter: ({ name }, _, { core }) => {
    const values = core.parameters.find((each) => each.name === name)?.values ?? [];
    return common(values.map(({ value }) => measureOf(value)?.abs()));
  },
  input: ({ name }, _, { core }) => gridOfInput(core.inputs, name),
  elementInput: ({ entity, name }, _, { core }) =>
    gridOfInput(core.entities.find((each) => each.name === entity)?.inputs ?? [], name),
  rule: ({ name }, _, declared) => ofRule(declared.core.rules, name, declared),
  elementRule: ({ entity, name }, _, declared) =>
    ofRule(
      declared.core.entities.find((each) => each.name === entity)?.rules ?? [],
      name,
      declared,
    ),
  field: (node, inner) => {
    if (node.of.type.kind === 'score') return node.name === 'total' ? inner(node.of) : undefined;
    return countingFields.has(node.name) ? one : undefined;
  },
  arithmetic: ({ operator, left, right }, inner) => {
    const [a, b] = [inner(left), inner(right)];
    if (operator === 'divide' || a === undefined || b === undefined) return undefined;
    return operator === 'multiply' ? a.mul(b) : a.gcd(b);
  },
  negate: ({ operand }, inner) => inner(operand),
  if: ofAll(({ whenTrue, whenFalse }) => [whenTrue, whenFalse]),
  fallback: ofAll(({ value, fallback }) => [value, fallback]),
  call: ofAll(({ arguments: all }) => all),
  round: ({ step }) => rationalOf(step),
  cap: ofAll(({ value, limit }) => [value, limit]),
  floor: ofAll(({ value, limit }) => [value, limit]),
  cases: ofAll(({ branches }) => branches.map(({ then }) => then)),
  table: ({ hitPolicy, outputs, rows }, inner) => {
    if (hitPolicy === 'count') return one;
    if (outputs.length !== 1 || hitPolicy === 'collect') return undefined;
    return common(rows.flatMap((row) => row.outputs.map(inner)));
  },
  score: (node, inner) => ofScore(node, inner),
  aggregate: ({ function: name, each }, inner) => {
    if (name === 'count') return one;
    const isKept = name === 'sum' || name === 'max' || name === 'min';
    return isKept && each !== undefined ? inner(each) : undefined;
  },
  rank: () => one,
  dateCall: ({ function: name, type }) =>
    type.kind === 'number' ? (name === 'fullYears' ? new Fraction(12) : one) : undefined,
};

/** What is counted of checklists and milestones. */
const countingFields: ReadonlySet<string> = new Set(['metCount', ...Object.values(statusCounts)]);

function gridOfInput(inputs: readonly Input[], name: string): Grid {
  const input = inputs.find((each) => each.name === name);
  return input && stepOf(input);
}

function ofRule(
  rules: readonly { readonly name: string; readonly body: CoreExpression }[],
  name: string,
  declared: Declarations,
): Grid {
  const body = rules.find((each) => each.name === name)?.body;
  return body && gridOf(body, declared);
}

/** Points are bounded by their maxima, so they are multiples of what those are multiples of too. */
function ofScore({ groups, max, total }: Score, inner: GridOf): Grid {
  if (total !== undefined) return undefined;
  const limit = (of: CoreExpression | undefined): readonly Grid[] =>
    of === undefined ? [] : [inner(of)];
  const points = groups.map((group) => {
    const criteria = group.criteria.flatMap(({ method, max: most }) => [
      ...limit(most),
      ...methodChildren(method).map(inner),
    ]);
    const grid = common([...criteria, ...limit(group.max)]);
    const weight = group.weight === undefined ? one : inner(group.weight);
    return grid === undefined || weight === undefined ? undefined : grid.mul(weight);
  });
  return common([...points, ...limit(max)]);
}
