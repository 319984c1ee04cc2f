import type { Bilingual } from '@tiaoli/diagnostics';
import type { Dimension } from '../3-units/dimension.js';
import type { SemanticType } from './semantic-type.js';

const words: { readonly [K in SemanticType['kind']]: Bilingual } = {
  error: { zh: '未知', en: 'unknown' },
  boolean: { zh: '是否', en: 'yes or no' },
  number: { zh: '数值', en: 'a number' },
  date: { zh: '日期', en: 'a date' },
  text: { zh: '文本', en: 'a text' },
  enumeration: { zh: '枚举值', en: 'a value of an enumeration' },
  element: { zh: '列表中的一项', en: 'an element of a list' },
  list: { zh: '列表', en: 'a list' },
  record: { zh: '多项结果', en: 'a result of several columns' },
  score: { zh: '评分结果', en: 'a score' },
};

/** A type in words, for messages. */
export function typeWords(type: SemanticType): Bilingual {
  const word = words[type.kind];
  if (type.kind !== 'enumeration') return word;
  return {
    zh: `枚举 \`${type.enumeration}\` 的取值`,
    en: `a value of the enumeration \`${type.enumeration}\``,
  };
}

/** A unit in words, for messages. */
export function unitWords(dimension: Dimension | 'any'): Bilingual {
  if (dimension === 'any' || dimension.text === '') return { zh: '无单位', en: 'no unit' };
  return { zh: `\`${dimension.text}\``, en: `\`${dimension.text}\`` };
}
