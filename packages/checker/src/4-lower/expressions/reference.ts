import type { CoreExpression } from '@tiaoli/ir';
import type { Reference } from '@tiaoli/syntax';
import { errorType } from '../../shared/semantic-type.js';
import type { Common } from '../common.js';
import type { Lowering } from '../lowering.js';
import { valueType } from '../value-type.js';

export function lowerReference(
  node: Reference,
  common: Common,
  { tables }: Lowering,
): CoreExpression {
  const meaning = tables.meanings.get(node);
  if (meaning?.kind !== 'declared') {
    const value = { kind: 'enumeration', value: node.name } as const;
    return { kind: 'constant', ...common, value, text: node.name };
  }
  const { kind } = meaning.declared;
  if (kind !== 'rule') return { kind, ...common, name: node.name };
  return firstOutput(node, common, tables.declared.get(node.name) ?? errorType);
}

/** A rule's value; of several outputs the first, since the name stands alone. */
function firstOutput(
  node: Reference,
  common: Common,
  whole: Parameters<typeof valueType>[0],
): CoreExpression {
  const { name } = node;
  if (whole.kind !== 'record') return { kind: 'rule', ...common, name };
  const of: CoreExpression = { kind: 'rule', id: common.id, type: valueType(whole), name };
  return { kind: 'field', ...common, of, name: whole.fields[0]?.name ?? '' };
}
