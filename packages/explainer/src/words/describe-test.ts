import type { CoreExpression } from '@tiaoli/ir';
import type { Comparable } from '../wording/wording.js';
import type { Describer } from './describer.js';
import { writtenBound } from './written-test.js';

/** How a test is put into words. */
export interface TestDescriber {
  readonly describer: Describer;
  /** What the subject is. */
  readonly of: Comparable;
  /** The test as its author wrote it. */
  readonly written?: string;
  /** Puts a bound into words. */
  readonly describe: (expression: CoreExpression, describer: Describer) => string;
}

/**
 * What a test asks of its subject, in the words of a regulation: `3 人以上不满 5 人`. Parameters are
 * shown with their values.
 */
export function describeTest(test: CoreExpression, using: TestDescriber): string {
  const { describer, of, written, describe } = using;
  const { wording } = describer.context;
  const part = { describer, of, describe };
  switch (test.kind) {
    case 'subject':
      return wording.boolean(true);
    case 'constant':
      return wording.tests.any;
    case 'not':
      return test.operand.kind === 'subject'
        ? wording.boolean(false)
        : wording.tests.not(describeTest(test.operand, part));
    case 'and':
      return wording.tests.all(test.operands.map((each) => describeTest(each, part)));
    case 'or':
      return wording.alternatives(test.operands.map((each) => describeTest(each, part)));
    case 'compare':
      if (test.left.kind === 'subject') {
        const own = of === 'name' ? undefined : writtenBound(written, test.right, describer);
        if (own !== undefined) return own;
        const bound = describe(test.right, { ...describer, isBound: true });
        return wording.tests.bound(test.operator, bound, of);
      }
      return describe(test, describer);
    default:
      return describe(test, describer);
  }
}

/** Whether a test names values (是, 优秀) rather than bounds: it is worded by what the row asks for. */
export function namesValues(test: CoreExpression): boolean {
  switch (test.kind) {
    case 'subject':
      return true;
    case 'not':
      return test.operand.kind === 'subject';
    case 'or':
      return test.operands.every(namesValues);
    case 'compare':
      return test.operator === '=' && test.right.type.kind !== 'number';
    default:
      return false;
  }
}
