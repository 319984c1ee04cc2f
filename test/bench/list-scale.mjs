// How long a county takes: `node test/bench/list-scale.mjs [compounds] [enterprises]`, 2,000 and 300
// where absent. Prints a Markdown table of medians; nothing fails when a machine is slow.
import { performance } from 'node:perf_hooks';
import { decide, explain, loadPolicy } from 'tiaoli';

const [compounds = 2000, enterprises = 300] = process.argv.slice(2).map(Number);
const runs = 5;

const { policy, diagnostics } = loadPolicy(`policy: county
title: { zh: 全县评定, en: Assessment of a county }
version: 1.0.0
effective: 2024-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
parameters:
  奖补标准: { value: 0.2元/平方米/月, source: 办法 1 }
  优秀线: { value: 90分, source: 办法 2 }
  专项资金: { value: 100万元, source: 办法 10 }
entities:
  小区:
    key: 小区名
    inputs:
      小区名: { type: text }
      服务企业: { type: text }
      面积: { type: number, unit: 平方米, decimals: 2, min: 0 }
      接管月数: { type: integer, unit: 月, min: 0, max: 12 }
      老旧: { type: boolean }
      党员人数: { type: integer, unit: 人, min: 0 }
    rules:
      已建组织: { source: 办法 3, formula: 党员人数 ≥ 3人 }
      奖补:
        source: 办法 1
        formula: 若 老旧 则 面积×奖补标准×接管月数 否则 0元
        round: 四舍五入 到 0.01元
      面积名次: { source: 办法 4, formula: "名次(小区名单, 面积, -党员人数)" }
      分摊额:
        source: 办法 10
        allocate: { amount: 专项资金, list: 小区名单, weight: 面积, to: 0.01元, remainder: largest }
  企业:
    key: 企业名
    unit: 家
    inputs:
      企业名: { type: text }
      投诉: { type: integer, unit: 次, min: 0 }
      整改率: { type: number, format: percent, min: 0, max: 100% }
    rules:
      小区数: { source: 办法 5, formula: 计数(小区名单 其中 服务企业 = 企业名) }
      奖补合计:
        source: 办法 1
        formula: 求和(小区名单 其中 服务企业 = 企业名, 奖补)
      覆盖率:
        source: 办法 6
        formula: 占比(小区名单 其中 服务企业 = 企业名, 已建组织) 否则取 0
      信用:
        source: 办法 6
        score:
          groups:
            党建:
              max: 30分
              criteria:
                覆盖: { bands: { of: 覆盖率, 50%以上: 30分, otherwise: 10分 } }
            服务:
              max: 70分
              criteria:
                投诉扣分: { deduct: 投诉 × 2分/次, from: 40分 }
                整改: { points: 整改率 × 30分, max: 30分 }
          grades: { 优秀: 优秀线以上, 合格: 60分以上, 不合格: otherwise }
      信用名次: { source: 办法 7, formula: "名次(企业名单, 信用.总分)" }
inputs:
  小区名单: { type: list, of: 小区 }
  企业名单: { type: list, of: 企业 }
rules:
  奖补总额: { source: 办法 1, formula: "求和(小区名单, 奖补)" }
  红榜: { source: 办法 8, formula: "前几名(企业名单, 信用.总分, 10)" }
  黑榜: { source: 办法 8, formula: 企业名单 其中 信用.等级 = 不合格 }
  优秀占比: { source: 办法 9, formula: "占比(企业名单, 信用.等级 = 优秀)" }
  已分摊: { source: 办法 10, formula: "求和(小区名单, 分摊额)" }
  平均分: { source: 办法 9, formula: "平均(企业名单, 信用.总分)" }
`);
if (policy === undefined)
  throw new Error(JSON.stringify(diagnostics.map(({ message }) => message)));

const facts = {
  小区名单: Array.from({ length: compounds }, (_, index) => ({
    小区名: `小区${index}`,
    服务企业: `企业${(index * 7) % enterprises}`,
    面积: 1000 + ((index * 37) % 5000),
    接管月数: index % 13,
    老旧: index % 3 === 0,
    党员人数: index % 6,
  })),
  企业名单: Array.from({ length: enterprises }, (_, index) => ({
    企业名: `企业${index}`,
    投诉: index % 17,
    整改率: `${index % 101}%`,
  })),
};

const question = { facts, asOf: '2024-06-01' };
const one = { ...question, for: `企业名单[企业名=企业${enterprises - 1}]` };
const stages = {
  decide: () => decide(policy, question),
  'decide and explain one enterprise': () => explain(policy, one),
  'decide and explain the rules of the county': () => explain(policy, question),
};

console.log(`${compounds} compounds, ${enterprises} enterprises, ${runs} runs, milliseconds\n`);
console.log('| stage | median | slowest |\n|---|--:|--:|');
for (const [name, stage] of Object.entries(stages)) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    stage();
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(`| ${name} | ${times[runs >> 1]?.toFixed(0)} | ${times.at(-1)?.toFixed(0)} |`);
}
