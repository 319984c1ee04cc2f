import type { Bilingual } from '@tiaoli/diagnostics';

const row = (zh: string, en: string): Bilingual => ({ zh, en });

/** The texts of `explain --flip`. */
export const flipTexts = {
  flipOption: row(
    '怎样改变事实才得到这个结果，如 党组织形式=党支部、奖补金额>=1000',
    'which change of facts gives a result, such as 党组织形式=党支部 or 奖补金额>=1000',
  ),
  changeOption: row(
    '和 --flip 一起用：哪些事实可以改变，默认都可以',
    'with --flip: the facts that may change; all by default',
  ),
  exitNoFlip: row(
    '3  所问的规则有未定的或出错的，或没有得到想要结果的改变',
    '3  an asked rule is undecided or an error, or no change gives the result',
  ),
  wrongFlip: row(
    '--flip 要写成 规则=结果，不能是 {text}；数可以用 >=、<=、>、<',
    '--flip takes rule=result, not {text}; numbers may take >=, <=, > and <',
  ),
  wrongWanted: row(
    '{rule} 没有 {value} 这样的结果；可以是：{values}',
    '{rule} has no result such as {value}; it may be: {values}',
  ),
  noSuchFact: row('没有叫 {name} 的事实', 'there is no fact {name}'),
  toGet: row('要让 {wanted}：', 'for {wanted}:'),
} as const;
