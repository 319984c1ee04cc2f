import type { CoreExpression, CoreKind } from '@tiaoli/ir';
import type { NumberRange } from './quotient.js';
import type { Shape } from './shape.js';

/** What is known around an expression. */
export interface Context {
  /** Of an expression under this one; kept, as every reader asks for it. */
  shapeOf(expression: CoreExpression, subject?: NumberRange): Shape | undefined;
  readonly subject: NumberRange | undefined;
  input(name: string): NumberRange | undefined;
  parameter(name: string): NumberRange | undefined;
  rule(name: string): Shape | undefined;
}

export type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;

export type Handler<K extends CoreKind> = (node: NodeOf<K>, context: Context) => Shape | undefined;
