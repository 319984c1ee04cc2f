import { type Expression, expressionChildren } from '@tiaoli/syntax';
import type { Names } from '../1-bind/scope.js';
import { aboutEach, listEntity } from './list-entity.js';

/** An expression and the names that are known where it stands. */
export interface NamedNode {
  readonly node: Expression;
  readonly names: Names;
}

/** An expression and all that is under it, each with the names that are known there. */
export function* walkNames(root: Expression, outer: Names): Generator<NamedNode> {
  const pending: NamedNode[] = [{ node: root, names: outer }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    yield next;
    const { node, names } = next;
    const inside = aboutEach(node, names);
    const entity = inside && listEntity(inside.list, names);
    const about = inside === undefined || entity === undefined ? [] : inside.each;
    for (const child of expressionChildren(node)) {
      const known = entity !== undefined && about.includes(child) ? names.inside(entity) : names;
      pending.push({ node: child, names: known });
    }
  }
}
