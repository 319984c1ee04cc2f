import { type LoadedPolicy, loadPolicy } from 'tiaoli';

/** A policy with an input of every type, and a list. */
export const samplePolicy = loaded(`
policy: sample
title: { zh: 示例, en: Sample }
version: 1.0.0
effective: 2022-01-01
sources: { 办法: { title: { zh: 示例办法, en: Measure } } }
inputs:
  是否: { type: boolean, title: { zh: 是否达标, en: Passed } }
  金额: { type: number, unit: 元, decimals: 2, title: { en: Amount } }
  满意度: { type: number, format: percent, decimals: 2, min: 0%, max: 100%, title: { en: Satisfaction } }
  增长率: { type: number, format: percent, min: -100% }
  开工日期: { type: date, title: { en: Start } }
  等级:
    type: enumeration
    ordered: true
    values: { 优秀: { en: Excellent }, 良好: { en: Good }, 合格: { en: Passed } }
  编号: { type: text, title: { en: Number } }
rules:
  奖金: { source: 办法 1, formula: 若 是否 则 金额×10% 否则 0元, round: 四舍五入 到 0.01元, title: { en: Bonus } }
  三分之一: { source: 办法 1, formula: 金额 ÷ 3, accept: { code: money-not-rounded, reason: 示例 } }
  达标: { source: 办法 2, formula: 等级 在 良好以上 }
  开工: { source: 办法 3, formula: 开工日期 }
  比: { source: 办法 3, unit: 元, formula: 金额 ÷ 满意度, round: 四舍五入 到 0.01元 }
  评分:
    source: 办法 4
    score:
      criteria:
        满意: { bands: { of: 满意度, 90%以上: 60分, otherwise: 30.5分 } }
        等次: { points: 若 等级=优秀 则 40分 否则 0分 }
      grades: { 甲级: 90分以上, 乙级: 60分以上, 丙级: otherwise }
`);

export const listPolicy = loaded(`
policy: lists
title: { zh: 列表示例, en: Lists }
version: 1.0.0
effective: 2022-01-01
sources: { 办法: { title: { zh: 示例办法, en: Measure } } }
entities:
  企业:
    key: 企业名
    inputs:
      企业名: { type: text }
      得分: { type: integer, unit: 分, min: 0, max: 100 }
    rules:
      名次: { source: 办法 1, formula: "名次(企业名单, 得分)" }
      优秀: { source: 办法 1, formula: 得分 ≥ 优秀线 }
inputs:
  企业名单: { type: list, of: 企业 }
  优秀线: { type: integer, unit: 分 }
rules:
  优秀数: { source: 办法 2, formula: 计数(企业名单 其中 优秀) }
`);

function loaded(text: string): LoadedPolicy {
  const { policy, diagnostics } = loadPolicy(text);
  if (policy === undefined) throw new Error(diagnostics.map((each) => each.message.en).join('\n'));
  return policy;
}
