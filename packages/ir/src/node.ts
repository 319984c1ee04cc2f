import type { ValueType } from './types.js';

/** What every node of the core has. */
export interface Node {
  /** Index into `Core.origins`. */
  readonly id: number;
  readonly type: ValueType;
}
