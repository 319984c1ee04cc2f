import { type Step, sameExpression } from '@tiaoli/evaluator';
import type { CoreKind } from '@tiaoli/ir';
import { walkField } from './fields.js';
import { walkEach, walkMonths } from './lists.js';
import { walkScore } from './scores.js';
import { openElementFact, walkExpression } from './unevaluated.js';
import type { NodeOf, Walk, Where } from './walk.js';

type Handler<K extends CoreKind> = (node: NodeOf<K>, step: Step, where: Where, walk: Walk) => void;

/** Follows an unknown step to the facts that it waits for. */
export function walkStep(step: Step, where: Where, walk: Walk): void {
  if (step.outcome.status !== 'unknown' || walk.seen.has(step)) return;
  walk.seen.add(step);
  const handler = handlers[step.expression.kind] ?? intoChildren;
  // The table's type ties each kind to its own handler.
  handler(step.expression as never, step, where, walk);
}

/** Most kinds wait for the operands that were evaluated, and for nothing else. */
const intoChildren: Handler<CoreKind> = (_node, step, where, walk) => {
  for (const child of step.children) walk.step(child, where);
};

const handlers: { readonly [K in CoreKind]?: Handler<K> } = {
  input: ({ name }, _step, _where, walk) => walk.open.add(name),
  elementInput: ({ entity, name }, _step, where, walk) =>
    openElementFact(entity, name, where, walk),
  // A reference is as open as the rule; the walk of what was not evaluated knows the way.
  rule: (node, _step, where, walk) => walkExpression(node, where, walk),
  elementRule: (node, _step, where, walk) => walkExpression(node, where, walk),
  field: walkField,
  if: (_node, step, where, walk) => {
    const [condition, value, other] = step.children;
    for (const each of [value, other]) if (each !== undefined) walk.step(each, where);
    // Branches that are alike need no condition.
    const isAlike =
      value !== undefined &&
      other !== undefined &&
      value.outcome.status !== 'error' &&
      sameExpression(value.expression, other.expression);
    if (condition !== undefined && !isAlike) walk.step(condition, where);
  },
  fallback: (node, step, where, walk) => {
    intoChildren(node, step, where, walk);
    if (step.children.length === 1) walk.expression(node.fallback, where);
  },
  table: walkTable,
  tiers: walkBrackets,
  slabs: walkBrackets,
  score: (node, step, where, walk) => walkScore(node, step, where, walk, { isGradeAlone: false }),
  filter: (node, step, where, walk) => walkEach(node.list, [node.condition], step, where, walk),
  aggregate: (node, step, where, walk) =>
    walkEach(node.list, node.each === undefined ? [] : [node.each], step, where, walk),
  rank: (node, step, where, walk) => walkEach(node.list, keysOf(node), step, where, walk),
  sort: (node, step, where, walk) => walkEach(node.list, keysOf(node), step, where, walk),
  allocate: (node, step, where, walk) => walkEach(node.list, [node.weight], step, where, walk),
  sumMonths: walkMonths,
};

function keysOf({ by }: NodeOf<'rank'> | NodeOf<'sort'>) {
  return by.map(({ value }) => value);
}

function walkBrackets(
  { amount, brackets }: NodeOf<'tiers'> | NodeOf<'slabs'>,
  step: Step,
  where: Where,
  walk: Walk,
): void {
  for (const child of step.children) walk.step(child, where);
  // While the amount or a bound is unknown, so is which rates will be asked for.
  const bounds = brackets.flatMap(({ lower, upper }) => [lower, upper]);
  const isPlaced = step.children.every(
    ({ expression, outcome }) =>
      outcome.status === 'known' || (expression !== amount && !bounds.includes(expression)),
  );
  if (!isPlaced) for (const { rate } of brackets) walk.expression(rate, where);
}

/** Rows in doubt, by the cells that are, and the outputs of all rows that may give the result. */
function walkTable(node: NodeOf<'table'>, step: Step, where: Where, walk: Walk): void {
  const { decision } = step;
  if (decision?.kind !== 'table') {
    walk.expression(node, where);
    return;
  }
  for (const [index, { status, cells, outputs }] of decision.rows.entries()) {
    const row = node.rows[index];
    if (row === undefined || status === 'false' || status === 'notReached') continue;
    for (const [column, cell] of cells.entries()) {
      if (cell !== 'unknown') continue;
      const subject = decision.columns[column];
      const test = row.cells[column]?.test;
      if (subject !== undefined) walk.step(subject, where);
      if (test !== undefined) walk.expression(test, where);
    }
    if (outputs === undefined) for (const each of row.outputs) walk.expression(each, where);
    else for (const each of outputs) walk.step(each, where);
  }
}
