import type { CoreExpression } from '@tiaoli/ir';
import { type MemberAccess, scoreFields } from '@tiaoli/syntax';
import { errorType } from '../../shared/semantic-type.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';
import { valueType } from '../value-type.js';
import { wholeRule } from './reference.js';

export function lowerMember(
  node: MemberAccess,
  common: Common,
  { tables, idOf, scope }: Lowering,
): CoreExpression {
  const whole = valueType(tables.types.get(node.of) ?? errorType);
  const meaning = node.of.kind === 'reference' ? tables.meanings.get(node.of) : undefined;
  const declared = meaning?.kind === 'declared' ? meaning.declared : undefined;
  const entity = declared && scope.names.owners.get(declared);
  const name = declared?.name.text ?? '';
  const of = wholeRule(name, entity, { id: idOf(node.of.span), type: whole });
  const field = whole.kind === 'score' ? scoreField(node.name) : node.name;
  return { kind: 'field', ...common, of, name: field };
}

/** The core knows a score's fields by one name each. */
function scoreField(name: string): string {
  return name === scoreFields.grade.zh || name === scoreFields.grade.en ? 'grade' : 'total';
}
