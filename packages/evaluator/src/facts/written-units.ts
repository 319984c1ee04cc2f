interface WrittenUnit {
  readonly base: string;
  readonly factor: string;
}

const unit = (base: string, factor = '1'): WrittenUnit => ({ base, factor });

/** The built-in units, as so many of a base unit: those of one base convert. */
export const writtenUnits: ReadonlyMap<string, WrittenUnit> = new Map([
  ['元', unit('元')],
  ['万元', unit('元', '10000')],
  ['亿元', unit('元', '100000000')],
  ['角', unit('元', '1/10')],
  ['分', unit('分')],
  ['平方米', unit('平方米')],
  ['㎡', unit('平方米')],
  ['m²', unit('平方米')],
  ['亩', unit('平方米', '2000/3')],
  ['公顷', unit('平方米', '10000')],
  ['公里', unit('公里')],
  ['米', unit('公里', '1/1000')],
  ['人', unit('人')],
  ['户', unit('户')],
  ['个', unit('个')],
  ['件', unit('件')],
  ['次', unit('次')],
  ['项', unit('项')],
  ['家', unit('家')],
  ['名', unit('人')],
  ['天', unit('天')],
  ['日', unit('天')],
  ['工作日', unit('工作日')],
  ['个工作日', unit('工作日')],
  ['月', unit('月')],
  ['个月', unit('月')],
  ['年', unit('月', '12')],
  ['周岁', unit('月', '12')],
]);
