import type { Place } from '@tiaoli/views';
import { loadText } from '../policies/bundled.js';

/** A policy with one of each kind of choice. */
export const sample = loadText(
  `
policy: sample
title: { zh: 示例, en: Sample }
version: 1.0.0
effective: 2024-01-01
sources: { 办法: { title: { zh: 办法, en: Measure } } }
entities:
  企业:
    key: 企业名
    inputs:
      企业名: { type: text }
      得分: { type: integer, unit: 分, min: 0 }
    rules:
      档次: { source: 办法 1, formula: 若 得分 ≥ 60分 则 "好" 否则 "差" }
inputs:
  人数: { type: integer, unit: 人, min: 0 }
  在本社区: { type: boolean }
  收入: { type: number, unit: 元, min: 0, decimals: 2 }
  满意度: { type: number, format: percent, min: 0%, max: 100%, decimals: 2 }
  投诉: { type: integer, unit: 次, min: 0 }
  挪用: { type: boolean }
  名单: { type: list, of: 企业 }
parameters:
  组建人数: { value: 3人, source: 办法 2 }
rules:
  形式:
    source: 办法 2
    table: |
      | 人数           | 在本社区 | → 形式 | 补助  |
      | 组建人数以上   | 是       | 支部   | 500元 |
      | 组建人数以上   | 否       | 临时   | 300元 |
      | 不满组建人数   | -        | 联合   | 100元 |
  档:
    source: 办法 3
    cases:
      - { when: 人数 ≥ 10人 且 在本社区, then: 一等 }
      - { when: 人数 ≥ 5人, then: 二等 }
      - otherwise: 三等
  费:
    source: 办法 4
    tiers: { of: 收入, 不超过3000元: 5%, 超过3000元: 10% }
    round: 四舍五入 到 0.01元
  评级:
    source: 办法 5
    score:
      groups:
        服务:
          max: 80分
          criteria:
            满意: { bands: { of: 满意度, 90%以上: 50分, 60%以上: 30分, otherwise: 0分 } }
            投诉处理: { deduct: 投诉×5分/次, from: 30分, source: 办法 6 }
        奖励:
          counts: bonus
          criteria:
            党建: { points: 若 在本社区 则 5分 否则 0分 }
      grades: { 优秀: 75分以上, 合格: 50分以上, 不合格: otherwise }
      veto:
        - { when: 挪用, grade: 不合格, title: { zh: 有挪用, en: Diverted }, source: 办法 7 }
  齐全:
    source: 办法 8
    checklist: { require: all, items: { 有人: 人数 ≥ 1人, 本地: 在本社区 } }
  好企业: { source: 办法 9, formula: 计数(名单 其中 档次 = "好") }
`,
  'sample.yaml',
);

export const asOf = '2024-06-01';

/** The first line of what is written at a place, without spaces that only align. */
export function textAt({ start, end }: Place): string {
  const text = sample.source.text.slice(start, end);
  return (text.split('\n')[0] ?? '').replace(/ +/g, ' ').trim();
}
