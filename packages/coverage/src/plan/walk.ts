import { type CoreExpression, type CoreKind, children } from '@tiaoli/ir';
import type { Collector, Where } from './collector.js';
import { addComparison, addCondition } from './conditions.js';
import { idleIn } from './idle.js';
import { addIf, addLimit, addSides, fallbackSides, itemSides, milestoneSides } from './sides.js';
import { branchesToTake } from './truths.js';
import { walkBrackets } from './walk-brackets.js';
import { walkScore } from './walk-score.js';
import { walkTable } from './walk-table.js';
import { asCondition, asValue, type Walk, within } from './where.js';
import { called, numbered, quoted } from './words.js';

type NodeOf<K extends CoreKind> = Extract<CoreExpression, { kind: K }>;
type Handlers = {
  readonly [K in CoreKind]?: (
    node: NodeOf<K>,
    where: Where,
    collector: Collector,
    walk: Walk,
  ) => void;
};

/** Adds the items of an expression and of all that is under it. */
export function walkExpression(node: CoreExpression, where: Where, collector: Collector): void {
  const walk: Walk = (inner, there) => walkExpression(inner, there, collector);
  const handler = handlers[node.kind];
  // The table's type ties each kind to its own handler.
  if (handler !== undefined) handler(node as never, where, collector, walk);
  else for (const child of children(node)) walk(child, asValue(where));
}

const operands = (
  node: NodeOf<'and'> | NodeOf<'or'> | NodeOf<'not'>,
  where: Where,
  collector: Collector,
  walk: Walk,
): void => {
  for (const child of children(node)) {
    const isShared = collector.isOneText(node.id, child.id);
    const idle = idleIn(node, child, where, collector.declared);
    walk(child, { ...asCondition(where), isShared, idle });
  }
};

/** What gives a truth of its own where a condition is wanted. */
const atom = (node: CoreExpression, where: Where, collector: Collector, walk: Walk): void => {
  if (where.isCondition && node.type.kind === 'boolean') addCondition(node, where, collector);
  for (const child of children(node)) walk(child, asValue(where));
};

const limit = (
  node: NodeOf<'cap'> | NodeOf<'floor'>,
  where: Where,
  collector: Collector,
  walk: Walk,
): void => {
  addLimit(node, where, collector);
  walk(node.value, asValue(where));
  walk(node.limit, asValue(where));
};

const handlers: Handlers = {
  and: operands,
  or: operands,
  not: operands,
  input: atom,
  elementInput: atom,
  rule: atom,
  elementRule: atom,
  field: atom,
  call: atom,
  subject: atom,
  compare: (node, where, collector, walk) => {
    addComparison(node, where, collector);
    walk(node.left, asValue(where));
    walk(node.right, asValue(where));
  },
  match: ({ subject, test }, where, _, walk) => {
    walk(subject, asValue(where));
    const alone = { column: undefined, remaining: undefined };
    walk(test, { ...where, ...alone, subject, isCondition: true });
  },
  if: (node, where, collector, walk) => {
    addIf(node, where, collector);
    walk(node.condition, asCondition(where));
    walk(node.whenTrue, where);
    walk(node.whenFalse, where);
  },
  fallback: (node, where, collector, walk) => {
    addSides(node.id, 'branch', fallbackSides, where, collector);
    walk(node.value, where);
    walk(node.fallback, where);
  },
  cap: limit,
  floor: limit,
  cases: ({ branches }, where, collector, walk) => {
    for (const [index, { id, when, then }] of branchesToTake(branches, collector.declared)) {
      const piece = when === undefined ? numbered.otherwiseCase : numbered.case(index + 1);
      const there = within(where, piece);
      const needs = when === undefined ? undefined : quoted(collector.written(when.id));
      collector.add({ id, kind: 'case', needs }, there);
      if (when !== undefined) walk(when, asCondition(there));
      walk(then, { ...there, isCondition: where.isCondition });
    }
  },
  table: walkTable,
  tiers: walkBrackets,
  slabs: walkBrackets,
  score: walkScore,
  checklist: (node, where, collector, walk) => {
    for (const { id, title, when } of node.items) {
      const there = within(where, called(title));
      addSides(id, 'item', itemSides, there, collector);
      walk(when, asCondition(there));
    }
    if (node.count !== undefined) walk(node.count, asValue(where));
  },
  milestones: ({ milestones }, where, collector, walk) => {
    for (const { id, title, due, done, doneOn } of milestones) {
      const there = within(where, called(title));
      addSides(id, 'milestone', milestoneSides, there, collector);
      walk(due, asValue(there));
      walk(done, asCondition(there));
      walk(doneOn, asValue(there));
    }
  },
  filter: ({ list, condition }, where, _, walk) => {
    walk(list, asValue(where));
    walk(condition, asCondition(where));
  },
  aggregate: (node, where, collector, walk) => {
    if (where.isCondition && node.type.kind === 'boolean') addCondition(node, where, collector);
    walk(node.list, asValue(where));
    if (node.each !== undefined) walk(node.each, asCondition(where));
  },
};
