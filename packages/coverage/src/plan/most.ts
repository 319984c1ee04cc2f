import { rationalOf } from '@tiaoli/evaluator';
import type { CoreExpression, CoreKind, Input, Rule } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import type { Declarations } from './compared.js';
import { dayOf, measureOf } from './numbers.js';
import { isNeverNegative } from './sign.js';

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Most = Fraction | undefined;
type MostOf = (node: CoreExpression) => Most;
type Handlers = {
  readonly [K in CoreKind]?: (node: NodeOf<K>, mostOf: MostOf, declared: Declarations) => Most;
};

/** What the values of an expression never exceed, as far as that can be seen. */
export function mostOf(node: CoreExpression, declared: Declarations): Most {
  const known = new Map<CoreExpression, Most>();
  const inner: MostOf = (each) => {
    if (!known.has(each)) {
      const handler = handlers[each.kind];
      // The table's type ties each kind to its own handler.
      known.set(each, handler?.(each as never, inner, declared));
    }
    return known.get(each);
  };
  return inner(node);
}

/** The greatest of all, where each is known. */
export function greatestOf(all: readonly Most[]): Most {
  return all.reduce((most, each) =>
    most === undefined || each === undefined ? undefined : most.gt(each) ? most : each,
  );
}

/** The least of those that are known. */
export function leastKnown(all: readonly Most[]): Most {
  return all.reduce((least, each) =>
    least === undefined || (each?.lt(least) ?? false) ? each : least,
  );
}

const handlers: Handlers = {
  constant: ({ value }) => measureOf(value),
  parameter: ({ name }, _, { core }) => {
    const values = core.parameters.find((each) => each.name === name)?.values ?? [];
    return values.length === 0
      ? undefined
      : greatestOf(values.map(({ value }) => measureOf(value)));
  },
  input: ({ name }, _, { core }) => ofInput(core.inputs, name),
  elementInput: ({ entity, name }, _, { core }) =>
    ofInput(core.entities.find((each) => each.name === entity)?.inputs ?? [], name),
  rule: ({ name }, inner, { core }) => ofRule(core.rules, name, inner),
  elementRule: ({ entity, name }, inner, { core }) =>
    ofRule(core.entities.find((each) => each.name === entity)?.rules ?? [], name, inner),
  arithmetic: ({ operator, left, right }, inner, declared) => {
    const [a, b] = [inner(left), inner(right)];
    if (operator === 'add') return a && b?.add(a);
    if (operator === 'subtract') return isNeverNegative(right, declared) ? a : undefined;
    const isFree = isNeverNegative(left, declared) && isNeverNegative(right, declared);
    return operator === 'multiply' && isFree ? a && b?.mul(a) : undefined;
  },
  if: ({ whenTrue, whenFalse }, inner) => greatestOf([inner(whenTrue), inner(whenFalse)]),
  fallback: ({ value, fallback }, inner) => greatestOf([inner(value), inner(fallback)]),
  call: ({ function: name, arguments: all }, inner) => {
    if (name === 'max') return greatestOf(all.map(inner));
    return name === 'min' ? leastKnown(all.map(inner)) : undefined;
  },
  cap: ({ value, limit }, inner) => leastKnown([inner(value), inner(limit)]),
  floor: ({ value, limit }, inner) => greatestOf([inner(value), inner(limit)]),
  cases: ({ branches }, inner) => greatestOf(branches.map(({ then }) => inner(then))),
  table: ({ hitPolicy, outputs, rows }, inner) => {
    if (outputs.length !== 1 || (hitPolicy !== 'unique' && hitPolicy !== 'first')) return undefined;
    return greatestOf(rows.flatMap((row) => row.outputs.map(inner)));
  },
  aggregate: ({ function: name, each }, inner) => {
    if (name === 'share') return new Fraction(1);
    const isOneOf = name === 'max' || name === 'min' || name === 'average';
    return isOneOf && each !== undefined ? inner(each) : undefined;
  },
};

function ofInput(inputs: readonly Input[], name: string): Most {
  const { max, type } = inputs.find((each) => each.name === name) ?? {};
  if (max === undefined) return undefined;
  return type?.kind === 'date' ? dayOf(max) : rationalOf(max);
}

function ofRule(rules: readonly Rule[], name: string, inner: MostOf): Most {
  const body = rules.find((each) => each.name === name)?.body;
  return body && inner(body);
}
