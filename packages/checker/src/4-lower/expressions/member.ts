import type { CoreExpression } from '@tiaoli/ir';
import { type MemberAccess, scoreFields } from '@tiaoli/syntax';
import { errorType } from '../../shared/semantic-type.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';
import { valueType } from '../value-type.js';

export function lowerMember(
  node: MemberAccess,
  common: Common,
  { tables, idOf }: Lowering,
): CoreExpression {
  const whole = valueType(tables.types.get(node.of) ?? errorType);
  const ruleName = node.of.kind === 'reference' ? node.of.name : '';
  const of: CoreExpression = { kind: 'rule', id: idOf(node.of.span), type: whole, name: ruleName };
  const name = whole.kind === 'score' ? scoreField(node.name) : node.name;
  return { kind: 'field', ...common, of, name };
}

/** The core knows a score's fields by one name each. */
function scoreField(name: string): string {
  return name === scoreFields.grade.zh || name === scoreFields.grade.en ? 'grade' : 'total';
}
