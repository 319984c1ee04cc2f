import type { Span } from '@tiaoli/diagnostics';
import type { YamlMapping, YamlNode } from '@tiaoli/parser';

/** Where a fact inside lists stands: `企业名单[甲公司].信用得分`, or `企业名单[2]` by number. */
export function spanAt(node: YamlMapping, path: string): Span | undefined {
  for (const { key, value } of node.entries) {
    if (!path.startsWith(key.text)) continue;
    const rest = path.slice(key.text.length);
    if (rest === '') return key.span;
    const found = rest.startsWith('[') && value.kind === 'sequence' && inList(value.items, rest);
    if (found) return found;
  }
  return undefined;
}

function inList(items: readonly YamlNode[], path: string): Span | undefined {
  const named = items.find((item) => labelsOf(item).some((label) => isAt(path, label)));
  const item = named ?? items[Number(/^\[(\d+)\]/.exec(path)?.[1] ?? 0) - 1];
  if (item === undefined) return undefined;
  const label = labelsOf(item).find((each) => isAt(path, each)) ?? /^\[\d+\]/.exec(path)?.[0] ?? '';
  const rest = path.slice(label.length);
  const inner = item.kind === 'mapping' && rest !== '' ? spanAt(item, rest.slice(1)) : undefined;
  return inner ?? (item.kind === 'mapping' ? item.entries[0]?.key.span : undefined) ?? item.span;
}

/** Any of its texts may be the key that an element is called by. */
function labelsOf(item: YamlNode): readonly string[] {
  if (item.kind !== 'mapping') return [];
  return item.entries.flatMap(({ value }) =>
    value.kind === 'scalar' ? [`[${value.text.text}]`] : [],
  );
}

function isAt(path: string, label: string): boolean {
  return path === label || path.startsWith(`${label}.`);
}
