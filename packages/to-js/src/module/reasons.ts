import type { Core } from '@tiaoli/ir';

type Bilingual = Core['title'];

/** What people may write otherwise, or have to leave to the evaluator; all else is of no help to them. */
const words: ReadonlyMap<string, Bilingual> = new Map([
  [
    'a list among the facts',
    {
      zh: '事实里有名单，要由评估器核对（事实已经核对过的，用 --trust trusted）',
      en: 'facts with a list have to be checked by the evaluator (where they are checked already, use --trust trusted)',
    },
  ],
  ['a list', { zh: '用到名单', en: 'it goes by a list' }],
  ['filter', { zh: '从名单里筛选', en: 'it picks elements of a list' }],
  ['sort', { zh: '给名单排序', en: 'it sorts a list' }],
  ['rank', { zh: '在名单里排位次', en: 'it ranks elements of a list' }],
  ['aggregate', { zh: '对名单汇总', en: 'it sums up a list' }],
  ['allocate', { zh: '按名单分摊', en: 'it allocates among a list' }],
  ['elementInput', { zh: '用到名单里各项的事实', en: 'it goes by facts of elements' }],
  ['elementRule', { zh: '用到名单里各项的规则', en: 'it goes by rules of elements' }],
  ['shift', { zh: '推算日期', en: 'it moves a date by a period' }],
  ['dateCall', { zh: '用到日期函数', en: 'it calls a function of dates' }],
  ['sumMonths', { zh: '逐月合计', en: 'it sums up months' }],
  ['thisMonth', { zh: '逐月合计', en: 'it sums up months' }],
  ['milestones', { zh: '用到里程碑', en: 'it has milestones' }],
  ['fallback', { zh: '为缺少的事实另定数值', en: 'it has a value for a fact that is absent' }],
  ['a large constant', { zh: '常数太大', en: 'a constant is too large' }],
  ['many places', { zh: '小数位太多', en: 'there are too many decimal places' }],
  [
    'a number without a last place',
    { zh: '有除不尽的数', en: 'a number has no last decimal place' },
  ],
  [
    'a parameter without a last place',
    { zh: '有除不尽的参数', en: 'a parameter has no last decimal place' },
  ],
  [
    'a step without a last place',
    { zh: '取整的步长除不尽', en: 'a step of rounding has no last decimal place' },
  ],
  ['a unit', { zh: '有换算除不尽的单位', en: 'a unit has no decimal factor' }],
  [
    'a field of a plain value',
    { zh: '用到清单的缺项或满足数', en: 'it goes by what a checklist lacks' },
  ],
]);

/** Why a rule is beyond a program, for people. */
export function describeReason(reason: string): Bilingual {
  return words.get(reason) ?? { zh: `编译不支持（${reason}）`, en: `not supported (${reason})` };
}
