import type { CoreExpression, CoreKind, DateText } from '@tiaoli/ir';
import type { Guard } from './guard.js';
import type { Value } from './value.js';

/** What an expression is written with. */
export interface Context {
  /** Takes what has to hold for the value to mean anything. */
  readonly guard: Guard;
  /** The value that `Subject` stands for. */
  readonly subject?: Value;
  readonly scope: Scope;
}

/** What names stand for: of a record, or of one element of a list. */
export interface Scope {
  readonly asOf: DateText;
  /** Writes an expression of any kind; given here, so that the kinds need not import each other. */
  emit(node: CoreExpression, context: Context): Value;
  input(name: string, guard: Guard): Value;
  parameter(name: string): Value;
  rule(name: string, guard: Guard): Value;
  elementInput(entity: string, name: string, guard: Guard): Value;
  elementRule(entity: string, name: string, guard: Guard): Value;
  /** The values of an enumeration, best first. */
  valuesOf(enumeration: string): readonly string[];
  /**
   * Of one element of a list of this record: alone, as `reduce` shows it, without a way to the
   * record; or beside the facts of the record, as a host shows it.
   */
  ofElement(entity: string, shown: 'alone' | 'beside'): Scope;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Emitter<K extends CoreKind> = (node: NodeOf<K>, context: Context) => Value;

export function inside(context: Context, guard: Guard): Context {
  return { ...context, guard };
}

export function about(context: Context, subject: Value): Context {
  return { ...context, subject };
}

/** Writes an expression: what has to hold for it goes to the guard. */
export function emit(node: CoreExpression, context: Context): Value {
  return context.scope.emit(node, context);
}
