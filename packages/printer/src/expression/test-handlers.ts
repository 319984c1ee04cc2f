import {
  type Bound,
  bracketSuffix,
  type EqualTo,
  type Interval,
  multipliers,
  type NumberLiteral,
  type OneOf,
  rangeWord,
  type Test,
} from '@tiaoli/syntax';
import { comparisonWord } from './comparison-word.js';
import type { PrintContext } from './context.js';
import { levels } from './level.js';

type TestHandlers = {
  readonly [K in Test['kind']]: (node: Extract<Test, { kind: K }>, context: PrintContext) => string;
};

/** How each kind of test is written. */
export const testHandlers: TestHandlers = {
  any: () => '-',
  oneOf: (node: OneOf, context) => node.tests.map((each) => context.test(each)).join('、'),
  interval: printInterval,
  equalTo: (node: EqualTo, context) => {
    const value = context.operand(node.value, levels.additive);
    return node.negated ? `≠ ${value}` : value;
  },
  missingTest: () => '',
};

function printInterval(interval: Interval, context: PrintContext): string {
  const text = boundsText(interval, context);
  if (!interval.suffix) return text;
  const last = interval.upper ?? interval.lower;
  const gap = context.compact || last?.value.kind === 'number' ? '' : ' ';
  return `${text}${gap}${bracketSuffix}`;
}

function boundsText({ lower, upper }: Interval, context: PrintContext): string {
  if (lower && upper) {
    if (sharesUnit(lower, upper)) {
      return `${lower.value.digits}${upperText(upper, context)}`;
    }
    const gap = isSign(lower) || isSign(upper) ? ' ' : '';
    return `${lowerText(lower, context)}${gap}${upperText(upper, context)}`;
  }
  return lower ? lowerText(lower, context) : upper ? upperText(upper, context) : '';
}

function lowerText(bound: Bound, context: PrintContext): string {
  // In 3至5人 the word stands between the two.
  if (bound.spelling === rangeWord) return context.operand(bound.value, levels.additive);
  return boundText(bound, bound.inclusive ? '≥' : '>', context);
}

function upperText(bound: Bound, context: PrintContext): string {
  return boundText(bound, bound.inclusive ? '≤' : '<', context);
}

function boundText(bound: Bound, sign: string, context: PrintContext): string {
  const value = context.operand(bound.value, levels.additive);
  if (isSign(bound)) return `${sign} ${value}`;
  const gap = context.compact || bound.value.kind === 'number' ? '' : ' ';
  return comparisonWord(bound.spelling)?.position === 'after'
    ? `${value}${gap}${bound.spelling}`
    : `${bound.spelling}${gap}${value}`;
}

const isSign = ({ spelling }: Bound): boolean =>
  spelling !== rangeWord && comparisonWord(spelling) === undefined;

/** In 3至5人 the unit is written once; not in 3万元至5万元, where it would leave the 万 in doubt. */
function sharesUnit(
  lower: Bound,
  upper: Bound,
): lower is Bound & { readonly value: NumberLiteral } {
  if (lower.spelling !== rangeWord || upper.spelling !== rangeWord) return false;
  if (lower.value.kind !== 'number' || upper.value.kind !== 'number') return false;
  const unit = upper.value.unit?.text;
  if (unit === undefined || Object.hasOwn(multipliers, unit.charAt(0))) return false;
  const bare = lower.value.multipliers.length === 0 && upper.value.multipliers.length === 0;
  return bare && lower.value.unit?.text === unit;
}
