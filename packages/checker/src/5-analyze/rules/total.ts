import type { CoreExpression, Score, ScoreGroup } from '@tiaoli/ir';
import Fraction from 'fraction.js';
import { numberOf } from '../space/constant-of.js';
import type { Environment, Range } from '../space/environment.js';
import type { Variable } from '../space/variable.js';

/** The total of a score: what its full marks, limits and rounding leave possible. */
export function totalVariable(score: Score, environment: Environment): Variable {
  const start = { range: pointsRange(score, environment), step: undefined };
  const { range, step } = score.total ? limited(score.total, start, environment) : start;
  return {
    key: 'total',
    label: '总分',
    type: { kind: 'number' },
    range,
    days: {},
    step,
    unit: { text: '分', factor: '1' },
    percent: false,
  };
}

interface Possible {
  readonly range: Range;
  readonly step: Fraction | undefined;
}

const zero = new Fraction(0);

/** The points together, before limits and rounding. */
function pointsRange(score: Score, environment: Environment): Range {
  const takesOff = score.groups.some(({ counts }) => counts === 'minus');
  const own = score.max && numberOf(score.max, environment);
  const marks = highestMarks(score, environment);
  const kept = own !== undefined && (marks === undefined || own.compare(marks) < 0) ? own : marks;
  const bonuses = score.groups.filter(({ counts }) => counts === 'bonus');
  const max = sum([kept, ...bonuses.map((group) => mostOf(group, environment))]);
  return { ...(takesOff ? {} : { min: zero }), max };
}

/** Cap and floor, then rounding, as they stand around the points. */
function limited(node: CoreExpression, start: Possible, environment: Environment): Possible {
  if (node.kind !== 'cap' && node.kind !== 'floor' && node.kind !== 'round') return start;
  const { range, step } = limited(node.value, start, environment);
  const { min, max } = range;
  if (node.kind === 'round') {
    const size = new Fraction(node.step);
    const low = min && (min.compare(0) >= 0 ? zero : min.sub(size));
    return { range: { min: low, max: max?.add(size) }, step: size };
  }
  const limit = numberOf(node.limit, environment);
  if (limit === undefined) return { range: {}, step: undefined };
  if (node.kind === 'cap') return { range: { min, max: lower(max, limit) }, step };
  return { range: { min: higher(min, limit), max: max && higher(max, limit) }, step };
}

const lower = (a: Fraction | undefined, b: Fraction): Fraction =>
  a !== undefined && a.compare(b) < 0 ? a : b;

const higher = (a: Fraction | undefined, b: Fraction): Fraction =>
  a !== undefined && a.compare(b) > 0 ? a : b;

/** What the groups that count plus can come to together; undefined where nothing bounds them. */
export function highestMarks(score: Score, environment: Environment): Fraction | undefined {
  const marks = score.groups.filter(({ counts }) => counts === undefined);
  return sum(marks.map((group) => mostOf(group, environment)));
}

/** What a group can count as at most. */
function mostOf(group: ScoreGroup, environment: Environment): Fraction | undefined {
  const own = group.max && numberOf(group.max, environment);
  const most = own ?? highestCriteria(group, environment);
  if (group.weight === undefined) return most;
  const weight = numberOf(group.weight, environment);
  return weight && most?.mul(weight);
}

/** What the criteria of a group can come to together; undefined where one has no full marks. */
export function highestCriteria(group: ScoreGroup, environment: Environment): Fraction | undefined {
  return sum(group.criteria.map(({ max }) => max && numberOf(max, environment)));
}

function sum(numbers: readonly (Fraction | undefined)[]): Fraction | undefined {
  return numbers.reduce<Fraction | undefined>(
    (total, number) => (number === undefined ? undefined : total?.add(number)),
    zero,
  );
}
