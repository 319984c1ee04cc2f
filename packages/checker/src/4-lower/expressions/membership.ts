import type { CoreExpression } from '@tiaoli/ir';
import { expressionKeywords, type Membership } from '@tiaoli/syntax';
import { testText } from '../../shared/expression-text.js';
import { booleanValue, type Common } from '../common.js';
import { lowerTest } from '../lower-test.js';
import type { Lowering } from '../lowering.js';

export function lowerMembership(
  node: Membership,
  common: Common,
  lowering: Lowering,
): CoreExpression {
  const { lower, idOf, scope } = lowering;
  const subject = lower(node.subject);
  const test = lowerTest(node.test, subject.type, lowering) ?? {
    kind: 'constant',
    id: idOf(node.test.span),
    type: booleanValue,
    value: { kind: 'boolean', value: true },
    text: expressionKeywords.true[scope.language],
  };
  return { kind: 'match', ...common, subject, test, text: testText(node.test, scope.language) };
}
