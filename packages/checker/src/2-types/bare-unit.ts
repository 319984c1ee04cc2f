import type { Expression } from '@tiaoli/syntax';
import { baseUnitOf, type Unit } from '../3-units/unit.js';
import type { SemanticType } from '../shared/semantic-type.js';

/** The unit that a bare number takes where a value of this type stands; none for a plain number. */
export function bareUnitOf(type: SemanticType): Unit | undefined {
  if (type.kind !== 'number' || type.dimension === 'any') return undefined;
  if (type.shown !== undefined) return type.shown;
  return type.dimension.text === '' ? undefined : baseUnitOf(type.dimension);
}

/** The unit text that a literal carries, also behind a minus sign. */
export function writtenUnit(node: Expression | undefined): string | undefined {
  if (node?.kind === 'negate') return writtenUnit(node.operand);
  return node?.kind === 'number' ? node.unit?.text : undefined;
}
