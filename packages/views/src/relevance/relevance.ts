import type { Element, Facts } from '@tiaoli/evaluator';
import type { Core } from '@tiaoli/ir';
import type { AskOptions, LoadedPolicy } from 'tiaoli';
import { lenientQuestion } from '../shared/answer.js';
import { listsIn } from '../shared/lists.js';
import { openFacts } from './open-facts.js';

/**
 * `given`: it has a readable value. `settled`: whatever it will be, no answer changes any more.
 * `open`: some answer may depend on it.
 */
export type Relevance = 'given' | 'open' | 'settled';

/** By input; a fact of an element by its place among the facts, `企业名单[0].得分`. */
export type RelevanceByField = Readonly<Record<string, Relevance>>;

/**
 * Which facts can still change an answer of a rule that is not internal, or of those in `only`. A
 * wrong fact counts as not given. Empty where the policy cannot be asked.
 */
export function relevanceOf(whole: LoadedPolicy, ask: AskOptions): RelevanceByField {
  const asked = lenientQuestion(whole, ask);
  if (asked === undefined) return {};
  const { policy, question } = asked;
  const open = openFacts(policy, question);
  const { core } = policy;
  const own = core.inputs.map(({ name }) => {
    return [name, stateOf(question.facts.has(name), open.has(name))] as const;
  });
  return Object.fromEntries([...own, ...elementStates(question.facts, core, open)]);
}

function stateOf(isGiven: boolean, isOpen: boolean): Relevance {
  if (isGiven) return 'given';
  return isOpen ? 'open' : 'settled';
}

function elementStates(
  facts: Facts,
  core: Core,
  open: ReadonlySet<string>,
): readonly (readonly [string, Relevance])[] {
  const entities = new Map(core.entities.map((entity) => [entity.name, entity.inputs]));
  const states: (readonly [string, Relevance])[] = [];
  const pending: { readonly at: string; readonly element: Element }[] = rowsOf(facts, '');
  for (let row = pending.pop(); row !== undefined; row = pending.pop()) {
    const { at, element } = row;
    for (const { name } of entities.get(element.entity) ?? []) {
      const isGiven = element.facts.has(name);
      states.push([`${at}.${name}`, stateOf(isGiven, open.has(`${element.path}.${name}`))]);
    }
    pending.push(...rowsOf(element.facts, `${at}.`));
  }
  return states;
}

function rowsOf(facts: Facts, before: string) {
  return listsIn(facts).flatMap(({ list, elements }) =>
    elements.map((element, index) => ({ at: `${before}${list}[${index}]`, element })),
  );
}
