import type { Span } from '@tiaoli/diagnostics';
import type { YamlNode } from '@tiaoli/parser';
import { knownKey, policySlot, type Slot } from '@tiaoli/printer';
import { type Key, normalizeWidth } from '@tiaoli/syntax';

export interface KeyAt {
  readonly key: Key;
  readonly span: Span;
}

/** The key of the language at an offset of a policy file. */
export function keyAt(node: YamlNode | undefined, offset: number): KeyAt | undefined {
  return node === undefined ? undefined : keyIn(node, policySlot, offset);
}

function keyIn(node: YamlNode, slot: Slot, offset: number): KeyAt | undefined {
  if (node.kind === 'sequence') {
    const item = node.items.find(({ span }) => holds(span, offset));
    return item && keyIn(item, slot.item ?? {}, offset);
  }
  if (node.kind !== 'mapping') return undefined;
  const entry = node.entries.find(({ key, value }) =>
    holds({ start: key.span.start, end: Math.max(key.span.end, value.span.end) }, offset),
  );
  if (entry === undefined) return undefined;
  const known = knownKey(slot.contexts ?? [], normalizeWidth(entry.key.text).trim());
  if (holds(entry.key.span, offset)) return known && { key: known.key, span: entry.key.span };
  return keyIn(entry.value, known?.slot ?? slot.other?.value ?? {}, offset);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
