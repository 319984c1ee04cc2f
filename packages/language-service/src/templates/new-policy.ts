import type { Language } from '@tiaoli/diagnostics';
import { printPolicy } from '@tiaoli/printer';

export interface NewPolicy {
  /** `^[a-z][a-z0-9-]*$`, as the parser wants it. */
  readonly id: string;
  readonly title: string;
  /** ISO date. */
  readonly effective: string;
}

const hints = {
  rate: { zh: '示例，换成条文里的标准', en: 'an example; put the rate of the text here' },
  clause: { zh: '示例，换成条文出处', en: 'an example; cite the clause here' },
};

/** A short policy to begin with, which decides something at once; in one keyword language. */
export function newPolicyText({ id, title, effective }: NewPolicy, language: Language): string {
  const quoted = JSON.stringify(title);
  const text = `条例: ${id}
名称: { zh: ${quoted}, en: ${quoted} }
版本: 1.0.0
施行: ${effective}

输入:
  面积: { 类型: 数值, 单位: 平方米, 小数位: 2, 最小: 0 }

参数:
  标准: { 值: 2元/平方米, 假定: ${hints.rate[language]} }

规则:
  金额:
    假定: ${hints.clause[language]}
    公式: 面积×标准
    取整: 四舍五入 到 0.01元
`;
  return printPolicy(text, { keywords: language }).value ?? text;
}
