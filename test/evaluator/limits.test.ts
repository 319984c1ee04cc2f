import { createDecider, decide, readFacts } from '@tiaoli/evaluator';
import type { CoreExpression, ValueType } from '@tiaoli/ir';
import { expect, test } from 'vitest';
import { figure } from './arbitrary-expression.js';
import { booleanType, buildCore, make, numberType } from './build-core.js';

const asOf = '2024-01-01';
const noFacts = new Map();

/** Decides within a time that only work without a bound would exceed. */
function soon<T>(work: () => T): T {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(2000);
  return result;
}

function named(count: number, type: ValueType): Record<string, ValueType> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`事实${index}`, type]));
}

function read(count: number, type: ValueType): readonly CoreExpression[] {
  return Object.keys(named(count, type)).map((name) => make.input(name, type));
}

test('thirty unknown pairs', () => {
  const facts = read(60, booleanType);
  const pairs = facts.flatMap((fact, index) =>
    index % 2 === 0 ? [make.or(fact, facts[index + 1] ?? fact)] : [],
  );
  const core = buildCore(named(60, booleanType), {
    都: make.and(...pairs),
    任一: make.or(...pairs.map((pair) => make.not(pair))),
  });
  const { results } = soon(() => decide({ core, facts: noFacts, asOf }));
  for (const { outcome } of results) {
    expect(outcome.status === 'unknown' && outcome.needs.length).toBe(16);
  }
});

test('a table of a thousand rows in doubt', () => {
  const facts = read(10, booleanType);
  const rows = Array.from({ length: 1000 }, (_, index) => {
    const cells = facts.map((_, bit) =>
      index % 3 === 0 && bit > 4 ? undefined : ((index >> bit) & 1) === 1,
    );
    return [cells, make.number(String(index))] as const;
  });
  for (const hit of ['unique', 'first', 'sum'] as const) {
    const core = buildCore(named(10, booleanType), {
      表: make.table(hit, facts, rows, make.number('-1')),
    });
    const { results } = soon(() => decide({ core, facts: noFacts, asOf }));
    expect(results[0]?.outcome.status).toBe('unknown');
  }
});

test('ten thousand rules in a chain', () => {
  const rules: Record<string, CoreExpression> = { 规则0: make.input('事实0', numberType) };
  for (let index = 1; index < 10_000; index++) {
    const before = make.rule(`规则${index - 1}`, numberType);
    rules[`规则${index}`] = make.arithmetic('add', before, make.number('1'));
  }
  const decider = createDecider(buildCore({ 事实0: numberType }, rules));
  const only = ['规则9999'];
  const { results } = soon(() => decider({ facts: new Map([['事实0', figure(1)]]), asOf, only }));
  const outcome = results[0]?.outcome;
  expect(
    outcome?.status === 'known' && outcome.value.kind === 'number' && outcome.value.value.n,
  ).toBe(10_000n);
  expect(soon(() => decider({ facts: noFacts, asOf })).results).toHaveLength(10_000);
});

test('a square of a square of a square', () => {
  const rules: Record<string, CoreExpression> = { 规则0: make.number('10') };
  for (let index = 1; index < 60; index++) {
    const before = make.rule(`规则${index - 1}`, numberType);
    rules[`规则${index}`] = make.arithmetic('multiply', before, before);
  }
  const { results } = soon(() => decide({ core: buildCore({}, rules), facts: noFacts, asOf }));
  const last = results.at(-1)?.outcome;
  expect(last?.status === 'error' && last.error.diagnostic.code).toBe('number-too-long');
});

test('a sum of two thousand unknowns', () => {
  const [first, ...rest] = read(2000, numberType);
  const sum = rest.reduce(
    (left, right) => make.arithmetic('add', left, right),
    first ?? make.number('0'),
  );
  const core = buildCore(named(2000, numberType), { 和: sum });
  const outcome = soon(() => decide({ core, facts: noFacts, asOf })).results[0]?.outcome;
  expect(outcome?.status === 'unknown' && outcome.needs[0]?.length).toBe(2000);
});

test('ten thousand unknown keys beside a thousand inputs', () => {
  const core = buildCore(named(1000, booleanType), { 规则: make.input('事实0') });
  const entries = Array.from(
    { length: 10_000 },
    (_, index) => [`事情${index}`, { kind: 'null' }] as const,
  );
  const { diagnostics } = soon(() => readFacts(core, { kind: 'object', entries }));
  expect(diagnostics.length).toBe(10_000);
});

test('an unknown name in `only` is passed over', () => {
  const core = buildCore({}, { 规则: make.number('1') });
  expect(decide({ core, facts: noFacts, asOf, only: ['__proto__', '规则'] }).results).toHaveLength(
    1,
  );
});
