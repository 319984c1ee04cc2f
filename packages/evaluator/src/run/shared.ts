import { type CoreExpression, children, entityOf } from '@tiaoli/ir';
import type { Step } from '../step.js';
import type { Scope } from './scope.js';

/** What a list comes to once for all elements that ask, where it does not depend on them. */
export function shareable(node: CoreExpression, scope: Scope, evaluate: () => Step): Step {
  return sharedIn(node, [node], scope, evaluate);
}

/**
 * Keeps what was worked out at a node for the rest of the run, if the given parts of it speak of
 * no element but those of their own lists.
 */
export function sharedIn<T>(
  node: CoreExpression,
  parts: readonly CoreExpression[],
  scope: Scope,
  make: () => T,
): T {
  return keptIn(node, parts, scope, make) ?? make();
}

/** The same; nothing where the parts speak of an element around them, or there is none. */
export function keptIn<T>(
  node: CoreExpression,
  parts: readonly CoreExpression[],
  scope: Scope,
  make: () => T,
): T | undefined {
  if (scope.about === undefined || !isClosed(node, parts, scope)) return undefined;
  const { shared } = scope.run;
  // One node always keeps one kind of thing.
  if (shared.has(node)) return shared.get(node) as T;
  const made = make();
  shared.set(node, made);
  return made;
}

/** Whether a node that was looked for here is worked out anew for every element around it. */
export function isRepeated(node: CoreExpression, { about, run }: Scope): boolean {
  return about !== undefined && run.prepared.closed.get(node) !== true;
}

function isClosed(node: CoreExpression, parts: readonly CoreExpression[], { run }: Scope): boolean {
  const { closed } = run.prepared;
  const known = closed.get(node);
  if (known !== undefined) return known;
  const own = 'list' in node ? entityOf(node.list.type) : undefined;
  const result = parts.every((part) =>
    speaksOnlyOf(
      part,
      new Set(part === node || own === undefined || part === listOf(node) ? [] : [own]),
    ),
  );
  closed.set(node, result);
  return result;
}

const listOf = (node: CoreExpression): CoreExpression | undefined =>
  'list' in node ? node.list : undefined;

/** Whether an expression speaks of no element but those of the given entities and of its lists. */
function speaksOnlyOf(root: CoreExpression, known: ReadonlySet<string>): boolean {
  const pending = [{ node: root, known }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next;
    if (node.kind === 'subject') return false;
    if (node.kind === 'elementInput' || node.kind === 'elementRule') {
      if (!next.known.has(node.entity)) return false;
    }
    const list = listOf(node);
    const entity = list && entityOf(list.type);
    if ((node.kind === 'rank' || node.kind === 'allocate') && !next.known.has(entity ?? ''))
      return false;
    for (const child of children(node)) {
      const inside = entity === undefined || child === list || isTop(node, child);
      pending.push({ node: child, known: inside ? next.known : new Set([...next.known, entity]) });
    }
  }
  return true;
}

/** What speaks of no element of the list. */
const isTop = (node: CoreExpression, child: CoreExpression): boolean =>
  (node.kind === 'sort' && node.top === child) ||
  (node.kind === 'allocate' && node.amount === child);
