import { joinSpans } from '@tiaoli/diagnostics';
import type { ComparisonOperator } from '@tiaoli/syntax';
import { expressionText } from '../../shared/expression-text.js';
import { replaceFix } from '../../shared/fixes.js';
import { unitWords } from '../../shared/type-words.js';
import type { Checking } from '../checking.js';
import type { Typed } from '../report-units.js';
import { periodOf } from './date-arithmetic.js';

/**
 * Reports the days between two dates that are compared with months or working days, which do not
 * convert: the dates themselves can be compared, as the fix does.
 */
export function reportPeriods(
  left: Typed,
  operator: ComparisonOperator,
  right: Typed,
  checking: Checking,
): boolean {
  const { node, type } = left;
  const { tables, scope, report } = checking;
  if (node.kind !== 'arithmetic' || type.kind !== 'number' || right.type.kind !== 'number') {
    return false;
  }
  const isBetweenDates = [node.left, node.right].every(
    (each) => tables.types.get(each)?.kind === 'date',
  );
  const period = right.type.dimension === 'any' ? undefined : periodOf(right.type);
  if (!isBetweenDates || period === undefined || period === 'day') return false;
  const [later, earlier, length] = [node.left, node.right, right.node].map((each) =>
    expressionText(each, scope.language),
  );
  const span = joinSpans(node.span, right.node.span);
  const fix = replaceFix(span, `${later} ${operator} ${earlier} + ${length}`);
  const parameters = { unit: unitWords(right.type.dimension) };
  report('days-against-other-period', span, parameters, { fix });
  return true;
}
