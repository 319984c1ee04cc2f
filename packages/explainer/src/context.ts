import type { Language } from '@tiaoli/diagnostics';
import type {
  Decision,
  Element,
  EvaluationError,
  ListResults,
  Outcome,
  RuleResult,
  RuleStep,
  Step,
  Value,
} from '@tiaoli/evaluator';
import {
  allInputs,
  allRules,
  type Core,
  type CoreExpression,
  type Enumeration,
  type Input,
  type Owned,
  oncePer,
  type Parameter,
  qualifiedName,
  type Rule,
  type Source,
} from '@tiaoli/ir';
import { type Fixed, fixedOf } from './fixed.js';
import { stepsByExpression } from './steps-by-expression.js';
import type { Wording } from './wording/wording.js';
import { zeroDivisors } from './zero-divisors.js';

/** All that one explanation is made from. */
export interface Context {
  readonly core: Core;
  readonly decision: Decision;
  readonly language: Language;
  readonly wording: Wording;
  readonly detail: Detail;
  readonly declared: Declared;
  /** What each evaluated expression came to. */
  readonly steps: ReadonlyMap<CoreExpression, Step>;
  /** What stood below the line of each division by zero. */
  readonly zeroDivisors: ReadonlyMap<EvaluationError, CoreExpression>;
  /** Names that stand beside their title already in this tree. Grows as sentences are written. */
  readonly mentioned: Set<string>;
  /** Rules that have a node already, or will have one of their own. Grows likewise. */
  readonly expanded: Set<string>;
  /** The element that is explained, where one is. */
  readonly about?: Element | undefined;
  /** The day whose parameter values are shown: the as-of date, or the first day of a month. */
  readonly parametersOn: string;
  /** What does not change with the facts. */
  readonly fixed: Fixed;
  /** The first day of the month of a sum that is told. */
  readonly month?: string;
  /** The best next fact for an undecided rule that was asked, by qualified name. */
  readonly asks: ReadonlyMap<string, string>;
}

/**
 * How much is told: `short` leaves out what did not apply and the parameters' own paragraphs; `all`
 * also has the steps that changed nothing, for whoever checks a decision by machine.
 */
export type Detail = 'short' | 'full' | 'all';

/** The declarations of a core by name, inputs and rules by qualified name. */
export interface Declared {
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly enumerations: ReadonlyMap<string, Enumeration>;
  readonly sources: ReadonlyMap<string, Source>;
}

export function createContext(
  decision: Decision,
  core: Core,
  language: Language,
  wording: Wording,
  asked: readonly string[],
  detail: Detail,
  about?: Element,
): Context {
  const parametersOn = decision.question.asOf;
  const steps = stepsByExpression(bodiesOf(decision, about));
  return {
    core,
    decision,
    language,
    wording,
    detail,
    declared: declare(core),
    steps,
    zeroDivisors: zeroDivisors(steps),
    mentioned: new Set(),
    expanded: new Set(asked),
    about,
    parametersOn,
    fixed: fixedOf(core, language, parametersOn),
    asks: asksOf(decision, about),
  };
}

export const declare = oncePer(
  (core: Core): Declared => ({
    inputs: byQualifiedName(allInputs(core)),
    parameters: byName(core.parameters),
    rules: byQualifiedName(allRules(core)),
    enumerations: byName(core.enumerations),
    sources: byName(core.sources),
  }),
);

/** Rules of one element are evaluated anew for each, so only those of the one at hand count. */
export function bodiesOf(
  decision: Pick<Decision, 'steps' | 'elementSteps'>,
  about: Element | undefined,
): readonly Step[] {
  const own = about === undefined ? undefined : decision.elementSteps.get(about);
  return [...decision.steps.values(), ...(own?.values() ?? [])].map((step) => step.body);
}

function asksOf(decision: Decision, about: Element | undefined): ReadonlyMap<string, string> {
  const own = about === undefined ? [] : resultsOf(decision.lists, about);
  const asks = new Map<string, string>();
  for (const { rule, ask } of own) {
    if (ask !== undefined) asks.set(qualifiedName(about?.entity, rule), ask);
  }
  for (const { rule, ask } of decision.results) if (ask !== undefined) asks.set(rule, ask);
  return asks;
}

/** The results of one element, wherever in the lists it stands. */
export function resultsOf(lists: readonly ListResults[], about: Element): readonly RuleResult[] {
  const pending = [...lists];
  for (let list = pending.pop(); list !== undefined; list = pending.pop()) {
    for (const { element, results, lists: inner } of list.elements) {
      if (element === about) return results;
      pending.push(...inner);
    }
  }
  return [];
}

/** The step of a rule of the policy or of the element at hand, by qualified name. */
export function ruleStepOf({ decision, about }: Context, name: string): RuleStep | undefined {
  const own = about === undefined ? undefined : decision.elementSteps.get(about);
  const prefix = `${about?.entity ?? ''}.`;
  if (own !== undefined && name.startsWith(prefix)) return own.get(name.slice(prefix.length));
  return decision.steps.get(name);
}

/** What is known of a fact of the policy or of the element at hand, by qualified name. */
export function factOf({ decision, about }: Context, name: string): Value | undefined {
  const prefix = `${about?.entity ?? ''}.`;
  if (about !== undefined && name.startsWith(prefix)) {
    return about.facts.get(name.slice(prefix.length));
  }
  return decision.question.facts.get(name);
}

/** The outcome of an expression, where it was evaluated. */
export function outcomeOf(context: Context, expression: CoreExpression): Outcome | undefined {
  return context.steps.get(expression)?.outcome;
}

function byQualifiedName<T extends { readonly name: string }>(
  all: readonly Owned<T>[],
): ReadonlyMap<string, T> {
  return new Map(
    all.map(({ declared, entity }) => [qualifiedName(entity?.name, declared.name), declared]),
  );
}

function byName<T extends { readonly name: string }>(all: readonly T[]): ReadonlyMap<string, T> {
  return new Map(all.map((each) => [each.name, each]));
}
