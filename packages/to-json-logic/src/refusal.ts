import type { Bilingual } from '@tiaoli/diagnostics';

/** Why a rule cannot be said in JSON Logic so that every implementation decides it exactly. */
const reasons = {
  tooLarge: {
    zh: '计算中的数可能超过 2 的 53 次方，目标系统的浮点数不再精确；给事实加上最小值、最大值和小数位数，可能就行',
    en: 'a number on the way may exceed 2^53, where doubles are no longer exact; a min, a max and decimals on the inputs may help',
  },
  noLastPlace: {
    zh: '有除不尽的数参与了需要有限小数的计算',
    en: 'a number without a last decimal place is used where one is needed',
  },
  list: {
    zh: '清单的用法超出筛选、计数、合计、任一、全部、最大、最小、平均、占比，或列出的不是固定的文字',
    en: 'it uses a list otherwise than by filter, count, sum, any, all, max, min, average or share, or lists what is no fixed text',
  },
  outsideOfElement: {
    zh: '对清单每一项的判断用到了该项以外的事实，目标系统在逐项计算时读不到',
    en: 'what is said of each element reads facts outside of it, which cannot be reached there',
  },
  order: {
    zh: '需要排序、名次或分摊',
    en: 'it needs an order, a rank or an allocation among elements',
  },
  months: { zh: '需要逐月合计', en: 'it sums up over months' },
  workingDays: { zh: '需要节假日日历', en: 'it needs the calendar of holidays' },
  movedByDays: {
    zh: '按天推算出的日期又按月推算，或取其年、月、日',
    en: 'a date moved by days is then moved by months, or its year, month or day is asked for',
  },
  noValue: {
    zh: '有参数在基准日没有值',
    en: 'a parameter has no value on the as-of date',
  },
  never: {
    zh: '没有一种情形成立',
    en: 'none of its cases can hold',
  },
  tooLong: {
    zh: '写出来太长：JSON Logic 不能把中间结果存起来重用',
    en: 'it would be too long: JSON Logic cannot keep an intermediate result to use it twice',
  },
  unlinked: {
    zh: '引用了其他条例，须先链接',
    en: 'it uses other policies, which have to be linked first',
  },
  malformed: { zh: '内核不完整', en: 'the core is not well formed' },
} as const satisfies Record<string, Bilingual>;

export type RefusalCode = keyof typeof reasons;

/** Why a rule is not in the output. */
export interface RefusalReason extends Bilingual {
  readonly code: RefusalCode;
}

/** Thrown and caught in here only: it ends the writing of one rule. */
export class Refusal extends Error {
  readonly reason: RefusalReason;

  constructor(code: RefusalCode) {
    super(reasons[code].en);
    this.reason = { code, ...reasons[code] };
  }
}

export function refuse(code: RefusalCode): never {
  throw new Refusal(code);
}
