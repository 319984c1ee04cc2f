import { type Keyword, word } from './key.js';

/** Functions over a list. */
export const listFunctions = {
  count: word('计数', 'count', '列表有几项', 'how many a list holds'),
  sum: word('求和', 'sum', '列表各项之和', 'the sum over a list'),
  average: word('平均', 'average', '列表各项的平均数', 'the average over a list'),
  share: word(
    '占比',
    'share',
    '满足条件的占全部的比例',
    'the part of a list that a condition holds for',
  ),
  any: word('任一', 'any', '至少一项满足条件', 'the condition holds for at least one'),
  all: word('全部', 'all', '每一项都满足条件', 'the condition holds for every one'),
  rank: word(
    '名次',
    'rank',
    '本项在列表中的名次，从高到低，并列同名次',
    'place of this one in a list, highest first, ties share it',
  ),
  sort: word('排序', 'sort', '列表从高到低排列', 'a list from the highest down'),
  top: word('前几名', 'top', '名次在前几名以内的', 'those whose place is among the first'),
} as const satisfies Readonly<Record<string, Keyword>>;
