/** How a built-in unit reads in English: `shown in words = shown × times`. */
export interface EnglishUnit {
  readonly one: string;
  readonly many: string;
  readonly times?: string;
}

const same = (word: string): EnglishUnit => ({ one: word, many: word });
const plural = (one: string, many = `${one}s`): EnglishUnit => ({ one, many });

/** By name in a policy. A policy's own units keep their names. */
export const englishUnits: ReadonlyMap<string, EnglishUnit> = new Map([
  ['元', same('yuan')],
  ['万元', { ...same('yuan'), times: '10000' }],
  ['亿元', { ...same('yuan'), times: '100000000' }],
  ['角', same('jiao')],
  ['分', plural('point')],
  ['平方米', same('m²')],
  ['㎡', same('m²')],
  ['m²', same('m²')],
  ['亩', same('mu')],
  ['公顷', plural('hectare')],
  ['公里', same('km')],
  ['米', same('m')],
  ['人', plural('person', 'people')],
  ['户', plural('household')],
  ['个', plural('item')],
  ['件', plural('piece')],
  ['次', plural('time')],
  ['项', plural('matter')],
  ['家', plural('enterprise')],
  ['名', plural('person', 'people')],
  ['天', plural('day')],
  ['日', plural('day')],
  ['工作日', plural('working day')],
  ['个工作日', plural('working day')],
  ['月', plural('month')],
  ['个月', plural('month')],
  ['年', plural('year')],
  ['周岁', plural('year of age', 'years of age')],
]);
