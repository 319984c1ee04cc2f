import { createDecider, readFacts } from '@tiaoli/evaluator';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coreOf, rawFact } from '../conformance/neutral-cases.js';

/** The second condition of each pair says the same, but not as a join: `≠` is not looked up. */
const core = coreOf(
  `entities:
  小区:
    key: 小区名
    inputs:
      小区名: { type: text }
      服务企业: { type: text }
      街道: { type: number }
      户数: { type: integer, unit: 户, min: 0 }
  企业:
    key: 企业名
    inputs:
      企业名: { type: text }
      所在街道: { type: number }
      最少户数: { type: integer, unit: 户, min: 0 }
    rules:
      甲: { formula: 名单 其中 服务企业 = 企业名 }
      甲同: { formula: 名单 其中 非(服务企业 ≠ 企业名) }
      乙: { formula: "求和(名单 其中 户数 ≥ 最少户数 且 所在街道 = 街道, 户数)" }
      乙同: { formula: "求和(名单 其中 户数 ≥ 最少户数 且 非(所在街道 ≠ 街道), 户数)" }
      丙: { formula: "任一(名单 其中 1户 ÷ 户数 > 0.3, 街道 = 所在街道)" }
      丙同: { formula: "任一(名单 其中 1户 ÷ 户数 > 0.3, 非(街道 ≠ 所在街道))" }
      丁: { formula: "计数(名单 其中 户数 > 1户 其中 服务企业 = 企业名)" }
      丁同: { formula: "计数(名单 其中 户数 > 1户 其中 非(服务企业 ≠ 企业名))" }
inputs:
  名单: { type: list, of: 小区 }
  企业名单: { type: list, of: 企业 }
rules:
  企业数: { formula: 计数(企业名单) }
`,
  'joins',
);

const decider = createDecider(core);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });
const names = fc.constantFrom('第1家', '第2家', '第3家', '没有的');
const compound = fc.record({
  服务企业: maybe(names),
  街道: maybe(fc.integer({ min: 1, max: 3 })),
  户数: maybe(fc.integer({ min: 0, max: 4 })),
});
const enterprise = fc.record({
  所在街道: maybe(fc.integer({ min: 1, max: 3 })),
  最少户数: maybe(fc.integer({ min: 0, max: 4 })),
});

test('a join decides what going through the list decides', () => {
  fc.assert(
    fc.property(
      fc.array(compound, { maxLength: 6 }),
      fc.array(enterprise, { minLength: 1, maxLength: 3 }),
      (compounds, enterprises) => {
        const raw = rawFact({
          名单: compounds.map((each, index) => ({ ...each, 小区名: `第${index + 1}区` })),
          企业名单: enterprises.map((each, index) => ({ ...each, 企业名: `第${index + 1}家` })),
        });
        const { facts, diagnostics } = readFacts(core, raw);
        expect(diagnostics).toEqual([]);
        const { lists } = decider({ facts, asOf: '2024-01-01', only: ['企业名单'] });
        for (const { results } of lists.flatMap(({ elements }) => elements)) {
          for (let index = 0; index < results.length; index += 2) {
            const [joined, walked] = [results[index]?.outcome, results[index + 1]?.outcome];
            expect(joined?.status === 'error' ? 'error' : joined).toEqual(
              walked?.status === 'error' ? 'error' : walked,
            );
          }
        }
      },
    ),
    { numRuns: 400 },
  );
});
