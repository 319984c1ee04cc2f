import type { CriterionMethod, Score, ScoreCriterion, ScoreGroup, ValueType } from '@tiaoli/ir';
import { decimal } from '@tiaoli/ranges';
import { about, type Context, type Emitter, emit, keepValue } from '../emit/context.js';
import { add, multiplyDecimals, subtract } from '../emit/numbers.js';
import { extremeDecimal } from '../emit/order.js';
import { beyond, type DecimalValue, decimalIn, type PlainValue, plainIn } from '../emit/value.js';
import { choose, number } from '../program/code.js';
import { firstOf } from './choices.js';

const zero: DecimalValue = { kind: 'decimal', code: number(0), range: decimal(0, 0n, 0n) };

export const emitScore: Emitter<'score'> = (node, context) => {
  const { block } = context;
  let marks = zero;
  let bonus = zero;
  for (const group of node.groups) {
    const points = groupOf(group, context);
    if (group.counts === 'bonus') bonus = decimalIn(add(bonus, points, block));
    else if (group.counts === 'minus') marks = decimalIn(subtract(marks, points, block));
    else marks = decimalIn(add(marks, points, block));
  }
  const max = node.max && decimalIn(emit(node.max, context));
  const limited = max === undefined ? marks : extremeDecimal('min', marks, max, block);
  const together = decimalIn(keepValue(add(limited, bonus, block), context));
  const total =
    node.total === undefined
      ? together
      : decimalIn(keepValue(emit(node.total, about(context, together)), context));
  if (node.grades.length === 0) return { kind: 'score', total };
  return { kind: 'score', total, grade: gradeOf(node, total, context) };
};

/** The worst of the grade by points and of the vetoes that hold, by its place among the grades. */
function gradeOf(node: Score, total: DecimalValue, context: Context): PlainValue {
  const { block, program } = context;
  const names = [...new Set(node.grades.map(({ grade }) => grade))];
  const byPoints = firstOf(
    node.grades.map(({ test, grade }) => ({
      ...(test && {
        when: (inner: Context) => plainIn(emit(test, about(inner, total))).code,
      }),
      then: () => rankOf(grade, names),
    })),
    context,
  );
  let rank = decimalIn(byPoints);
  for (const { when, grade } of node.vetoes) {
    const condition = plainIn(emit(when, context)).code;
    const lowest = rankOf(grade, names);
    const code = choose(condition, lowest.code, number(0));
    const struck = { ...lowest, code, range: decimal(0, 0n, lowest.range.max) };
    rank = extremeDecimal('max', rank, struck, block);
  }
  const code = program.form.valueAt(rank.code, names, gradeType(node), program.list);
  return { kind: 'enumeration', code };
}

function gradeType({ type }: Score): ValueType {
  const enumeration = type.kind === 'score' ? type.enumeration : undefined;
  return enumeration === undefined
    ? beyond('a grade of no kind')
    : { kind: 'enumeration', enumeration };
}

function rankOf(grade: string, names: readonly string[]): DecimalValue {
  const rank = names.indexOf(grade);
  if (rank < 0) return beyond('a grade of its own');
  return { kind: 'decimal', code: number(rank), range: decimal(0, BigInt(rank), BigInt(rank)) };
}

function groupOf(group: ScoreGroup, context: Context): DecimalValue {
  const { block } = context;
  let sum = zero;
  for (const criterion of group.criteria) {
    sum = decimalIn(add(sum, criterionOf(criterion, context), block));
  }
  const points = clamp(sum, group.max && decimalIn(emit(group.max, context)), context);
  if (group.weight === undefined) return points;
  return multiplyDecimals(points, decimalIn(emit(group.weight, context)), block);
}

function criterionOf({ method, max }: ScoreCriterion, context: Context): DecimalValue {
  const raw = pointsBy(method, context);
  return clamp(raw, max && decimalIn(emit(max, context)), context);
}

/** Points stop at 0 and at their maximum. */
function clamp(
  points: DecimalValue,
  max: DecimalValue | undefined,
  { block }: Context,
): DecimalValue {
  const most = max === undefined ? points : extremeDecimal('min', points, max, block);
  return extremeDecimal('max', most, zero, block);
}

function pointsBy(method: CriterionMethod, context: Context): DecimalValue {
  switch (method.kind) {
    case 'points':
      return decimalIn(emit(method.points, context));
    case 'bands':
      return decimalIn(emit(method.table, context));
    case 'deduct': {
      const from = decimalIn(emit(method.from, context));
      return decimalIn(subtract(from, decimalIn(emit(method.deduct, context)), context.block));
    }
    case 'highestOf': {
      const items = method.items.map((item) => decimalIn(emit(item, context)));
      return items.reduce((best, item) => extremeDecimal('max', best, item, context.block));
    }
  }
}
