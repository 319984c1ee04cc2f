import type { Bilingual, Fix } from '@tiaoli/diagnostics';
import { type Bound, type Interval, rangeWord, type Test } from '@tiaoli/syntax';
import { expressionText, testText } from '../../shared/expression-text.js';
import { replaceFix } from '../../shared/fixes.js';

/** What is wrong between two brackets, and how the second would follow the first. */
export interface Joint {
  readonly problem: Bilingual;
  readonly fix: Fix | undefined;
}

/** Two brackets that meet at one number, which both of them or neither has. */
export function numberTwiceOrNever(before: Test, next: Test): Joint {
  const number = boundText(next, 'lower') ?? zero;
  const lower = next.kind === 'interval' ? next.lower : undefined;
  if (lower?.inclusive !== true) {
    const problem = { zh: `${number.zh} 不在任何一档里`, en: `no bracket has ${number.en}` };
    return { problem, fix: turnedFix(next) };
  }
  const problem = {
    zh: `${number.zh} 已经在上一档 \`${testText(before, 'zh')}\` 里`,
    en: `${number.en} already belongs to \`${testText(before, 'en')}\``,
  };
  return { problem, fix: turnedFix(next) };
}

/** Two brackets of which the second begins elsewhere than the first ends. */
export function placesDiffer(before: Test, next: Test): Bilingual {
  const [end, start] = [boundText(before, 'upper'), boundText(next, 'lower')];
  if (end === undefined) {
    const [zh, en] = [testText(before, 'zh'), testText(before, 'en')];
    return { zh: `上一档 \`${zh}\` 没有上限`, en: `\`${en}\` has no upper bound` };
  }
  if (start === undefined) return { zh: '这一档没有下限', en: 'it has no lower bound' };
  return {
    zh: `上一档到 ${end.zh} 为止，这一档从 ${start.zh} 开始`,
    en: `it begins at ${start.en}, the one before ends at ${end.en}`,
  };
}

/** A bracket that ends before it begins. */
export function notAscending(test: Test): Bilingual {
  const start = boundText(test, 'lower') ?? zero;
  const end = boundText(test, 'upper') ?? zero;
  return {
    zh: `这一档的终点 ${end.zh} 不大于起点 ${start.zh}`,
    en: `it ends at ${end.en}, not above where it begins, at ${start.en}`,
  };
}

function boundText(test: Test, side: 'lower' | 'upper'): Bilingual | undefined {
  const bound = test.kind === 'interval' ? test[side] : undefined;
  if (bound === undefined) return undefined;
  const [zh, en] = [expressionText(bound.value, 'zh'), expressionText(bound.value, 'en')];
  return { zh: `\`${zh}\``, en: `\`${en}\`` };
}

const zero: Bilingual = { zh: '`0`', en: '`0`' };

/** The bracket with its lower bound the other way about: 3000元以上 becomes 超过3000元. */
function turnedFix(test: Test): Fix | undefined {
  if (test.kind !== 'interval' || test.lower === undefined) return undefined;
  const lower = turned(test.lower, test);
  const { upper } = test;
  // A word before the first bound and one after the second would read as one: 超过3000元5000元以下.
  const isRange = upper?.inclusive === true && lower.spelling === exclusiveWord;
  const next = isRange
    ? { ...test, lower, upper: { ...upper, spelling: rangeWord } }
    : { ...test, lower };
  return replaceFix(test.span, testText(next, 'zh'));
}

const exclusiveWord = '超过';

function turned(lower: Bound, { upper }: Interval): Bound {
  const inclusive = !lower.inclusive;
  const isSign = /^[<>≤≥]/.test(lower.spelling);
  if (isSign) return { ...lower, inclusive, spelling: inclusive ? '≥' : '>' };
  if (!inclusive) return { ...lower, inclusive, spelling: exclusiveWord };
  return { ...lower, inclusive, spelling: upper?.spelling === rangeWord ? rangeWord : '以上' };
}
