import { quote } from '../quote.js';
import type { StatementWording } from '../wording.js';
import { items, operation, shown, statements } from './glue.js';
import { relations } from './relations.js';
import { say } from './say.js';

/** 不满足“不满 3 人” would stumble. */
const satisfies = (test: string, does: boolean): string => {
  const verb = test.startsWith('不') ? '符合' : '满足';
  return does ? verb : `不${verb}`;
};

/** Chinese statements. */
export const statementWording: StatementWording = {
  statements,
  is: (subject, value) =>
    value.kind === 'number' ? say`${subject}${value.text}` : say`${subject}为${shown(value)}`,
  isNumber: (subject, number) => say`${subject}为${number}`,
  isNot: (subject, value, wanted) => say`${subject}为${shown(value)}，不是${shown(wanted)}`,
  equals: (formula, value) => operation(formula, '=', value),
  holds: (rule, value) => (value ? `${rule}成立` : `${rule}不成立`),
  unclear: (names) => `${items(names)}尚不清楚`,
  ruleUnclear: (rule) => `${rule}尚不能确定`,
  couldNotBe: (name) => `${name}无法得出结果`,
  zeroDivisor: (fact, place) => {
    const where = place === undefined ? '' : `（${quote(place.rule)}，${place.basis}）`;
    return `${fact}，不能作除数${where}`;
  },
  notComputable: (formula, message) => `${quote(formula)}无法计算（${message}）`,
  relation: (left, operator, right, of) => say`${left}${relations[of][operator]}${right}`,
  furtherRelation: (left, operator, right, of) => say`${left}，${relations[of][operator]}${right}`,
  meets: (fact, test, does) => `${fact}，${satisfies(test, does)}${quote(test)}`,
  rowWants: (fact, test) => `${fact}，该行要求${quote(test)}`,
  noEarlierCase: '前面各种情形都不适用',
  regardless: (condition) => `无论${quote(condition)}是否成立，结果都一样`,
};
