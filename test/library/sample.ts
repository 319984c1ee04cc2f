import { type LoadedPolicy, loadPolicy } from 'tiaoli';

const header = `policy: sample
title: { zh: 示例, en: Sample }
version: 1.0.0
effective: 2024-01-01
sources:
  办法: { title: { zh: 示例办法, en: Sample measure } }
`;

/** A policy of which only the part after the sources is given; it must be free of errors. */
export function samplePolicy(part: string, head = header): LoadedPolicy {
  const { policy, diagnostics } = loadPolicy(head + part);
  if (policy !== undefined) return policy;
  throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join('\n'));
}

/** A version of one policy, for questions of force. */
export function version(number: string, effective: string, until?: string): LoadedPolicy {
  const last = until === undefined ? '' : `until: ${until}\n`;
  const head = header
    .replace('1.0.0', number)
    .replace('effective: 2024-01-01\n', `effective: ${effective}\n${last}`);
  return samplePolicy(
    'inputs: { 甲: { type: boolean } }\nrules: { 乙: { source: 办法 1, formula: 甲 } }\n',
    head,
  );
}

/** One rule of each kind of result. */
export const everyResult = `inputs:
  人数: { type: integer, unit: 人, min: 0, max: 100 }
  金额: { type: number, unit: 万元, decimals: 2 }
  满意度: { type: number, format: percent, min: 0%, max: 100% }
  开工日期: { type: date, min: 2020-01-01 }
  等级: { type: enumeration, values: [优秀, 良好, 合格], ordered: true }
  备注: { type: text }
  违规: { type: boolean, title: { zh: 违规, en: Violation } }
rules:
  平均: { source: 办法 1, unit: 元/人, formula: 金额÷人数, round: 四舍五入 到 0.01元/人 }
  三分之一: { source: 办法 1, formula: 1÷3 }
  达标: { source: 办法 2, formula: 等级 在 良好以上 }
  开工: { source: 办法 3, formula: 开工日期 }
  说明书: { source: 办法 3, formula: 备注 }
  处理:
    source: 办法 4
    table: |
      | 人数     | → 形式 | 补助  |
      | 3人以上  | 支部   | 500元 |
      | 不满3人  | 小组   | 100元 |
  名目:
    source: 办法 5
    hit: collect
    table: |
      | 人数     | → 名目 |
      | 3人以上  | 活动   |
      | 10人以上 | 场地   |
  评级:
    source: 办法 6
    score:
      criteria:
        满意: { bands: { of: 满意度, 90%以上: 60分, otherwise: 30.5分 } }
        人员: { points: 若 人数≥3人 则 40分 否则 0分 }
      grades: { 甲级: 90分以上, 乙级: 60分以上, 丙级: otherwise }
      veto:
        - { when: 违规, grade: 丙级, title: { zh: 有违规, en: Violation }, source: 办法 7 }
`;
