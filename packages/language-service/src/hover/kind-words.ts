import type { Bilingual } from '@tiaoli/diagnostics';
import type { SymbolKind } from '../symbols/symbol.js';

/** What each kind of name is called. */
export const kindWords: Readonly<Record<SymbolKind, Bilingual>> = {
  policy: { zh: '条例', en: 'policy' },
  use: { zh: '引用', en: 'used policy' },
  source: { zh: '依据', en: 'source' },
  unit: { zh: '单位', en: 'unit' },
  enumeration: { zh: '枚举', en: 'enumeration' },
  value: { zh: '取值', en: 'value' },
  entity: { zh: '实体', en: 'entity' },
  input: { zh: '输入', en: 'input' },
  parameter: { zh: '参数', en: 'parameter' },
  rule: { zh: '规则', en: 'rule' },
  field: { zh: '结果列', en: 'column of results' },
  group: { zh: '分组', en: 'group' },
  criterion: { zh: '指标', en: 'criterion' },
  item: { zh: '项目', en: 'item' },
  place: { zh: '地区', en: 'place' },
};
