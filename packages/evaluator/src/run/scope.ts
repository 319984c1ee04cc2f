import type { WorkingDays } from '@tiaoli/calendar';
import type { Citation, CoreExpression, CoreKind, DateText, Rule } from '@tiaoli/ir';
import type { Facts } from '../evaluate.js';
import type { FactSets } from '../needs/fact-sets.js';
import type { Outcome, Unknown } from '../outcome.js';
import type { Decision, RuleStep, Step } from '../step.js';
import type { Element } from '../value.js';
import type { Prepared } from './prepared.js';

/** One decision under way. */
export interface Run {
  readonly prepared: Prepared;
  /** Over the inputs and the unknown facts of elements. */
  readonly sets: FactSets;
  readonly facts: Facts;
  /** An absent fact of an element: one outcome, however often it is asked for. */
  unknownFact(element: Element, name: string): Unknown;
  /** How many elements there are of each entity, in all lists together. */
  readonly elementCounts: ReadonlyMap<string, number>;
  readonly asOf: DateText;
  /** The day whose parameter values count: the as-of date, or the first day of a month. */
  readonly parametersOn: DateText;
  /** The first day of the month that is summed up. */
  readonly month: DateText | undefined;
  /**
   * The same decision with the parameter values of a month's first day. Works out what lies deep
   * below an expression, so that it may be evaluated there.
   */
  inMonth(first: DateText, expression: CoreExpression): MonthRun;
  /** Of the holiday calendar of the question; asking for them is using it. */
  workingDays(): WorkingDays;
  /** Evaluates a rule once; references to it share the step. */
  ruleStep(name: string): RuleStep;
  /** Evaluates a rule of an element once. */
  elementStep(element: Element, name: string): RuleStep;
  /** What does not depend on the element at hand is worked out once, by its node. */
  readonly shared: Map<CoreExpression, unknown>;
  /** As the question says. */
  readonly observe: ((step: Step) => void) | undefined;
  /** Given here, so that the handlers of the kinds need not import each other. */
  evaluate(expression: CoreExpression, scope: Scope): Step;
}

/** Where an expression is evaluated. */
export interface Scope {
  readonly run: Run;
  readonly rule: Rule;
  /** Of the innermost piece of the rule that cites something. */
  readonly citation: Citation;
  /** The value that `Subject` stands for. */
  readonly subject?: Outcome;
  /** The elements at hand, the innermost first. */
  readonly about?: About;
}

/** A run about one month, and what it has worked out so far. */
export interface MonthRun extends Run {
  readonly steps: ReadonlyMap<string, RuleStep>;
  readonly elementSteps: ReadonlyMap<Element, ReadonlyMap<string, RuleStep>>;
}

export interface About {
  readonly element: Element;
  readonly outer?: About | undefined;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Handler<K extends CoreKind> = (node: NodeOf<K>, scope: Scope) => Step;

export function evaluateIn(scope: Scope, expression: CoreExpression): Step {
  return scope.run.evaluate(expression, scope);
}

/** What an expression comes to, where nothing holds its step. */
export function outcomeIn(scope: Scope, expression: CoreExpression): Outcome {
  const step = evaluateIn(scope, expression);
  scope.run.observe?.(step);
  return step.outcome;
}

export function withSubject(scope: Scope, subject: Outcome): Scope {
  const { run, rule, citation, about } = scope;
  return about === undefined
    ? { run, rule, citation, subject }
    : { run, rule, citation, subject, about };
}

/** The scope of what is said about one element of a list. */
export function aboutElement(scope: Scope, element: Element): Scope {
  const { run, rule, citation, about: outer } = scope;
  return { run, rule, citation, about: { element, outer } };
}

/** The innermost element of an entity. */
export function elementOf(entity: string, { about }: Scope): Element {
  for (let place = about; place !== undefined; place = place.outer) {
    if (place.element.entity === entity) return place.element;
  }
  throw new ReferenceError(`no element of ${entity} is at hand`);
}

/** The scope of a piece with a citation of its own; one that cites nothing rests on the outer one. */
export function withCitation(scope: Scope, citation: Citation): Scope {
  const isEmpty = citation.clauses.length === 0 && citation.assumption === undefined;
  return isEmpty ? scope : { ...scope, citation };
}

export function createStep(
  expression: CoreExpression,
  outcome: Outcome,
  children: readonly Step[] = [],
  decision?: Decision,
): Step {
  return decision === undefined
    ? { expression, outcome, children }
    : { expression, outcome, children, decision };
}
