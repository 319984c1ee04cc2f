import type { Bilingual } from '@tiaoli/diagnostics';
import type { GraphNode } from '@tiaoli/views';
import type { Say } from '../../../texts/use-text.js';

/** What a person reads of a kind of node; its shape tells the same. */
export const kindWords: Readonly<Record<GraphNode['kind'], Bilingual>> = {
  input: { zh: '输入', en: 'Input' },
  parameter: { zh: '参数', en: 'Parameter' },
  openParameter: { zh: '待定参数', en: 'Open parameter' },
  rule: { zh: '规则', en: 'Rule' },
};

const texts = {
  internal: { zh: '中间规则', en: 'Internal rule' },
  of: { zh: '{kind} · {owner}', en: '{kind} · {owner}' },
  unknown: { zh: '未定', en: 'not known yet' },
  each: { zh: '逐项不同', en: 'one for each' },
};

/** The kind, and the policy or the entity that it belongs to. */
export function kindOf({ kind, isInternal, entity, policy }: GraphNode, say: Say): string {
  const words = say(isInternal ? texts.internal : kindWords[kind]);
  const owner = [policy, entity].filter((each) => each !== undefined).join(' / ');
  return owner === '' ? words : say(texts.of, { kind: words, owner });
}

export function shownValue({ value, entity }: GraphNode, say: Say): string {
  if (entity !== undefined) return say(texts.each);
  return value === undefined ? say(texts.unknown) : say(value);
}
