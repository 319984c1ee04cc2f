import type { CoreExpression } from '@tiaoli/ir';
import type { Reference } from '@tiaoli/syntax';
import { errorType } from '../../shared/semantic-type.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';
import { valueType } from '../value-type.js';

export function lowerReference(
  node: Reference,
  common: Common,
  { tables, scope }: Lowering,
): CoreExpression {
  const meaning = tables.meanings.get(node);
  if (meaning?.kind !== 'declared') {
    const value = { kind: 'enumeration', value: node.name } as const;
    return { kind: 'constant', ...common, value, text: node.name };
  }
  const { declared } = meaning;
  const entity = scope.names.owners.get(declared);
  if (declared.kind === 'input' && entity !== undefined) {
    return { kind: 'elementInput', ...common, entity, name: node.name };
  }
  if (declared.kind === 'parameter' && declared.open !== undefined) {
    return { kind: 'input', ...common, name: node.name };
  }
  if (declared.kind !== 'rule') return { kind: declared.kind, ...common, name: node.name };
  const whole = valueType(tables.declared.get(declared) ?? errorType);
  if (whole.kind !== 'record') return wholeRule(node.name, entity, common);
  // Of several outputs the first, since the name stands alone.
  const of = wholeRule(node.name, entity, { id: common.id, type: whole });
  return { kind: 'field', ...common, of, name: whole.fields[0]?.name ?? '' };
}

/** All that a rule gives, be it one of the policy or of an element. */
export function wholeRule(
  name: string,
  entity: string | undefined,
  common: Common,
): CoreExpression {
  return entity === undefined
    ? { kind: 'rule', ...common, name }
    : { kind: 'elementRule', ...common, entity, name };
}
