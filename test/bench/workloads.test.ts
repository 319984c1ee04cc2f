import { compile } from '@tiaoli/to-js';
import { decide, loadPolicy } from 'tiaoli';
import { describe, expect, test } from 'vitest';
import { judge } from './compare/judge.mjs';
import { recordsOf, type Workload, workloads } from './workloads/index.mjs';

const seed = 11;
const count = 2000;
const few = 60;

/** The policy without a word on how large its numbers may be, or how many places they have. */
const unbounded = (text: string) => text.replace(/, (小数位|最大): [\d.]+/g, '');

function loaded(text: string) {
  const { policy, diagnostics } = loadPolicy(text);
  if (policy === undefined) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

/** Records where an answer is not the one that is right. */
function wrong(
  { rule, exact }: Workload,
  records: ReturnType<typeof recordsOf>,
  answer: (facts: (typeof records)[number]) => unknown,
) {
  return records.flatMap((facts) => {
    const [got, want] = [answer(facts), exact(facts)[rule]];
    return judge(got, want) === 'exact' ? [] : [{ facts, got, want }];
  });
}

describe.each(Object.values(workloads).map((each) => [each.name, each] as const))(
  '%s',
  (_name, workload) => {
    const { rule, asOf } = workload;
    const records = recordsOf(workload, count, seed);
    const text = workload.policy();

    test('the expected answers by hand are those that big integers give', () => {
      expect(wrong(workload, records, (facts) => workload.big(facts)[rule])).toEqual([]);
    });

    test('and those of the reference evaluator', () => {
      const policy = loaded(text);
      const answer = (facts: (typeof records)[number]) => {
        const { report } = decide(policy, { facts, asOf, numbers: 'json' });
        const result = report?.results[rule];
        if (result?.status !== 'decided') return result;
        const { value } = result;
        if (value === null || typeof value !== 'object' || !('total' in value)) return value;
        return { total: value.total, grade: value.grade };
      };
      expect(wrong(workload, records.slice(0, few), answer)).toEqual([]);
    });

    test.each([
      ['trusted', 'code', 'declared', text],
      ['checked', 'code', 'declared', text],
      ['checked', 'closures', 'declared', text],
      ['trusted', 'code', 'not declared', unbounded(text)],
      ['checked', 'code', 'not declared', unbounded(text)],
    ] as const)('and compiled for %s facts as %s, bounds %s', (trust, form, _bounds, source) => {
      const decideOne = compile(loaded(source).core, { trust, form }).on(asOf);
      const plain = records as readonly Readonly<Record<string, number | boolean>>[];
      expect(plain.map(decideOne)).not.toContain(undefined);
      expect(wrong(workload, plain, (facts) => decideOne(facts as never)?.[rule])).toEqual([]);
    });
  },
);

test('what is off is found, and how far', () => {
  expect(judge(0.1 + 0.2, 0.3)).toBe('inexact');
  expect(judge(0.31, 0.3)).toBe('wrong');
  expect(judge('0.3', 0.3)).toBe('wrong');
  expect(judge('党委', '党支部')).toBe('wrong');
  expect(judge({ total: 60, grade: 'B' }, { total: 60, grade: 'A' })).toBe('wrong');
  expect(judge({ total: 60, grade: 'B' }, { total: 60, grade: 'B' })).toBe('exact');
});
