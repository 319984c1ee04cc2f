import type { CoreExpression } from '@tiaoli/ir';
import type { MemberAccess } from '@tiaoli/syntax';
import type { UsedResult } from '../../2-types/checking.js';
import { coreFieldName } from '../../shared/rule-fields.js';
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
  const used = tables.used.get(node);
  if (used !== undefined) return lowerUsedRule(used, common);
  const whole = valueType(tables.types.get(node.of) ?? errorType);
  const meaning = node.of.kind === 'reference' ? tables.meanings.get(node.of) : undefined;
  const declared = meaning?.kind === 'declared' ? meaning.declared : undefined;
  const entity = declared && scope.names.owners.get(declared);
  const name = declared?.name.text ?? '';
  const inner = node.of.kind === 'member' ? tables.used.get(node.of) : undefined;
  const id = idOf(node.of.span);
  const of =
    inner === undefined
      ? wholeRule(name, entity, { id, type: whole })
      : wholeUsedRule(inner, { id, type: whole });
  const body = declared?.kind === 'rule' ? declared.body : undefined;
  const field = coreFieldName(inner?.rule.body.kind ?? body?.kind, node.name) ?? node.name;
  return { kind: 'field', ...common, of, name: field };
}

/** A rule of another policy is called by both names until the policies are linked. */
function wholeUsedRule({ alias, rule }: UsedResult, common: Common): CoreExpression {
  return wholeRule(`${alias}.${rule.name}`, undefined, common);
}

function lowerUsedRule(used: UsedResult, common: Common): CoreExpression {
  const whole = valueType(used.type);
  if (whole.kind !== 'record') return wholeUsedRule(used, common);
  const of = wholeUsedRule(used, { id: common.id, type: whole });
  return { kind: 'field', ...common, of, name: whole.fields[0]?.name ?? '' };
}
