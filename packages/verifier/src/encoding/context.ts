import type { Core, CoreExpression, CoreKind, DateText, ValueType } from '@tiaoli/ir';
import type { Numeric, Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';
import type { CalendarTerms } from './calendar-terms.js';
import type { Element, Outcome } from './outcome.js';

/** Something of a policy that can happen, and when it does; `spared` is that a veto does not strike. */
export interface Mark {
  readonly kind: 'row' | 'case' | 'criterion' | 'grade' | 'veto' | 'spared';
  /** Into the core's origins. */
  readonly node: number;
  /** The rule that it stands in; qualified where it is one of an entity. */
  readonly rule: string;
  /** From 1, among those of its kind; of a grade and a criterion `name` tells them apart. */
  readonly place: number;
  readonly name?: string;
  readonly when: Truth;
}

/** Where an expression is read. */
export interface Context {
  readonly core: Core;
  readonly terms: Terms;
  readonly calendar: CalendarTerms;
  readonly asOf: Numeric;
  /** The day whose values parameters have. */
  readonly parametersOn: DateText;
  /** The first day of the month that is summed up. */
  readonly month?: DateText;
  /** Where evaluation comes here at all. */
  readonly path: Truth;
  readonly subject?: Outcome;
  /** The innermost element of each entity. */
  readonly elements: ReadonlyMap<string, Element>;
  /** The rule that is read; qualified where it is one of an entity. */
  readonly ruleName: string;
  encode(expression: CoreExpression, context: Context): Outcome;
  input(name: string): Outcome;
  rule(name: string, context: Context): Outcome;
  elementRule(entity: string, name: string, context: Context): Outcome;
  mark(mark: Mark): void;
  /** The place of a value in its enumeration. */
  codeOf(type: ValueType, value: string): number;
  textCode(text: string): number;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Handler<K extends CoreKind> = (node: NodeOf<K>, context: Context) => Outcome;

export function along(context: Context, condition: Truth): Context {
  return { ...context, path: context.terms.and(context.path, condition) };
}

export function withSubject(context: Context, subject: Outcome): Context {
  return { ...context, subject };
}

export function aboutElement(context: Context, element: Element, present: Truth): Context {
  const elements = new Map([...context.elements, [element.entity, element]]);
  return { ...along(context, present), elements };
}
