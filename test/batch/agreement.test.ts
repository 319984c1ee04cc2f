import { readFileSync } from 'node:fs';
import { outputColumnsOf, readTable, tableFormOf } from '@tiaoli/fact-tables';
import fc from 'fast-check';
import { decide, type FactValue, type LoadedPolicy, loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { bundledPolicies } from '../support/bundled-policies.js';
import { factsFor } from '../to-js/facts.js';
import { plainReport } from '../to-js/plain.js';
import { streamed } from './streams.js';

type Facts = Readonly<Record<string, FactValue>>;

const workloads = ['subsidy', 'credit', 'organization'].map((name) => {
  const path = new URL(`../bench/workloads/${name}.yaml`, import.meta.url);
  const { policy } = loadPolicy(readFileSync(path, 'utf8'));
  if (policy === undefined) throw new Error(`${name} does not load`);
  return policy;
});

const policies = [...workloads, ...bundledPolicies()].filter(
  ({ core }) =>
    (core.uses ?? []).length === 0 &&
    core.inputs.length > 0 &&
    core.inputs.every(({ type }) => type.kind !== 'list'),
);

/** Facts of which some are absent; texts are no blanks, which a cell cannot tell from nothing. */
function recordsFor({ core }: LoadedPolicy): fc.Arbitrary<readonly Facts[]> {
  const chances = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 40, maxLength: 40 });
  const some = fc
    .tuple(factsFor(core), chances)
    .map(([facts, drawn]) =>
      Object.fromEntries(
        Object.entries(facts).filter(([, fact], index) => drawn[index] !== 0 && fact !== ''),
      ),
    )
    .filter((facts) => Object.keys(facts).length > 0);
  return fc.array(some, { minLength: 1, maxLength: 10 });
}

function digits(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(20).replace(/\.?0+$/, '') : text;
}

function cell(fact: FactValue | undefined): string {
  if (fact === undefined) return '';
  if (typeof fact === 'boolean') return fact ? '是' : '否';
  return typeof fact === 'number' ? digits(fact) : String(fact);
}

function csvOf({ core }: LoadedPolicy, records: readonly Facts[]): string {
  const names = core.inputs.map(({ name }) => name);
  const lines = records.map((facts) => names.map((name) => cell(facts[name])).join(','));
  return `${[names.map((name) => `"${name}"`).join(','), ...lines].join('\n')}\n`;
}

/** The results of a line, as a decision of one record says them; errors of facts as nothing. */
function wantedOf(policy: LoadedPolicy, facts: Facts, asOf: string): unknown {
  const { report } = decide(policy, { facts, asOf });
  if (report === undefined) return undefined;
  return Object.fromEntries(
    Object.entries(report.results).map(([rule, each]) => [
      rule,
      each.status === 'decided'
        ? plainReport(each)
        : each.status === 'error'
          ? { error: each.code }
          : { undecided: true },
    ]),
  );
}

function numbersAsDigits(value: unknown): unknown {
  if (typeof value === 'number') return digits(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, numbersAsDigits(each)]),
  );
}

describe.each(policies.map((policy) => [`${policy.id} ${policy.version}`, policy] as const))(
  '%s',
  (_name, policy) => {
    test('rows of both kinds of stream are decided as records are', async () => {
      const asOf = policy.effective < '2024-06-01' ? '2024-06-01' : policy.effective;
      await fc.assert(
        fc.asyncProperty(recordsFor(policy), async (records) => {
          const wanted = records.map((facts) => wantedOf(policy, facts, asOf));
          const lines = records.map((facts) => `${JSON.stringify(facts)}\n`).join('');
          for (const [text, from] of [
            [lines, 'ndjson'],
            [csvOf(policy, records), 'csv'],
          ] as const) {
            const done = await streamed(policy, text, [from, 'ndjson'], { asOf, pieceSize: 300 });
            const got = done.text
              .trim()
              .split('\n')
              .map((line) => JSON.parse(line).results);
            expect(got.map(numbersAsDigits), text).toEqual(wanted);
          }
        }),
        { numRuns: 4 },
      );
    });
  },
);

test('what stands in a table of results is what the evaluator decides, on threads too', async () => {
  const [policy] = workloads;
  if (policy === undefined) return;
  const [records = []] = fc.sample(fc.array(factsFor(policy.core), { minLength: 300 }), 1);
  const csv = csvOf(policy, records);
  const one = await streamed(policy, csv, ['csv', 'csv'], { pieceSize: 1000 });
  const several = await streamed(policy, csv, ['csv', 'csv'], { pieceSize: 1000, threads: 2 });
  expect(several).toEqual(one);
  expect(one.summary.general).toBe(0);
  const { sheets } = await readTable(one.text, 'x.csv');
  const shown = sheets[0]?.rows.map((row) => row.at(3));
  const [output] = outputColumnsOf(policy, tableFormOf(policy));
  const wanted = records.map((facts) => {
    const report = decide(policy, { facts, asOf: '2024-06-01' }).report;
    return { kind: 'text', text: plainReport(report?.results[output?.rule ?? '']) };
  });
  expect(shown).toEqual(wanted);
});
