import type { Element, Facts } from '@tiaoli/evaluator';
import { elementsIn } from '@tiaoli/evaluator';
import { type Core, entityOf, type Input } from '@tiaoli/ir';

/** A fact of an element that nobody has given. */
export interface ElementFact {
  readonly input: Input;
  readonly element: Element;
  /** Where its element stands among the facts: names of lists and positions in them. */
  readonly at: readonly (string | number)[];
}

/** The facts of elements that are not known, as needs call them: `企业名单[甲公司].信用得分`. */
export function unknownElementFacts(core: Core, facts: Facts): ReadonlyMap<string, ElementFact> {
  const found = new Map<string, ElementFact>();
  addUnknown(core.inputs, facts, [], core, found);
  return found;
}

/** Lists lie inside one another as deep as the facts were nested, which is not deep. */
function addUnknown(
  inputs: readonly Input[],
  facts: Facts,
  above: ElementFact['at'],
  core: Core,
  found: Map<string, ElementFact>,
): void {
  for (const { name: list, type } of inputs) {
    const entity = core.entities.find(({ name }) => name === entityOf(type));
    if (entity === undefined) continue;
    for (const [index, element] of elementsIn(facts, list).entries()) {
      const at = [...above, list, index];
      for (const input of entity.inputs) {
        if (element.facts.has(input.name)) continue;
        found.set(`${element.path}.${input.name}`, { input, element, at });
      }
      addUnknown(entity.inputs, element.facts, at, core, found);
    }
  }
}
