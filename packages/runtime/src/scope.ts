import type { WorkingDays } from '@tiaoli/calendar';
import type { Core, CoreExpression, CoreKind, DateText } from '@tiaoli/ir';
import type { Rational } from './numbers/rational.js';
import type { Outcome } from './outcome.js';
import type { Element, Field, Value } from './value.js';

/** One decision under way, or the part of it that is about one month. */
export interface Run {
  /** What all months of a decision have in common. */
  readonly whole: Whole;
  /** The day whose parameter values count. */
  readonly parametersOn: DateText;
  /** The first day of the month that is summed up. */
  readonly month: DateText | undefined;
  /** What the rules of the policy came to. */
  readonly rules: Kept;
  /** What the rules of each element came to, by its index. */
  readonly ofElements: Kept[];
  /** What does not depend on the element at hand is worked out once, by its node. */
  shared: Map<CoreExpression, unknown> | undefined;
}

export interface Whole {
  readonly facts: readonly (Value | undefined)[];
  readonly elements: readonly Element[];
  readonly asOf: DateText;
  /** How many elements there are of each entity, in all lists together; made when it is asked for. */
  counts: ReadonlyMap<string, number> | undefined;
  months: Map<DateText, Run> | undefined;
}

/** By the order of the rules. */
export interface Kept {
  readonly outcomes: (Outcome | undefined)[];
  readonly details: (Detail | undefined)[];
}

/** Where an expression is evaluated. */
export interface Scope {
  readonly run: Run;
  /** The innermost element at hand, and the place around it. */
  readonly element: Element | undefined;
  readonly outer: Scope | undefined;
  /** The value under test. */
  readonly subject: Outcome | undefined;
}

/** A compiled expression. */
export interface Evaluate<T extends Value = Value> {
  (at: Scope): Outcome<T>;
  /** Of what may be known in part while the whole is not. */
  readonly detail?: EvaluateDetail;
}

/** An outcome, and the parts that may be known while the whole is not. */
export interface Detail {
  readonly outcome: Outcome;
  readonly fields?: readonly Field<Outcome>[];
  /** Of a list that is unknown: what belongs to it or may do so. */
  readonly members?: readonly Member[];
}

/** An element of a list, and whether it belongs to it. */
export interface Member {
  readonly element: Element;
  readonly membership: Outcome<boolean>;
}

export type EvaluateDetail = (at: Scope) => Detail;

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Handler<K extends CoreKind> = (node: NodeOf<K>, compiler: Compiler) => Evaluate;

/** A rule; its body is put in when all rules have their places. */
export interface RuleSlot {
  readonly index: number;
  evaluate: Evaluate;
}

/** What the compiled kinds of expression need of each other. */
export interface Compiler {
  readonly core: Core;
  readonly workingDays: () => WorkingDays;
  readonly any: (node: CoreExpression) => Evaluate;
  /** The same where the type of a node is known. */
  readonly truth: (node: CoreExpression) => Evaluate<boolean>;
  readonly number: (node: CoreExpression) => Evaluate<Rational>;
  readonly text: (node: CoreExpression) => Evaluate<string>;
  /** The rule of the policy, or of an entity. */
  readonly rule: (name: string, entity?: string) => RuleSlot;
  /** The order of an input among those of the policy, or of an entity. */
  readonly input: (name: string, entity?: string) => number;
  /** Position of each value of an enumeration, best first. */
  readonly ranks: (enumeration: string) => ReadonlyMap<string, number>;
  /** Works out what lies deep below an expression, so that it can be evaluated without a deep stack. */
  readonly settle: (below: unknown) => (run: Run) => void;
}

export function withSubject({ run, element, outer }: Scope, subject: Outcome): Scope {
  return { run, element, outer, subject };
}

/** The scope of what is said about one element of a list. */
export function aboutElement(outer: Scope, element: Element): Scope {
  return { run: outer.run, element, outer, subject: undefined };
}

/** The scope of a rule of the policy, or of an element. */
export function ruleScope(run: Run, element?: Element): Scope {
  return { run, element, outer: undefined, subject: undefined };
}

/** The innermost element of an entity. */
export function elementOf(entity: string, at: Scope): Element {
  for (let place: Scope | undefined = at; place !== undefined; place = place.outer) {
    if (place.element?.entity === entity) return place.element;
  }
  throw new ReferenceError(`no element of ${entity} is at hand`);
}

/** An expression that may be known in part. */
export function inParts(detail: EvaluateDetail): Evaluate {
  return Object.assign((at: Scope) => detail(at).outcome, { detail });
}

/** An expression with its parts, if it has any. */
export function detailOf(evaluate: Evaluate): EvaluateDetail {
  return evaluate.detail ?? ((at) => ({ outcome: evaluate(at) }));
}

export function createKept(): Kept {
  return { outcomes: [], details: [] };
}
