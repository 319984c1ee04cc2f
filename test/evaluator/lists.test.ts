import { checkPolicy } from '@tiaoli/checker';
import {
  createDecider,
  formatRational,
  rationalOf,
  readFacts,
  type Value,
} from '@tiaoli/evaluator';
import { parsePolicy } from '@tiaoli/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawFact } from '../conformance/neutral-cases.js';

const text = `policy: sample
title: { zh: 示例, en: Sample }
version: 1.0.0
effective: 2024-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
entities:
  企业:
    key: 名称
    inputs:
      名称: { type: text }
      得分: { type: number }
      在册: { type: boolean }
    rules:
      第几: { source: 办法 1, formula: "名次(名单, 得分)" }
      双倍: { source: 办法 1, formula: 得分 × 2 }
inputs:
  名单: { type: list, of: 企业 }
rules:
  和: { source: 办法 1, formula: "求和(名单 其中 在册, 双倍)" }
  个数: { source: 办法 1, formula: 计数(名单 其中 在册) }
  平均值: { source: 办法 1, formula: "平均(名单 其中 在册, 得分) 否则取 0" }
  最高: { source: 办法 1, formula: "最大值(名单 其中 在册, 得分) 否则取 0" }
  任何: { source: 办法 1, formula: "任一(名单, 得分 > 5)" }
  所有: { source: 办法 1, formula: "全部(名单, 得分 > 5)" }
  排列: { source: 办法 1, formula: "排序(名单, 得分)" }
  前三: { source: 办法 1, formula: "前几名(名单, 得分, 3)" }
`;
const { core } = checkPolicy(parsePolicy(text).value);
if (core === undefined) throw new Error('the policy has errors');
const decider = createDecider(core);

const elements = fc.array(
  fc.record({ score: fc.integer({ min: -9, max: 9 }), isIn: fc.boolean() }),
  {
    maxLength: 12,
  },
);

function plain(value: Value): unknown {
  switch (value.kind) {
    case 'number':
      return formatRational(value.value);
    case 'list':
      return value.items.map(plain);
    case 'element':
      return value.element.key;
    default:
      return 'value' in value ? value.value : value.kind;
  }
}

test('what is made of a list is what a fold makes of it', () => {
  fc.assert(
    fc.property(elements, (given) => {
      const named = given.map((each, index) => ({ ...each, name: `第${index}家` }));
      const raw = rawFact({
        名单: named.map(({ name, score, isIn }) => ({ 名称: name, 得分: score, 在册: isIn })),
      });
      const { facts, diagnostics } = readFacts(core, raw);
      expect(diagnostics).toEqual([]);
      const { results, lists } = decider({ facts, asOf: '2024-01-01' });
      const got = Object.fromEntries(
        results.map(({ rule, outcome }) => [
          rule,
          outcome.status === 'known' ? plain(outcome.value) : outcome.status,
        ]),
      );
      const scores = named.filter(({ isIn }) => isIn).map(({ score }) => score);
      const sum = scores.reduce((total, score) => total + score, 0);
      const placeOf = (score: number): number =>
        1 + named.filter((each) => each.score > score).length;
      const sorted = named.toSorted((a, b) => b.score - a.score);
      expect(got).toEqual({
        和: String(sum * 2),
        个数: String(scores.length),
        平均值: scores.length === 0 ? '0' : formatRational(rationalOf(`${sum}`).div(scores.length)),
        最高: scores.length === 0 ? '0' : String(Math.max(...scores)),
        任何: named.some(({ score }) => score > 5),
        所有: named.every(({ score }) => score > 5),
        排列: sorted.map(({ name }) => name),
        前三: sorted.filter(({ score }) => placeOf(score) <= 3).map(({ name }) => name),
      });
      const places = lists[0]?.elements.map(({ results: [place] }) =>
        place?.outcome.status === 'known' ? plain(place.outcome.value) : undefined,
      );
      expect(places ?? []).toEqual(named.map(({ score }) => String(placeOf(score))));
    }),
    { numRuns: 500 },
  );
});

/** As much as a test may take on a slow machine; without care it would be hours. */
const longest = 30_000;

test('a hundred thousand elements of which nothing is known', { timeout: longest }, () => {
  const raw = rawFact({
    名单: Array.from({ length: 100_000 }, (_, index) => ({ 名称: `${index}` })),
  });
  const { facts } = readFacts(core, raw);
  const { results } = decider({ facts, asOf: '2024-01-01', only: ['和', '任何', '所有', '排列'] });
  expect(results.map(({ outcome }) => outcome.status)).toEqual(Array(4).fill('unknown'));
});
