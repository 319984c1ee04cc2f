import type { Span } from '@tiaoli/diagnostics';
import type { SemanticType } from '../shared/semantic-type.js';
import type { Checking } from './checking.js';
import { reportType } from './require.js';

const orderedWords = { zh: '数值或日期', en: 'a number or a date' };
const singleWords = { zh: '单个值', en: 'a single value' };

/** Whether values of a type have an order; reports where they have none. */
export function requireOrder(span: Span, type: SemanticType, checking: Checking): boolean {
  if (type.kind === 'number' || type.kind === 'date') return true;
  if (type.kind === 'error') return false;
  if (type.kind === 'enumeration') {
    const enumeration = checking.scope.enumerations.get(type.enumeration);
    if (enumeration === undefined || enumeration.ordered) return enumeration !== undefined;
    checking.report('enumeration-not-ordered', span, { enumeration: type.enumeration });
    return false;
  }
  reportType(span, orderedWords, type, checking);
  return false;
}

/** Whether a type's values can be compared for equality; reports where they cannot. */
export function requireSingle(span: Span, type: SemanticType, checking: Checking): boolean {
  if (
    type.kind !== 'list' &&
    type.kind !== 'element' &&
    type.kind !== 'record' &&
    type.kind !== 'score'
  )
    return true;
  reportType(span, singleWords, type, checking);
  return false;
}
