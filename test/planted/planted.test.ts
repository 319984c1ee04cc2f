import fc from 'fast-check';
import { decide, type LoadedPolicy, type RuleReport } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { drawsOf } from './draws.js';
import { createReached, placeName, placesOf } from './places.js';
import {
  type Defect,
  defects,
  type Facts,
  load,
  type Promises,
  pairs,
  sounds,
  type Witness,
} from './planted-files.js';

const kinds = [
  'gap',
  'overlap',
  'dead-row',
  'dead-case',
  'dead-criterion',
  'unreachable-grade',
  'veto-never',
  'veto-always',
  'division-by-zero',
  'out-of-range',
  'total-over-maximum',
  'date-without-parameter',
  'claim-refuted',
];

const firstDay = '2024-01-01';

test('every kind is planted, from obvious to well hidden', () => {
  const counts = kinds.map((kind) => defects.filter((defect) => defect.kind === kind).length);
  expect(Math.min(...counts), JSON.stringify(counts)).toBeGreaterThanOrEqual(4);
  for (const { name, kind } of [...defects, ...sounds]) expect(kinds, name).toContain(kind);
});

describe('defects', () => {
  test.each(defects.filter(({ witness }) => witness !== undefined))('$name', (defect) => {
    const { policy, claim, witness } = defect;
    if (witness === undefined) throw new Error('no witness');
    const report = reportOf(load(policy, claim), witness);
    expect(said(report)).toEqual(wanted(witness));
    if (report.status === 'error' && witness.rows !== undefined) {
      expect(report.message).toContain(witness.rows.join('、'));
    }
    expect(broken(defect, () => report)).toEqual(witness.error === undefined ? [witness.rule] : []);
  });

  test.each(defects)('$name: what never happens', ({ policy, kind, place, also = [], ...rest }) => {
    const { core } = load(policy);
    const reached = createReached(core);
    const never = new Set(placesOf(core));
    for (const { facts, asOf = firstDay } of rest.reached ?? []) {
      for (const each of reached(facts, asOf)) never.delete(each);
    }
    fc.assert(
      fc.property(drawsOf(core), ({ facts, asOf }) => {
        const found = reached(facts, asOf);
        for (const each of found) never.delete(each);
        if (kind !== 'veto-always' || place === undefined) return;
        expect(found).toContain(placeName(place));
      }),
      { numRuns: 2000 },
    );
    const planted = place === undefined || kind === 'veto-always' ? [] : [place];
    expect([...never].sort()).toEqual([...planted, ...also].map(placeName).sort());
  });
});

describe('sound', () => {
  test.each(sounds)('$name', (sound) => {
    const policy = load(sound.policy, sound.claim);
    const { core } = policy;
    const reached = createReached(core);
    const left = new Set(placesOf(core));
    const look = (facts: Facts, asOf: string): void => {
      for (const place of reached(facts, asOf)) left.delete(place);
      const { report, diagnostics } = decide(policy, { facts, asOf });
      if (report === undefined)
        throw new Error(diagnostics.map(({ message }) => message.zh).join());
      for (const [rule, { status }] of Object.entries(report.results)) {
        expect([rule, status]).toEqual([rule, 'decided']);
      }
      expect(broken(sound, (rule) => report.results[rule])).toEqual([]);
    };
    for (const { facts, asOf = firstDay } of sound.reached ?? []) look(facts, asOf);
    fc.assert(
      fc.property(drawsOf(core), ({ facts, asOf }) => look(facts, asOf)),
      { numRuns: 500 },
    );
    expect([...left]).toEqual([]);
  });
});

describe('pairs', () => {
  test.each(pairs.filter(({ same }) => same))('$name', (pair) => {
    const before = load(pair.before);
    const after = load(pair.after);
    fc.assert(
      fc.property(drawsOf(before.core), (question) => {
        const results = decide(before, question).report?.results;
        expect(results).toBeDefined();
        expect(plain(decide(after, question).report?.results)).toEqual(plain(results));
      }),
      { numRuns: 500 },
    );
  });

  test.each(pairs.filter(({ same }) => !same))('$name', ({ witness, ...pair }) => {
    if (witness === undefined) throw new Error('no witness');
    const { facts, asOf = firstDay, before, after } = witness;
    const question = { facts, asOf };
    expect(plain(decide(load(pair.before), question).report?.results)).toMatchObject(before);
    expect(plain(decide(load(pair.after), question).report?.results)).toMatchObject(after);
    expect(after).not.toEqual(before);
  });
});

function reportOf(policy: LoadedPolicy, witness: Witness): RuleReport {
  const { facts, asOf = firstDay, rule } = witness;
  const { report, diagnostics } = decide(policy, { facts, asOf });
  const found = report?.results[rule];
  if (found === undefined) throw new Error(diagnostics.map(({ message }) => message.zh).join());
  return found;
}

function said(report: RuleReport): unknown {
  if (report.status === 'error') return { error: report.code };
  return report.status === 'decided' ? { value: shownValue(report) } : { needs: report.needs };
}

function wanted({ error, value }: Witness): unknown {
  return error === undefined ? { value } : { error };
}

/** The value of a rule; of a score its total. */
function shownValue(report: RuleReport | undefined): unknown {
  if (report?.status !== 'decided') return undefined;
  const { value } = report;
  return typeof value === 'object' && value !== null && 'total' in value ? value.total : value;
}

/** The rules that do not keep what the file promises of them. */
function broken(
  { claim, range, maximum }: Promises | Defect,
  reportOn: (rule: string) => RuleReport | undefined,
): readonly string[] {
  const valueIn = (rule: string): number => rational(shownValue(reportOn(rule)));
  const found: string[] = [];
  if (claim !== undefined && shownValue(reportOn('断言')) === false) found.push('断言');
  if (range !== undefined) {
    const value = valueIn(range.rule);
    if (value < (range.min ?? -Infinity) || value > (range.max ?? Infinity)) found.push(range.rule);
  }
  if (maximum !== undefined && valueIn(maximum.rule) > maximum.max) found.push(maximum.rule);
  return found;
}

function rational(value: unknown): number {
  const [numerator, denominator = '1'] = String(value).split('/');
  return Number(numerator) / Number(denominator);
}

/** Results without the parts that only say how they came about. */
function plain(results: Readonly<Record<string, RuleReport>> | undefined): unknown {
  return Object.fromEntries(
    Object.entries(results ?? {}).map(([rule, report]) => [rule, plainOf(report)]),
  );
}

function plainOf(report: RuleReport): unknown {
  if (report.status !== 'decided') return said(report);
  const { value } = report;
  if (typeof value !== 'object' || value === null || !('total' in value)) return value;
  return { total: value.total, ...(value.grade === undefined ? {} : { grade: value.grade }) };
}
