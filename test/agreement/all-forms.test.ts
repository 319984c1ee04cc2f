import { createDecider, readFacts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { createRuntime, type Runtime } from '@tiaoli/runtime';
import { type CompiledBatch, compile, compileBatch, type Decide } from '@tiaoli/to-js';
import fc from 'fast-check';
import { factsFromObject, loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';
import { expectedDecision } from '../runtime/expected.js';
import { someFactsFor } from '../runtime/facts.js';
import { drawFrom } from '../support/generate/draw.js';
import { generatePolicy } from '../support/generate-policy.js';
import { columnsOf, type Facts, resultAt } from '../to-js/columns.js';
import { plainResult } from '../to-js/plain.js';

// `SEED=7 RUNS=20000 ROUNDS=50 SECONDS=3600` for a million of them; a failure prints its seed.
const runs = Number(process.env.RUNS ?? 120);
const rounds = Number(process.env.ROUNDS ?? 6);
const seconds = Number(process.env.SECONDS ?? 30);
// Of a large policy with many facts the smallest example is not found in any useful time.
const isLong = rounds > 10;
const asOf = '2024-06-01';

type Results = Readonly<Record<string, unknown>>;

interface Deciders {
  readonly evaluator: ReturnType<typeof createDecider>;
  readonly runtime: Runtime;
  readonly compiled: ReadonlyMap<string, Decide>;
  readonly batches: ReadonlyMap<string, CompiledBatch>;
}

function decidersOf(core: Core): Deciders {
  const trusts = ['checked', 'trusted'] as const;
  const forms = trusts.flatMap((trust) =>
    (['code', 'closures'] as const).map(
      (form) => [`${trust} ${form}`, compile(core, { trust, form }).on(asOf)] as const,
    ),
  );
  const batches = trusts.map((trust) => [trust, compileBatch(core, { trust })] as const);
  return {
    evaluator: createDecider(core),
    runtime: createRuntime(core),
    compiled: new Map(forms),
    batches: new Map(batches),
  };
}

/** What the evaluator says; nothing where it refuses the facts. */
function wantedOf(core: Core, facts: Facts, { evaluator }: Deciders): Results | undefined {
  const given = factsFromObject(facts);
  const read = readFacts(core, given.value);
  if (given.diagnostics.length + read.diagnostics.length > 0) return undefined;
  const decision = expectedDecision(core, evaluator({ facts: read.facts, asOf }));
  return (decision as { readonly results: Results }).results;
}

interface Pair {
  readonly facts: Facts;
  readonly wanted: Results;
}

function compareOne({ facts, wanted }: Pair, deciders: Deciders, count: Count): void {
  const { problems, results } = deciders.runtime.on(asOf)(facts);
  expect([problems, results]).toEqual([[], wanted]);
  count.answers++;
  for (const [form, decideFast] of deciders.compiled) {
    const fast = decideFast(facts as Parameters<Decide>[0]);
    if (fast === undefined) continue;
    count.answers++;
    for (const [rule, result] of Object.entries(fast)) {
      const said = [rule, plainResult(result)];
      expect(said, `${form}, ${JSON.stringify(facts)}`).toEqual([rule, plainResult(wanted[rule])]);
    }
  }
}

function compareRows(
  core: Core,
  pairs: readonly Pair[],
  { batches }: Deciders,
  count: Count,
): void {
  const columns = columnsOf(
    core,
    pairs.map(({ facts }) => facts),
  );
  for (const [trust, batch] of batches) {
    const { results, texts, left } = batch.on(asOf)({ rows: pairs.length, columns });
    const isLeft = new Set(left);
    for (const [row, { wanted }] of pairs.entries()) {
      if (isLeft.has(row)) continue;
      count.answers++;
      for (const column of results) {
        const got = plainResult(resultAt(column, row, texts));
        const part = column.path.reduce<unknown>(
          (value, name) => (value as Results)[name],
          wanted[column.rule],
        );
        const shown = `${trust} rows, ${JSON.stringify(pairs[row]?.facts)}`;
        expect([column.key, got], shown).toEqual([column.key, plainResult(part)]);
      }
    }
  }
}

interface Count {
  pairs: number;
  answers: number;
}

test(
  'the evaluator, the runtime, compiled code, closures and batches say the same of generated policies',
  () => {
    const count: Count = { pairs: 0, answers: 0 };
    fc.assert(
      fc.property(fc.gen(), (generate) => {
        const { text } = generatePolicy(drawFrom(generate));
        const { policy } = loadPolicy(text);
        if (policy === undefined) throw new Error(`does not load:\n${text}`);
        const { core } = policy;
        const deciders = decidersOf(core);
        const pairs = Array.from({ length: rounds }, () => {
          const facts = generate(() => someFactsFor(core)) as Facts;
          const wanted = wantedOf(core, facts, deciders);
          return wanted === undefined ? [] : [{ facts, wanted }];
        }).flat();
        const hasLists = core.inputs.some(({ type }) => type.kind === 'list');
        try {
          for (const pair of pairs) compareOne(pair, deciders, count);
          if (!hasLists && pairs.length > 0) compareRows(core, pairs, deciders, count);
        } catch (problem) {
          throw new Error(`${String(problem)}\n${text}`);
        }
        count.pairs += pairs.length;
      }),
      { numRuns: runs, interruptAfterTimeLimit: seconds * 1000, endOnFailure: isLong },
    );
    const seed = fc.readConfigureGlobal().seed;
    console.log(`${count.pairs} pairs, ${count.answers} answers compared, seed ${seed}`);
    expect(count.pairs).toBeGreaterThan(300);
  },
  seconds * 2000,
);
