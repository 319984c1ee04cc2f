import { explain, type LoadedPolicy, loadPolicy } from 'tiaoli';
import { expect, test } from 'vitest';

const text = `
条例: changing
名称: { zh: 逐年变化, en: Changing }
版本: 1.0.0
施行: 2020-01-01
输入:
  面积: { 类型: 数值, 单位: 平方米, 最小: 0 }
  人数: { 类型: 整数, 单位: 人, 最小: 0 }
参数:
  起点:
    - { 自: 2020-01-01, 值: 100平方米, 假定: 无 }
    - { 自: 2022-01-01, 值: 200平方米, 假定: 无 }
  比例:
    - { 自: 2020-01-01, 值: 70%, 假定: 无 }
    - { 自: 2022-01-01, 值: 0.8, 假定: 无 }
规则:
  补助:
    假定: 无
    公式: 分档额 × 比例 + (若 人数 ≥ 3人 则 10元 否则 20元)
    封顶: 1000元
    取整: 四舍五入 到 1元
  分档额:
    假定: 无
    内部: 是
    超额累进:
      {
        对象: 面积,
        不超过起点: 1元/平方米,
        超过起点至500平方米: 0.5元/平方米,
        超过500平方米: 0.25元/平方米,
      }
`;

function load(): LoadedPolicy {
  const { policy, diagnostics } = loadPolicy(text);
  if (policy === undefined) throw new Error(JSON.stringify(diagnostics));
  return policy;
}

const days = ['2021-05-01', '2023-05-01', '2021-05-01'];
const languages = ['zh', 'en', 'zh'] as const;
const facts = [
  { 面积: 50, 人数: 3 },
  { 面积: 800.5, 人数: 1 },
  { 人数: 2 },
  { 面积: 150, 人数: 2 },
];
const questions = facts.flatMap((each) =>
  days.flatMap((asOf) => languages.map((language) => ({ facts: each, asOf, language }))),
);

test('an explanation is the same after others, of other days, facts and languages', () => {
  const policy = load();
  const afterOthers = questions.map((question) => explain(policy, question).explanation);
  const first = questions.map((question) => explain(load(), question).explanation);
  expect(afterOthers).toEqual(first);
  expect(new Set(first).size).toBe(16);
});
