import { qualifiedName } from '@tiaoli/ir';
import { type Declared, keyOf } from './declarations.js';

/** Rules that read what is otherwise now, directly or through other rules. */
export function affectedBy(
  declared: readonly Declared[],
  isOther: ReadonlySet<string>,
): ReadonlySet<string> {
  const reads = declared
    .filter(({ kind }) => kind === 'rule')
    .map(({ key, content }) => ({ key, read: readsIn(content) }));
  const affected = new Set<string>();
  for (let before = -1; before < affected.size; ) {
    before = affected.size;
    for (const { key, read } of reads) {
      if (read.some((each) => isOther.has(each) || affected.has(each))) affected.add(key);
    }
  }
  return affected;
}

/** The declarations that a piece of a core names; walks the plain data, whatever kinds it is made of. */
function readsIn(content: unknown): readonly string[] {
  const found = new Set<string>();
  const pending: unknown[] = [content];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== 'object' || node === null) continue;
    const { kind, name, entity, enumeration } = node as Readonly<Record<string, unknown>>;
    if (typeof enumeration === 'string') found.add(keyOf('enumeration', enumeration));
    if (typeof name === 'string') {
      if (kind === 'input' || kind === 'parameter' || kind === 'rule') found.add(keyOf(kind, name));
      const owner = typeof entity === 'string' ? entity : undefined;
      if (kind === 'elementInput') found.add(keyOf('input', qualifiedName(owner, name)));
      if (kind === 'elementRule') found.add(keyOf('rule', qualifiedName(owner, name)));
    }
    pending.push(...Object.values(node));
  }
  return [...found];
}
