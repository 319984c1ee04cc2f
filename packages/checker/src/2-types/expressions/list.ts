import type { Expression, Where } from '@tiaoli/syntax';
import { listEntity } from '../../shared/list-entity.js';
import { errorType, type SemanticType } from '../../shared/semantic-type.js';
import type { Checking, Expected } from '../checking.js';
import { reportType, requireBoolean } from '../require.js';

/** A list of elements. */
export interface ElementList {
  readonly entity: string;
  readonly type: SemanticType;
}

const listWords = { zh: '实体的列表', en: 'a list of an entity' };

/** Infers a list of elements; undefined where it is none, which is then reported. */
export function requireList(node: Expression, checking: Checking): ElementList | undefined {
  const type = checking.infer(node);
  const entity = type.kind === 'list' && type.of.kind === 'element' ? type.of.entity : undefined;
  if (entity === undefined) {
    if (type.kind !== 'error') reportType(node.span, listWords, type, checking);
    return undefined;
  }
  // What the names inside were bound by is what is written; it cannot tell every list.
  if (listEntity(node, checking.scope.names) === entity) return { entity, type };
  checking.report('list-not-direct', node.span, {});
  return undefined;
}

export function inferWhere(node: Where, _: Expected, checking: Checking): SemanticType {
  const list = requireList(node.list, checking);
  if (list === undefined) return errorType;
  requireBoolean(node.condition, checking.inside(list.entity));
  return list.type;
}
