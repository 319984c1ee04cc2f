import type {
  CoreExpression,
  CriterionMethod,
  Score,
  ScoreCriterion,
  ScoreGroup,
} from '@tiaoli/ir';
import type { Collecting } from './collect.js';
import { withSubject } from './substitute.js';
import { zeroAt } from './zero.js';

/** Points that reach zero or their maximum, groups that do, and totals that reach a grade. */
export function collectScore(node: Score, collecting: Collecting): void {
  const { collect, turn } = collecting;
  for (const group of node.groups) {
    for (const criterion of group.criteria) collectCriterion(criterion, collecting);
    if (group.weight !== undefined) collect(group.weight);
    if (group.max === undefined) continue;
    collect(group.max);
    turn(sumOf(group, node), group.max, group.id);
  }
  if (node.max !== undefined) {
    collect(node.max);
    turn(marksOf(node), node.max, node.id);
  }
  const { total: _total, ...unlimited } = node;
  if (node.total !== undefined) collect(withSubject(node.total, totalOf(unlimited)), node.id);
  for (const { id, test } of node.grades) {
    if (test !== undefined) collect(withSubject(test, totalOf(node)), id);
  }
  for (const { when } of node.vetoes) collect(when);
}

function collectCriterion({ id, method, max }: ScoreCriterion, collecting: Collecting): void {
  const raw = rawPoints(method, id);
  collecting.collect(raw, id);
  if (max !== undefined) collecting.collect(max);
  collecting.turn(raw, zeroAt(id), id);
  if (max !== undefined) collecting.turn(raw, max, id);
}

const type = { kind: 'number' } as const;

function rawPoints(method: CriterionMethod, id: number): CoreExpression {
  switch (method.kind) {
    case 'points':
      return method.points;
    case 'bands':
      return method.table;
    case 'deduct':
      return {
        kind: 'arithmetic',
        id,
        type,
        operator: 'subtract',
        left: method.from,
        right: method.deduct,
      };
    case 'highestOf':
      return { kind: 'call', id, type, function: 'max', arguments: method.items };
  }
}

/** The points of a group before its maximum and its weight. */
function sumOf({ max: _max, weight: _weight, counts: _counts, ...group }: ScoreGroup, node: Score) {
  return pointsOf([group], node);
}

function marksOf(node: Score): CoreExpression {
  return pointsOf(
    node.groups.filter(({ counts }) => counts !== 'bonus'),
    node,
  );
}

function pointsOf(groups: readonly ScoreGroup[], { id }: Score): CoreExpression {
  return totalOf({ kind: 'score', id, type: { kind: 'score' }, groups, grades: [], vetoes: [] });
}

/** The total of a scorecard, without its grades. */
function totalOf(node: Score): CoreExpression {
  const { id } = node;
  const of: Score = { ...node, type: { kind: 'score' }, grades: [], vetoes: [] };
  return { kind: 'field', id, type, name: 'total', of };
}
