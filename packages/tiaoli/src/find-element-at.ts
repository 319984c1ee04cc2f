import { createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import { type Element, elementsIn, type Facts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import { followPath, listsBy } from './element-path.js';
import { nowhere } from './nowhere.js';
import { suggestion } from './suggestion.js';

/** The element that is meant, or why there is none. */
export type FoundElement = { readonly element: Element } | { readonly diagnostic: Diagnostic };

/** The rules that may be asked about an element are those of its entity. */
export function findElementAt(
  core: Core,
  facts: Facts,
  path: string,
  only: readonly string[] = [],
): FoundElement {
  const lists = listsBy<Element>((owner, list) => elementsIn(owner?.facts ?? facts, list));
  const found = followPath(core, path, lists);
  if ('diagnostic' in found) return found;
  const names = found.entity.rules.map(({ name }) => name);
  const unknown = only.find((name) => !names.includes(name));
  if (unknown === undefined) return found;
  const near = suggestion(didYouMean(unknown, names));
  return {
    diagnostic: createDiagnostic('unknown-rule', nowhere, { name: unknown, suggestion: near }),
  };
}
