import type { Element, Facts } from '@tiaoli/evaluator';

/** The elements of a list among some facts. */
export interface ListOfElements {
  readonly list: string;
  readonly elements: readonly Element[];
}

/** The lists of elements among some facts. */
export function listsIn(facts: Facts): readonly ListOfElements[] {
  return [...facts].flatMap(([list, value]) => {
    if (value.kind !== 'list') return [];
    const elements = value.items.flatMap((item) => (item.kind === 'element' ? [item.element] : []));
    return [{ list, elements }];
  });
}

/** All elements among some facts, those inside others too, by their entity. */
export function elementsByEntity(facts: Facts): ReadonlyMap<string, readonly Element[]> {
  const found = new Map<string, Element[]>();
  const pending = listsIn(facts).flatMap(({ elements }) => elements);
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    const known = found.get(element.entity) ?? [];
    known.push(element);
    found.set(element.entity, known);
    pending.push(...listsIn(element.facts).flatMap(({ elements }) => elements));
  }
  return found;
}
