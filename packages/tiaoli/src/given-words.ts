import type { Bilingual } from '@tiaoli/diagnostics';

const words: ReadonlyMap<string, Bilingual> = new Map([
  ['undefined', { zh: '空', en: 'nothing' }],
  ['boolean', { zh: '布尔值', en: 'a boolean' }],
  ['number', { zh: '数', en: 'a number' }],
  ['bigint', { zh: '数', en: 'a number' }],
  ['string', { zh: '一段文字', en: 'a text' }],
  ['function', { zh: '一个函数', en: 'a function' }],
]);

/** What a caller gave in place of what was wanted, as a message names it. */
export function givenWords(value: unknown): Bilingual {
  if (Array.isArray(value)) return { zh: '一个列表', en: 'a list' };
  const known = words.get(value === null ? 'undefined' : typeof value);
  return known ?? { zh: '别的对象', en: 'another object' };
}
