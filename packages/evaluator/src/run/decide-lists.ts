import { qualifiedName } from '@tiaoli/ir';
import type { ElementResults, Facts, ListResults, RuleResult } from '../evaluate.js';
import { listsOf } from '../facts/all-elements.js';
import type { RuleStep } from '../step.js';
import type { Element } from '../value.js';
import type { LiveRun } from './create-run.js';

type ResultOf = (rule: string, step: RuleStep) => RuleResult;

/** The results of every element of the lists that were asked. */
export function decideLists(
  facts: Facts,
  isAsked: (list: string) => boolean,
  run: LiveRun,
  resultOf: ResultOf,
): readonly ListResults[] {
  return listsOf(facts)
    .filter(({ list }) => isAsked(list))
    .map(({ list, elements }) => ({
      list,
      elements: elements.map((element) => decideElement(element, run, resultOf)),
    }));
}

/** The results of one element, and of those in its own lists. */
export function decideElement(element: Element, run: LiveRun, resultOf: ResultOf): ElementResults {
  const { entity, facts } = element;
  const rules = run.prepared.entities.get(entity)?.results ?? [];
  run.settle(rules.map((name) => qualifiedName(entity, name)));
  const results = rules.map((name) => resultOf(name, run.elementStep(element, name)));
  return { element, results, lists: decideLists(facts, () => true, run, resultOf) };
}
