/** A built-in unit, as so many of a base unit. */
export interface BuiltInUnit {
  readonly name: string;
  readonly base: string;
  /** Exact factor to the base unit. */
  readonly numerator: string;
  readonly denominator: string;
  readonly en: string;
}

const unit = (
  name: string,
  en: string,
  base = name,
  numerator = '1',
  denominator = '1',
): BuiltInUnit => ({
  name,
  base,
  numerator,
  denominator,
  en,
});

/**
 * The built-in units. Count nouns are dimensions of their own, so 2分/次 × 次 = 分.
 * 1 年 = 12 月; 月 and 天 do not convert. 1 亩 = 2000/3 平方米.
 */
export const builtInUnits: readonly BuiltInUnit[] = [
  unit('元', 'yuan'),
  unit('万元', '10,000 yuan', '元', '10000'),
  unit('亿元', '100,000,000 yuan', '元', '100000000'),
  unit('角', 'jiao', '元', '1', '10'),
  unit('分', 'points'),
  unit('平方米', 'm²'),
  unit('㎡', 'm²', '平方米'),
  unit('m²', 'm²', '平方米'),
  unit('亩', 'mu', '平方米', '2000', '3'),
  unit('公顷', 'hectares', '平方米', '10000'),
  unit('公里', 'km'),
  unit('米', 'm', '公里', '1', '1000'),
  unit('人', 'people'),
  unit('户', 'households'),
  unit('个', 'items'),
  unit('件', 'pieces'),
  unit('次', 'times'),
  unit('项', 'matters'),
  unit('家', 'enterprises'),
  unit('名', 'people', '人'),
  unit('天', 'days'),
  unit('日', 'days', '天'),
  unit('工作日', 'working days'),
  unit('个工作日', 'working days', '工作日'),
  unit('月', 'months'),
  unit('个月', 'months', '月'),
  unit('年', 'years', '月', '12'),
  unit('周岁', 'years of age', '月', '12'),
];
