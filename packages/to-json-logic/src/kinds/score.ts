import type { CriterionMethod, Score, ScoreCriterion, ScoreGroup } from '@tiaoli/ir';
import { firstOf } from '../emit/choose.js';
import { about, type Context, type Emitter, emit } from '../emit/context.js';
import { addDecimals, multiplyDecimals, subtractDecimals, zero } from '../emit/numbers.js';
import { extremeDecimal } from '../emit/order.js';
import {
  type DecimalValue,
  decimalIn,
  type PlainValue,
  plainIn,
  type Value,
} from '../emit/value.js';
import type { JsonLogicRule } from '../logic/logic.js';
import { or } from '../logic/truths.js';
import { refuse } from '../refusal.js';

export const emitScore: Emitter<'score'> = (node, context) => {
  let marks = zero;
  let bonus = zero;
  for (const group of node.groups) {
    const points = groupOf(group, context);
    if (group.counts === 'bonus') bonus = addDecimals(bonus, points);
    else if (group.counts === 'minus') marks = subtractDecimals(marks, points);
    else marks = addDecimals(marks, points);
  }
  const max = node.max && decimalIn(emit(node.max, context));
  const limited = max === undefined ? marks : extremeDecimal('min', marks, max);
  const together = addDecimals(limited, bonus);
  const total =
    node.total === undefined ? together : decimalIn(emit(node.total, about(context, together)));
  if (node.grades.length === 0) return { kind: 'score', total };
  return { kind: 'score', total, grade: gradeOf(node, total, context) };
};

/** The worst of the grade by points and of the vetoes that hold, the worst veto asked first. */
function gradeOf(node: Score, total: DecimalValue, context: Context): PlainValue {
  const names = [...new Set(node.grades.map(({ grade }) => grade))];
  const byRank = new Map<number, readonly JsonLogicRule[]>();
  for (const { when, grade } of node.vetoes) {
    const rank = names.indexOf(grade);
    if (rank < 0) return refuse('malformed');
    byRank.set(rank, [...(byRank.get(rank) ?? []), plainIn(emit(when, context)).logic]);
  }
  const struck = [...byRank].toSorted(([a], [b]) => b - a);
  const branches = struck.map(([rank, conditions]) => ({
    when: () => or(...conditions),
    then: (inner: Context) => byPoints(node, total, names, rank, inner),
  }));
  const unstruck = { then: (inner: Context) => byPoints(node, total, names, 0, inner) };
  return plainIn(firstOf([...branches, unstruck], context));
}

/** The grade by points, but no better than a rank. */
function byPoints(
  node: Score,
  total: DecimalValue,
  names: readonly string[],
  best: number,
  context: Context,
): Value {
  return firstOf(
    node.grades.map(({ test, grade }) => ({
      ...(test && {
        when: (inner: Context) => plainIn(emit(test, about(inner, total))).logic,
      }),
      then: (): PlainValue => {
        const logic = names[Math.max(names.indexOf(grade), best)] ?? refuse('malformed');
        return { kind: 'enumeration', logic };
      },
    })),
    context,
  );
}

function groupOf(group: ScoreGroup, context: Context): DecimalValue {
  let sum = zero;
  for (const criterion of group.criteria) {
    sum = addDecimals(sum, criterionOf(criterion, context));
  }
  const points = clamp(sum, group.max && decimalIn(emit(group.max, context)));
  if (group.weight === undefined) return points;
  return multiplyDecimals(points, decimalIn(emit(group.weight, context)));
}

function criterionOf({ method, max }: ScoreCriterion, context: Context): DecimalValue {
  return clamp(pointsBy(method, context), max && decimalIn(emit(max, context)));
}

/** Points stop at 0 and at their maximum. */
function clamp(points: DecimalValue, max: DecimalValue | undefined): DecimalValue {
  const most = max === undefined ? points : extremeDecimal('min', points, max);
  return extremeDecimal('max', most, zero);
}

function pointsBy(method: CriterionMethod, context: Context): DecimalValue {
  switch (method.kind) {
    case 'points':
      return decimalIn(emit(method.points, context));
    case 'bands':
      return decimalIn(emit(method.table, context));
    case 'deduct': {
      const from = decimalIn(emit(method.from, context));
      return subtractDecimals(from, decimalIn(emit(method.deduct, context)));
    }
    case 'highestOf': {
      const items = method.items.map((item) => decimalIn(emit(item, context)));
      return items.reduce((best, item) => extremeDecimal('max', best, item));
    }
  }
}
