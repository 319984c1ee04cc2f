import type { Bilingual } from '@tiaoli/diagnostics';

/** What a person reads of each kind of change, in the order of reports. */
export const mutationKindWords = {
  bound: { zh: '界限', en: 'bounds' },
  strictness: { zh: '以上与超过', en: 'inclusive or not' },
  equality: { zh: '等于与不等于', en: 'equal or not' },
  connective: { zh: '且与或', en: 'and or or' },
  negation: { zh: '条件的反面', en: 'opposites of conditions' },
  number: { zh: '数', en: 'numbers' },
  row: { zh: '表的行', en: 'table rows' },
  case: { zh: '情形', en: 'cases' },
  order: { zh: '先后', en: 'orders' },
  rounding: { zh: '取整', en: 'rounding' },
  limit: { zh: '上下限', en: 'limits' },
  bracket: { zh: '级距', en: 'brackets' },
  criterion: { zh: '指标', en: 'criteria' },
  veto: { zh: '否决项', en: 'vetoes' },
  item: { zh: '清单项目', en: 'checklist items' },
  quantifier: { zh: '全部与任一', en: 'all or any' },
  remainder: { zh: '余数', en: 'remainders' },
  parameter: { zh: '参数', en: 'parameters' },
  date: { zh: '参数的日期', en: 'dates of parameters' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MutationKind = keyof typeof mutationKindWords;

/** All kinds, in the order of reports. */
export const mutationKinds = Object.keys(mutationKindWords) as readonly MutationKind[];
