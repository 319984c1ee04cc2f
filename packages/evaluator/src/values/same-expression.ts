import type { CoreExpression } from '@tiaoli/ir';

/** Where a node stands and how it was written: no part of what it comes to. */
const incidental = new Set(['id', 'text', 'citation']);

/** Whether two expressions of one rule are built alike, so that they come to the same. */
export function sameExpression(a: CoreExpression, b: CoreExpression): boolean {
  return same(a, b);
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [contentOf(a), contentOf(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && same(value, Reflect.get(b, key)))
  );
}

function contentOf(node: object): readonly (readonly [string, unknown])[] {
  return Object.entries(node).filter(([key]) => !incidental.has(key));
}
