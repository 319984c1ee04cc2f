import type { Membership } from '@tiaoli/syntax';
import { booleanType, type SemanticType } from '../../shared/semantic-type.js';
import { checkTest } from '../check-test.js';
import type { Checking, Expected } from '../checking.js';

export function inferMembership(node: Membership, _: Expected, checking: Checking): SemanticType {
  checkTest(node.test, checking.infer(node.subject), checking);
  return booleanType;
}
