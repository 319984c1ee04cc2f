import type { CriterionMethod, Score, ScoreCriterion, ScoreGroup, ValueType } from '@tiaoli/ir';
import { decimal } from '@tiaoli/ranges';
import { about, type Context, type Emitter, emit, keepValue } from '../emit/context.js';
import { add, multiplyDecimals, subtract } from '../emit/numbers.js';
import { extremeDecimal } from '../emit/order.js';
import { beyond, type DecimalValue, decimalIn, type PlainValue, plainIn } from '../emit/value.js';
import { type Code, choose, number } from '../program/code.js';
import { firstOf } from './choices.js';

const zero: DecimalValue = { kind: 'decimal', code: number(0), range: decimal(0, 0n, 0n) };

export const emitScore: Emitter<'score'> = (node, context) => {
  const { block } = context;
  let marks = zero;
  let bonus = zero;
  const criteria: Criteria = [];
  for (const group of node.groups) {
    const points = groupOf(group, context, criteria);
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
  const score = { kind: 'score', total } as const;
  const grades = node.grades.length === 0 ? undefined : gradesOf(node, total, context);
  const graded = grades === undefined ? score : { ...score, grade: grades.grade };
  if (!context.program.isDetailed) return graded;
  const { earned, vetoes = [] } = grades ?? {};
  return { ...graded, parts: { points: criteria, ...(earned && { earned }), vetoes } };
};

interface Grades {
  /** The worst of the grade by points and of the vetoes that hold. */
  readonly grade: PlainValue;
  readonly earned: PlainValue;
  readonly vetoes: readonly Code[];
}

/** Grades are compared by their places. */
function gradesOf(node: Score, total: DecimalValue, context: Context): Grades {
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
  const vetoes: Code[] = [];
  for (const { when, grade } of node.vetoes) {
    const written = plainIn(emit(when, context)).code;
    const condition = program.isDetailed ? block.keep(written) : written;
    vetoes.push(condition);
    const lowest = rankOf(grade, names);
    const code = choose(condition, lowest.code, number(0));
    const struck = { ...lowest, code, range: decimal(0, 0n, lowest.range.max) };
    rank = extremeDecimal('max', rank, struck, block);
  }
  const gradeAt = ({ code }: DecimalValue): PlainValue => ({
    kind: 'enumeration',
    code: program.form.valueAt(code, names, gradeType(node), program.list),
  });
  return { grade: gradeAt(rank), earned: gradeAt(decimalIn(byPoints)), vetoes };
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

type Criteria = (readonly [string, DecimalValue])[];

/** What the criteria come to is put down by their names, where a score leaves with it. */
function groupOf(group: ScoreGroup, context: Context, criteria: Criteria): DecimalValue {
  const { block, program } = context;
  let sum = zero;
  for (const criterion of group.criteria) {
    const written = criterionOf(criterion, context);
    const points = program.isDetailed ? decimalIn(keepValue(written, context)) : written;
    criteria.push([criterion.name, points]);
    sum = decimalIn(add(sum, points, block));
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
