import { children } from '../children.js';
import { allRules, entityOf, qualifiedName } from '../declarations.js';
import type { CoreExpression } from '../expression.js';
import type { Invariant } from './invariant.js';

/**
 * What is said of an element stands where there is one: in a rule of its entity, or in what a
 * filter, an aggregate, a rank or a sort says of each element of a list.
 */
export const elementsAreKnown: Invariant = (core) =>
  allRules(core).flatMap(({ declared: { name, body }, entity }) =>
    unknownElements(body, entity?.name).map(
      (problem) => `${qualifiedName(entity?.name, name)}: ${problem}`,
    ),
  );

interface Placed {
  readonly node: CoreExpression;
  readonly known: ReadonlySet<string>;
}

function unknownElements(body: CoreExpression, own: string | undefined): readonly string[] {
  const found: string[] = [];
  const pending: Placed[] = [{ node: body, known: new Set(own === undefined ? [] : [own]) }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node, known } = next;
    if ((node.kind === 'elementInput' || node.kind === 'elementRule') && !known.has(node.entity)) {
      found.push(`${node.kind} ${node.id} is about no element`);
    }
    if (
      (node.kind === 'rank' || node.kind === 'allocate') &&
      !known.has(entityOf(node.list.type) ?? '')
    ) {
      found.push(`${node.kind} ${node.id} is about no element`);
    }
    const inside = aboutEach(node);
    for (const child of children(node)) {
      const entity =
        inside.includes(child) && 'list' in node ? entityOf(node.list.type) : undefined;
      pending.push({
        node: child,
        known: entity === undefined ? known : new Set([...known, entity]),
      });
    }
  }
  return found;
}

/** The parts that are about one element of a list. */
function aboutEach(node: CoreExpression): readonly (CoreExpression | undefined)[] {
  switch (node.kind) {
    case 'filter':
      return [node.condition];
    case 'aggregate':
      return [node.each];
    case 'rank':
    case 'sort':
      return node.by.map(({ value }) => value);
    case 'allocate':
      return [node.weight];
    default:
      return [];
  }
}
