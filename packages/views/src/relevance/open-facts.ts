import type { Facts, Question, RuleStep } from '@tiaoli/evaluator';
import {
  allRules,
  type Core,
  type CoreExpression,
  entityOf,
  type Input,
  qualifiedName,
} from '@tiaoli/ir';
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
    opened: new Map(),
    seen: new Set(),
    step: (step, where) => walkStep(step, where, walk),
    expression: (expression, where) => walkExpression(expression, where, walk),
  };
  const where: Where = { steps, elementSteps, about: [], walked: new Set() };
  const isAsked = ({ rule }: RuleStep): boolean =>
    only === undefined ? !rule.internal : only.includes(rule.name);
  for (const step of steps.values()) if (isAsked(step)) walkAnswer(step, where, walk);
  const isAskedList = (list: string): boolean => only === undefined || only.includes(list);
  walkMissingLists(core.inputs, facts, '', { core, isAskedList }, where, walk);
  for (const list of decision.lists) {
    if (isAskedList(list.list)) walkElements(list, core, where, walk);
  }
  return walk.open;
}

interface Asked {
  readonly core: Core;
  readonly isAskedList: (list: string) => boolean;
}

/** A list that is not given would bring answers about its elements, which may read anything. */
function walkMissingLists(
  inputs: readonly Input[],
  facts: Facts,
  before: string,
  { core, isAskedList }: Asked,
  where: Where,
  walk: Walk,
): void {
  for (const { name, type } of inputs) {
    const entity = entityOf(type);
    if (entity === undefined || facts.has(name) || !isAskedList(name)) continue;
    const bodies = answersAbout(entity, core);
    if (bodies.length > 0) walk.open.add(`${before}${name}`);
    for (const body of bodies) walk.expression(body, { ...where, about: [] });
  }
}

/** The rules that give answers about the elements of an entity, and of those in their lists. */
function answersAbout(entity: string, { entities }: Core): readonly CoreExpression[] {
  const reached = new Set([entity]);
  // A set goes on with what is added while it is walked.
  return [...walkSet(reached)].flatMap((name) => {
    const rules = entities.find((each) => each.name === name)?.rules ?? [];
    return rules.flatMap(({ internal, body }) => (internal ? [] : [body]));
  });

  function* walkSet(names: Set<string>): Generator<string> {
    for (const name of names) {
      yield name;
      for (const { type } of entities.find((each) => each.name === name)?.inputs ?? []) {
        const inner = entityOf(type);
        if (inner !== undefined) names.add(inner);
      }
    }
  }
}

type ListResults = ReturnType<LoadedPolicy['decider']>['lists'][number];

function walkElements(list: ListResults, core: Core, where: Where, walk: Walk): void {
  for (const { element, results, lists } of list.elements) {
    const about = [element];
    for (const { rule } of results) {
      const step = where.elementSteps.get(element)?.get(rule);
      if (step !== undefined) walkAnswer(step, { ...where, about }, walk);
    }
    const inputs = core.entities.find(({ name }) => name === element.entity)?.inputs ?? [];
    const asked = { core, isAskedList: () => true };
    walkMissingLists(inputs, element.facts, `${element.path}.`, asked, where, walk);
    for (const inner of lists) walkElements(inner, core, where, walk);
  }
}
