import type { Question, RuleStep } from '@tiaoli/evaluator';
import { allRules, qualifiedName } from '@tiaoli/ir';
import type { LoadedPolicy } from 'tiaoli';
import { elementsByEntity, listsIn } from '../shared/lists.js';
import { walkAnswer } from './answers.js';
import { walkStep } from './kinds.js';
import { walkExpression } from './unevaluated.js';
import type { Walk, Where } from './walk.js';

/**
 * The unknown facts that an answer may still depend on. Only unknown steps are followed: what is
 * known, or an error, stays so whatever is learned besides.
 */
export function openFacts(
  { core, decider }: LoadedPolicy,
  question: Question,
): ReadonlySet<string> {
  const { facts, only } = question;
  const lists = listsIn(facts).map(({ list }) => list);
  // All rules, so that it is known of each whether it is decided.
  const everything = [...core.rules.map(({ name }) => name), ...lists];
  const decision = decider({ ...question, only: everything });
  const { steps, elementSteps } = decision;
  const walk: Walk = {
    facts,
    rules: new Map(
      allRules(core).map(({ declared, entity }) => [
        qualifiedName(entity?.name, declared.name),
        declared,
      ]),
    ),
    elements: elementsByEntity(facts),
    open: new Set(),
    seen: new Set(),
    step: (step, where) => walkStep(step, where, walk),
    expression: (expression, where) => walkExpression(expression, where, walk),
  };
  const where: Where = { steps, elementSteps, about: new Map() };
  const isAsked = ({ rule }: RuleStep): boolean =>
    only === undefined ? !rule.internal : only.includes(rule.name);
  for (const step of steps.values()) if (isAsked(step)) walkAnswer(step, where, walk);
  for (const list of decision.lists) {
    if (only !== undefined && !only.includes(list.list)) continue;
    walkElements(list, where, walk);
  }
  return walk.open;
}

type ListResults = ReturnType<LoadedPolicy['decider']>['lists'][number];

function walkElements(list: ListResults, where: Where, walk: Walk): void {
  for (const { element, results, lists } of list.elements) {
    const about = new Map([[element.entity, element]]);
    for (const { rule } of results) {
      const step = where.elementSteps.get(element)?.get(rule);
      if (step !== undefined) walkAnswer(step, { ...where, about }, walk);
    }
    for (const inner of lists) walkElements(inner, where, walk);
  }
}
