import type { CompareOperator, CoreExpression } from '@tiaoli/ir';
import type { Declarations } from './compared.js';

/** Whether a comparison holds, by how its left side stands to its right one. */
export const orders: Readonly<Record<CompareOperator, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '≠': (order) => order !== 0,
  '<': (order) => order < 0,
  '≤': (order) => order <= 0,
  '>': (order) => order > 0,
  '≥': (order) => order >= 0,
};

/** The values of the enumeration that an expression has, the best first. */
export function namesOf(
  { type }: CoreExpression,
  { core }: Declarations,
): readonly string[] | undefined {
  if (type.kind !== 'enumeration') return undefined;
  const values = core.enumerations.find(({ name }) => name === type.enumeration)?.values;
  return values?.map(({ name }) => name);
}
