import type { Expression } from '@tiaoli/syntax';
import { findDeclared, type PolicyNames } from './policy-names.js';

/** How far a list is followed through rules that name it. */
const deepest = 20;

/** The entity whose elements the later parts of a node are about. */
export function entityOfElements(
  names: PolicyNames,
  node: Expression,
  inside: readonly string[],
): string | undefined {
  if (node.kind === 'where') return listEntity(names, node.list, inside);
  if (node.kind !== 'call') return undefined;
  const [list] = node.arguments;
  return list && listEntity(names, list, inside);
}

/** The entity of the elements of a list. */
export function listEntity(
  names: PolicyNames,
  node: Expression,
  inside: readonly string[],
  depth = deepest,
): string | undefined {
  if (depth === 0) return undefined;
  const of = (each: Expression | undefined): string | undefined =>
    each && listEntity(names, each, inside, depth - 1);
  switch (node.kind) {
    case 'where':
      return of(node.list);
    case 'call':
      return node.function === 'sort' || node.function === 'top'
        ? of(node.arguments[0])
        : undefined;
    case 'conditional':
      return of(node.whenTrue) ?? of(node.whenFalse);
    case 'fallback':
      return of(node.value) ?? of(node.fallback);
    case 'reference': {
      const declared = findDeclared(names, node.name, inside)?.node;
      if (declared?.kind === 'input') return declared.of?.text;
      const body = declared?.kind === 'rule' ? declared.body : undefined;
      if (body?.kind === 'formula') return of(body.expression);
      return body?.kind === 'cases' ? of(body.branches[0]?.then ?? body.otherwise) : undefined;
    }
    default:
      return undefined;
  }
}
