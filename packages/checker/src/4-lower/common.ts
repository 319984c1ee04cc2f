import type { ValueType } from '@tiaoli/ir';

/** What every node of the core has. */
export interface Common {
  readonly id: number;
  readonly type: ValueType;
}

export const booleanValue: ValueType = { kind: 'boolean' };
export const numberValue: ValueType = { kind: 'number' };
