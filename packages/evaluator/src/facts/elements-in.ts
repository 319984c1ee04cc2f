import type { Facts } from '../evaluate.js';
import type { Element } from '../value.js';
import { listsOf } from './all-elements.js';

/** The elements of a list among some facts; none where there is no such list. */
export function elementsIn(facts: Facts, list: string): readonly Element[] {
  return listsOf(facts).find((each) => each.list === list)?.elements ?? [];
}
