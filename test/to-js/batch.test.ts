import { readFileSync } from 'node:fs';
import {
  type CompiledBatch,
  compile,
  compileBatch,
  type NumberForm,
  type Trust,
} from '@tiaoli/to-js';
import fc from 'fast-check';
import { decide, type LoadedPolicy, loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';
import { columnsOf, type Facts, resultAt } from './columns.js';
import { factsFor } from './facts.js';
import { plainReport, plainResult } from './plain.js';

const workloads = ['subsidy', 'credit', 'organization'].map((name) => {
  const path = new URL(`../bench/workloads/${name}.yaml`, import.meta.url);
  const { policy } = loadPolicy(readFileSync(path, 'utf8'));
  if (policy === undefined) throw new Error(`${name} does not load`);
  return policy;
});

const policies = [...workloads, ...bundledPolicies()].filter(
  ({ core }) =>
    (core.uses ?? []).length === 0 && core.inputs.every(({ type }) => type.kind !== 'list'),
);

interface Counts {
  all: number;
  decided: number;
}

const kept = new Map<string, CompiledBatch>();

function batchOf({ core, hash }: LoadedPolicy, trust: Trust, form: NumberForm): CompiledBatch {
  const key = `${hash} ${trust} ${form}`;
  const batch = kept.get(key) ?? compileBatch(core, { trust, form });
  kept.set(key, batch);
  return batch;
}

/** Every row that a batch decides is as one record is decided, compiled and by the evaluator. */
function expectAgreement(policy: LoadedPolicy, asOf: string, records: readonly Facts[]): Counts {
  const { core } = policy;
  const one = compile(core, { trust: 'checked' }).on(asOf);
  const rows = { rows: records.length, columns: columnsOf(core, records) };
  const counts = { all: 0, decided: 0 };
  for (const trust of ['checked', 'trusted'] as const) {
    for (const form of ['unit', 'scaled'] as const) {
      const { results, texts, left } = batchOf(policy, trust, form).on(asOf)(rows);
      counts.all += records.length;
      counts.decided += records.length - left.length;
      for (const [row, facts] of records.entries()) {
        if (left.includes(row)) continue;
        const { report, diagnostics } = decide(policy, { facts, asOf });
        expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
        const single = one(facts as Parameters<typeof one>[0]);
        for (const column of results) {
          const got = plainResult(resultAt(column, row, texts));
          const wanted = partOf(plainReport(report?.results[column.rule]), column.path);
          expect([column.key, got], JSON.stringify(facts)).toEqual([column.key, wanted]);
          if (single === undefined || !Object.hasOwn(single, column.rule)) continue;
          expect(partOf(plainResult(single[column.rule]), column.path)).toEqual(got);
        }
      }
    }
  }
  return counts;
}

function partOf(value: unknown, path: readonly string[]): unknown {
  return path.reduce((part, name) => (part as Readonly<Record<string, unknown>>)[name], value);
}

/** Facts of which some are absent. */
function recordsFor({ core }: LoadedPolicy): fc.Arbitrary<readonly Facts[]> {
  const whole = factsFor(core);
  const some = fc
    .tuple(whole, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 40 }))
    .map(([facts, chances]) =>
      Object.fromEntries(Object.entries(facts).filter((_, index) => (chances[index] ?? 1) > 0.1)),
    );
  return fc.array(fc.oneof({ arbitrary: whole, weight: 3 }, { arbitrary: some, weight: 1 }), {
    minLength: 1,
    maxLength: 12,
  });
}

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_name, policy) => {
    test('columns of facts are decided as records are', () => {
      const day = fc.constantFrom(policy.effective, '2024-12-31', '2026-01-01');
      fc.assert(
        fc.property(recordsFor(policy), day, (records, asOf) => {
          expectAgreement(policy, asOf, records);
        }),
        { numRuns: 6 },
      );
    });
  },
);

test('the workloads are decided without the general path where all facts are there', () => {
  for (const policy of workloads) {
    const [records = []] = fc.sample(fc.array(factsFor(policy.core), { minLength: 200 }), 1);
    const { all, decided } = expectAgreement(policy, '2024-06-01', records);
    expect(decided).toBe(all);
  }
});

test('generated policies with awkward names: columns are decided as records are', () => {
  let decided = 0;
  fc.assert(
    fc.property(fc.gen(), (generate) => {
      const { text } = generatePolicy(drawFrom(generate));
      const { policy } = loadPolicy(text);
      if (policy === undefined) throw new Error(`does not load:\n${text}`);
      if (policy.core.inputs.some(({ type }) => type.kind === 'list')) return;
      const records = generate(() => recordsFor(policy));
      decided += expectAgreement(policy, '2024-06-01', records).decided;
    }),
    { numRuns: 60, interruptAfterTimeLimit: 20_000 },
  );
  expect(decided).toBeGreaterThan(200);
});

test('a choice by what is not the case takes the other constant', () => {
  const { policy } = loadPolicy(`
policy: sample
version: 1.0.0
effective: 2024-01-01
inputs: { 达标: { type: boolean } }
rules: { 调整: { formula: 若 非 达标 则 -1.5 否则 -0.01, assumption: 演示 } }
`);
  if (policy === undefined) throw new Error('does not load');
  const counts = expectAgreement(policy, '2024-06-01', [{ 达标: true }, { 达标: false }, {}]);
  expect(counts.decided).toBe(8);
});
