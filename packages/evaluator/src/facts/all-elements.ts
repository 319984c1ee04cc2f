import type { Facts } from '../evaluate.js';
import type { Element, Value } from '../value.js';

/** The lists of elements among some facts. */
export function listsOf(
  facts: Facts,
): readonly { readonly list: string; readonly elements: readonly Element[] }[] {
  const lists: { readonly list: string; readonly elements: readonly Element[] }[] = [];
  for (const [list, value] of facts) {
    const elements = elementsOf(value);
    if (elements !== undefined) lists.push({ list, elements });
  }
  return lists;
}

function elementsOf(value: Value): readonly Element[] | undefined {
  if (value.kind !== 'list') return undefined;
  return value.items.flatMap((item) => (item.kind === 'element' ? [item.element] : []));
}

/** All elements, those of inner lists after the one that holds them. */
export function allElements(facts: Facts): readonly Element[] {
  const found: Element[] = [];
  const pending = listsOf(facts)
    .flatMap(({ elements }) => elements)
    .reverse();
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    found.push(element);
    for (const { elements } of listsOf(element.facts).toReversed()) {
      for (const inner of elements.toReversed()) pending.push(inner);
    }
  }
  return found;
}
