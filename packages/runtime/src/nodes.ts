import type { CoreExpression } from '@tiaoli/ir';

/** Walks the plain data below a node, whatever kinds it is made of: smaller than a table of kinds. */
export function childrenOf(parent: unknown): readonly CoreExpression[] {
  if (typeof parent !== 'object' || parent === null) return [];
  return Object.values(parent).flatMap((value) => (isNode(value) ? [value] : childrenOf(value)));
}

/** Types have a kind as well, and clauses an id. */
function isNode(value: unknown): value is CoreExpression {
  return typeof value === 'object' && value !== null && 'kind' in value && 'id' in value;
}

/** What is below a node for which a test holds. */
export function* descendantsOf(parent: unknown): Generator<CoreExpression> {
  const pending = [...childrenOf(parent)];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    yield node;
    for (const child of childrenOf(node)) pending.push(child);
  }
}
