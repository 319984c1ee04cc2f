import type { Score } from '@tiaoli/ir';
import type { Outcome } from '../../outcome.js';
import type { DoubtfulChoice } from '../../run/choose.js';
import { fail, ruleWords } from '../../run/fail.js';
import { isFalse, isTrue, known, testStatus } from '../../run/outcomes.js';
import { outcomeIn, type Scope, withSubject } from '../../run/scope.js';
import type { TestStatus } from '../../step.js';
import type { Value } from '../../value.js';
import { describeValue } from '../../values/describe.js';
import { chooseFirst } from '../choice.js';

export interface GradeByTotal {
  readonly grades: readonly { readonly status: TestStatus }[];
  readonly outcome: Outcome;
}

/** The grade that the points earn: the first whose test the total passes. */
export function gradeByTotal(score: Score, total: Outcome, outer: Scope): GradeByTotal {
  const scope = withSubject(outer, total);
  const statuses: TestStatus[] = [];
  const doubtful: DoubtfulChoice[] = [];
  let base: Outcome | undefined;
  for (const { test, grade } of score.grades) {
    if (base !== undefined) {
      statuses.push('notReached');
      continue;
    }
    const value = known(gradeValue(score, grade));
    const condition = test === undefined ? undefined : outcomeIn(scope, test);
    if (condition === undefined || isTrue(condition)) {
      base = value;
      statuses.push(condition === undefined && doubtful.length > 0 ? 'unknown' : 'true');
    } else {
      statuses.push(testStatus(condition));
      if (!isFalse(condition)) doubtful.push({ condition, value });
    }
  }
  const otherwise = { outcome: base ?? noGrade(score, total, scope) };
  const outcome = chooseFirst(doubtful, otherwise, score, scope);
  return { grades: statuses.map((status) => ({ status })), outcome };
}

export function gradeValue(score: Score, grade: string): Value & { readonly kind: 'enumeration' } {
  const enumeration = score.type.kind === 'score' ? (score.type.enumeration ?? '') : '';
  return { kind: 'enumeration', enumeration, value: grade };
}

function noGrade(score: Score, total: Outcome, scope: Scope): Outcome {
  const witness = total.status === 'known' ? describeValue(total.value, scope.rule) : '';
  return fail(scope, score.id, 'grades-hole', { name: ruleWords(scope), witness });
}
