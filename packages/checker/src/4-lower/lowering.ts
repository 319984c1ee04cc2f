import type { Span } from '@tiaoli/diagnostics';
import type { CoreExpression } from '@tiaoli/ir';
import type { Expression } from '@tiaoli/syntax';
import type { Scope } from '../1-bind/scope.js';
import type { SideTables } from '../2-types/checking.js';

/** What the lowering of one policy shares. Only sound declarations are lowered. */
export interface Lowering {
  readonly scope: Scope;
  readonly tables: SideTables;
  /** Gives a node of the core its id, and keeps where it came from. */
  readonly idOf: (span: Span) => number;
  readonly lower: (node: Expression) => CoreExpression;
}
