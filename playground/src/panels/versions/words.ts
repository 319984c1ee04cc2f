import type { Bilingual } from '@tiaoli/diagnostics';
import type { Aspect, Change, DeclarationKind } from '@tiaoli/views';

export const changeWords: Readonly<Record<Change, Bilingual>> = {
  added: { zh: '新增', en: 'Added' },
  removed: { zh: '删去', en: 'Removed' },
  changed: { zh: '改动', en: 'Changed' },
  affected: { zh: '受影响', en: 'Affected' },
};

export const aspectWords: Readonly<Record<Aspect, Bilingual>> = {
  meaning: { zh: '内容', en: 'meaning' },
  basis: { zh: '依据', en: 'basis' },
  title: { zh: '名称或说明', en: 'names or notes' },
  wording: { zh: '只是写法', en: 'wording only' },
};

/** What a person reads of a kind of declaration. */
export const kindWords: Readonly<Record<DeclarationKind, Bilingual>> = {
  enumeration: { zh: '枚举', en: 'Enumeration' },
  entity: { zh: '实体', en: 'Entity' },
  input: { zh: '输入', en: 'Input' },
  parameter: { zh: '参数', en: 'Parameter' },
  rule: { zh: '规则', en: 'Rule' },
};
