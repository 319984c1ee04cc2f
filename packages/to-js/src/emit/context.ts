import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import type { Code } from '../program/code.js';
import type { Block } from './block.js';
import type { PlainForm } from './plain-form.js';
import type { Value } from './value.js';

/** What an expression is written with. */
export interface Context {
  /** Where statements go that an expression needs. */
  readonly block: Block;
  /** The value that `Subject` stands for. */
  readonly subject?: Value;
  readonly program: ProgramContext;
}

/** What the whole program knows. */
export interface ProgramContext {
  /** Writes an expression of any kind; given here, so that the kinds need not import each other. */
  emit(node: CoreExpression, context: Context): Value;
  /** Read where it is first needed: what does not matter is not looked at. */
  input(name: string, block: Block): Value;
  parameter(name: string): Value;
  rule(name: string): Value;
  /** How days, texts and values of enumerations are held. */
  readonly form: PlainForm;
  /** Whether a score leaves with all that it is made of. */
  readonly isDetailed: boolean;
  /** The index of a list of texts in the program. */
  list(texts: readonly string[]): number;
  /** The values of an enumeration, best first. */
  valuesOf(enumeration: string): readonly string[];
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Emitter<K extends CoreKind> = (node: NodeOf<K>, context: Context) => Value;

/** What runs only sometimes goes to a block of its own. */
export function inside(context: Context, block: Block): Context {
  return { ...context, block };
}

export function about(context: Context, subject: Value): Context {
  return { ...context, subject };
}

export function truthOf(code: Code): Value {
  return { kind: 'boolean', code };
}

/** Writes an expression: what it needs goes to the block, and what it comes to is the answer. */
export function emit(node: CoreExpression, context: Context): Value {
  return context.program.emit(node, context);
}

/** Worked out once, as a test may ask for it more than once. */
export function keepValue(value: Value, { block }: Context): Value {
  if (value.kind === 'decimal') return { ...value, code: block.keep(value.code) };
  if (value.kind === 'quotient') {
    const numerator = block.keep(value.numerator);
    return { ...value, numerator, denominator: block.keep(value.denominator) };
  }
  if (value.kind === 'record' || value.kind === 'score') return value;
  return { ...value, code: block.keep(value.code) };
}
