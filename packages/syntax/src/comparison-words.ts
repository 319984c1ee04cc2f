/** A comparison word: which bound it sets, and where it stands. */
export interface ComparisonWord {
  readonly word: string;
  readonly operator: '<' | '≤' | '>' | '≥' | '=' | '≠';
  /** `x 不满 3人` and `不满3人`, or `3人以上`. */
  readonly position: 'before' | 'after';
}

const comparison = (
  position: 'before' | 'after',
  operator: ComparisonWord['operator'],
  ...words: readonly string[]
): readonly ComparisonWord[] => words.map((each) => ({ word: each, operator, position }));

/** Only after a length of time, `30日内`: it ends too many names. */
export const periodSuffix = '内';

/**
 * Comparison words, which stay as written in either keyword language. 以上, 以下 and 以内 include
 * the number; 不满, 超过 and 以外 do not (Civil Code, article 1259).
 */
export const comparisonWords: readonly ComparisonWord[] = [
  ...comparison('after', '≥', '以上', '及以上', '或以上'),
  ...comparison('after', '≤', '以下', '及以下', '或以下', '以内', periodSuffix),
  ...comparison('after', '>', '以外'),
  ...comparison('after', '≥', '及以后', '或以后'),
  ...comparison('after', '≤', '及以前', '或以前'),
  ...comparison('before', '<', '不满', '不足', '低于', '少于', '小于', '未满'),
  ...comparison('before', '≤', '不超过', '不高于', '不多于', '不大于'),
  ...comparison('before', '>', '超过', '高于', '多于', '大于'),
  ...comparison('before', '≥', '不低于', '不少于', '不小于', '达到', '满'),
  ...comparison('before', '<', '早于'),
  ...comparison('before', '≤', '不晚于', '不迟于'),
  ...comparison('before', '>', '晚于', '迟于'),
  ...comparison('before', '≥', '不早于'),
  ...comparison('before', '=', '等于'),
  ...comparison('before', '≠', '不等于'),
];

/** The word of an inclusive range: `3至5人`. */
export const rangeWord = '至';

/** May end a bracket's interval as regulations write it: `超过36000元至144000元的部分`. */
export const bracketSuffix = '的部分';
