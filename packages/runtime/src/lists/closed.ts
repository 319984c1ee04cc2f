import { type CoreExpression, entityOf } from '@tiaoli/ir';
import { childrenOf } from '../nodes.js';
import type { Scope } from '../scope.js';

/**
 * Whether some parts of a node speak of no element but those of their own lists, so that what they
 * come to is the same whatever the element at hand.
 */
export function isClosed(node: CoreExpression, parts: readonly CoreExpression[]): boolean {
  const own = entityIn(node);
  return parts.every((part) =>
    speaksOnlyOf(
      part,
      new Set(part === node || own === undefined || part === listOf(node) ? [] : [own]),
    ),
  );
}

/** Keeps for the rest of the run what was worked out at a node that is closed. */
export function sharedIn<T>(
  node: CoreExpression,
  closed: boolean,
  make: (at: Scope) => T,
): (at: Scope) => T {
  if (!closed) return make;
  return (at) => {
    if (at.element === undefined) return make(at);
    const { run } = at;
    run.shared ??= new Map();
    // One node always keeps one kind of thing.
    if (run.shared.has(node)) return run.shared.get(node) as T;
    const made = make(at);
    run.shared.set(node, made);
    return made;
  };
}

const listOf = (node: CoreExpression): CoreExpression | undefined =>
  'list' in node ? node.list : undefined;

const entityIn = (node: CoreExpression): string | undefined =>
  'list' in node ? entityOf(node.list.type) : undefined;

function speaksOnlyOf(node: CoreExpression, known: ReadonlySet<string>): boolean {
  if (node.kind === 'subject') return false;
  if (node.kind === 'elementInput' || node.kind === 'elementRule') return known.has(node.entity);
  const list = listOf(node);
  const entity = entityIn(node);
  const isAboutOne = node.kind === 'rank' || node.kind === 'allocate';
  if (isAboutOne && !known.has(entity ?? '')) return false;
  return childrenOf(node).every((child) => {
    const isInside = entity !== undefined && child !== list && !isApart(node, child);
    return speaksOnlyOf(child, isInside ? new Set([...known, entity]) : known);
  });
}

/** What speaks of no element of the list. */
const isApart = (node: CoreExpression, child: CoreExpression): boolean =>
  (node.kind === 'sort' && node.top === child) ||
  (node.kind === 'allocate' && node.amount === child);
