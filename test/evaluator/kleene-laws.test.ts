import { decide, type Outcome } from '@tiaoli/evaluator';
import type { CoreExpression } from '@tiaoli/ir';
import { describe, expect, test } from 'vitest';
import { truth } from './arbitrary-expression.js';
import { booleanType, buildCore, make } from './build-core.js';

const failing = make.compare(
  '>',
  make.arithmetic('divide', make.number('1'), make.number('0')),
  make.number('0'),
);

/** The four truths: true, false, unknown and error. */
const truths: Readonly<Record<string, CoreExpression>> = {
  true: make.boolean(true),
  false: make.boolean(false),
  unknown: make.input('未知'),
  error: failing,
};

const core = (body: CoreExpression) => buildCore({ 未知: booleanType }, { 规则: body });

function told(body: CoreExpression): string {
  const outcome: Outcome | undefined = decide({
    core: core(body),
    facts: new Map(),
    asOf: '2024-01-01',
  }).results[0]?.outcome;
  if (outcome?.status !== 'known') return outcome?.status ?? '';
  return outcome.value.kind === 'boolean' ? String(outcome.value.value) : outcome.value.kind;
}

const { not, and, or } = make;
const each = Object.entries(truths);
const pairs = each.flatMap(([a, x]) => each.map(([b, y]) => [`${a}, ${b}`, x, y] as const));
const triples = pairs.flatMap(([ab, x, y]) =>
  each.map(([c, z]) => [`${ab}, ${c}`, x, y, z] as const),
);

test.each(each)('not not %s', (_, x) => {
  expect(told(not(not(x)))).toBe(told(x));
});

describe.each(pairs)('%s', (_, x, y) => {
  test('order does not matter', () => {
    expect(told(and(x, y))).toBe(told(and(y, x)));
    expect(told(or(x, y))).toBe(told(or(y, x)));
  });

  test('De Morgan', () => {
    expect(told(not(and(x, y)))).toBe(told(or(not(x), not(y))));
    expect(told(not(or(x, y)))).toBe(told(and(not(x), not(y))));
  });

  test('a choice of truths is what 且 and 或 make of them', () => {
    expect(told(make.if(x, y, make.boolean(false)))).toBe(told(and(x, y)));
    expect(told(make.if(x, make.boolean(true), y))).toBe(told(or(x, y)));
  });
});

test.each(triples)('grouping does not matter: %s', (_, x, y, z) => {
  expect(told(and(and(x, y), z))).toBe(told(and(x, and(y, z))));
  expect(told(and(x, y, z))).toBe(told(and(x, and(y, z))));
  expect(told(or(or(x, y), z))).toBe(told(or(x, or(y, z))));
  expect(told(or(x, y, z))).toBe(told(or(x, or(y, z))));
});

test('strong Kleene, with errors between unknown and decided', () => {
  const rows = Object.keys(truths).map((a) =>
    Object.keys(truths).map((b) => told(and(pick(a), pick(b)))),
  );
  expect(rows).toEqual([
    ['true', 'false', 'unknown', 'error'],
    ['false', 'false', 'false', 'false'],
    ['unknown', 'false', 'unknown', 'unknown'],
    ['error', 'false', 'unknown', 'error'],
  ]);
});

test('a decided fact behaves like a constant', () => {
  const body = and(make.input('未知'), make.boolean(true));
  const facts = new Map([['未知', truth(true)]]);
  const outcome = decide({ core: core(body), facts, asOf: '2024-01-01' }).results[0]?.outcome;
  expect(outcome).toEqual({ status: 'known', value: truth(true) });
});

function pick(name: string): CoreExpression {
  return truths[name] ?? failing;
}
