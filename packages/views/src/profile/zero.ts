import type { CoreExpression } from '@tiaoli/ir';

/** The number 0 as an expression. */
export function zeroAt(id: number): CoreExpression {
  const value = { kind: 'number', value: '0' } as const;
  return { kind: 'constant', id, type: { kind: 'number' }, value, text: '0' };
}
