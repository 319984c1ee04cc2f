import type { Bilingual } from '@tiaoli/diagnostics';
import type { Outcome, Value } from '@tiaoli/evaluator';
import {
  type DescribeOptions,
  describeOutcome,
  describeUnit,
  describeValue,
} from '@tiaoli/explainer';
import type { DisplayUnit } from '@tiaoli/ir';

/** The same text in both languages. */
export function same(text: string): Bilingual {
  return { zh: text, en: text };
}

/** A value with its unit, as explanations say it. */
export function valueWords(
  value: Value,
  unit: DisplayUnit | undefined,
  options: DescribeOptions,
): Bilingual {
  return {
    zh: describeValue(value, unit, 'zh', options),
    en: describeValue(value, unit, 'en', options),
  };
}

/** A value, that it cannot be told yet, or why there is none. */
export function outcomeWords(
  outcome: Outcome,
  unit: DisplayUnit | undefined,
  options: DescribeOptions,
): Bilingual {
  return {
    zh: describeOutcome(outcome, unit, 'zh', options),
    en: describeOutcome(outcome, unit, 'en', options),
  };
}

export function unitWords({ text }: DisplayUnit): Bilingual {
  return { zh: describeUnit(text, 'zh'), en: describeUnit(text, 'en') };
}

/** Several texts one after the other. */
export function listed(words: readonly Bilingual[]): Bilingual {
  return { zh: words.map(({ zh }) => zh).join('，'), en: words.map(({ en }) => en).join(', ') };
}
