import {
  type Cap,
  type Core,
  type CoreExpression,
  type CoreKind,
  children,
  type Floor,
  type Round,
  type Rule,
  type Slabs,
  type Tiers,
} from '@tiaoli/ir';
import { collectScore } from './collect-score.js';
import type { Dependence } from './depends.js';
import { withSubject } from './substitute.js';
import { zeroAt } from './zero.js';

/** A number that changes its sign where the result may change its course. */
export interface Turn {
  readonly difference: CoreExpression;
  /** The piece of the policy that it comes from. */
  readonly id: number;
}

/** All that makes a result bend, jump or leave exact reach as an input grows. */
export interface Collected {
  readonly turns: Turn[];
  readonly rounds: Round[];
  /** Ids of pieces whose course is not followed: lists, dates, odd and even. */
  readonly opaque: number[];
}

export interface Collecting extends Collected {
  readonly dependence: Dependence;
  collect(expression: CoreExpression, id?: number): void;
  /** `left` and `right` change places. */
  turn(left: CoreExpression, right: CoreExpression, id: number): void;
}

/** From the rules that read the input. */
export function collectFrom(core: Core, dependence: Dependence): Collected {
  const rules = core.rules.filter(({ name }) => dependence.rules.has(name));
  const byRule = new Map(rules.map((rule) => [rule.name, collectRule(rule, dependence)]));
  const all = [...byRule.values()];
  return {
    turns: all.flatMap(({ turns }) => turns),
    rounds: all.flatMap(({ rounds }) => rounds),
    opaque: all.flatMap(({ opaque }) => opaque),
  };
}

function collectRule({ body }: Rule, dependence: Dependence): Collected {
  const collecting: Collecting = {
    turns: [],
    rounds: [],
    opaque: [],
    dependence,
    collect: (expression, id) => {
      if (!dependence.reads(expression)) return;
      const handler = handlers[expression.kind] ?? intoChildren;
      // The table's type ties each kind to its own handler.
      handler(expression as never, collecting, id);
    },
    turn: (left, right, id) => {
      if (!dependence.reads(left) && !dependence.reads(right)) return;
      collecting.turns.push({ difference: difference(left, right, id), id });
    },
  };
  collecting.collect(body);
  return collecting;
}

function difference(left: CoreExpression, right: CoreExpression, id: number): CoreExpression {
  return { kind: 'arithmetic', id, type: { kind: 'number' }, operator: 'subtract', left, right };
}

/** `id` is of the cell, band or grade that a test belongs to, which people know it by. */
type Handler<K extends CoreKind> = (
  node: Extract<CoreExpression, { kind: K }>,
  collecting: Collecting,
  id: number | undefined,
) => void;

function intoChildren(node: CoreExpression, { collect }: Collecting, id: number | undefined): void {
  for (const child of children(node)) collect(child, id);
}

function opaque({ id }: CoreExpression, collecting: Collecting): void {
  collecting.opaque.push(id);
}

function brackets({ id, amount, brackets: all }: Tiers | Slabs, collecting: Collecting): void {
  collecting.collect(amount);
  collecting.turn(amount, zeroAt(id), id);
  for (const { id: bracket, upper, rate } of all) {
    if (upper !== undefined) collecting.turn(amount, upper, bracket);
    collecting.collect(rate);
  }
}

function limit({ id, value, limit: most }: Cap | Floor, { collect, turn }: Collecting): void {
  collect(value);
  collect(most);
  turn(value, most, id);
}

const handlers: { readonly [K in CoreKind]?: Handler<K> } = {
  compare: (node, { collect, turn }, id) => {
    collect(node.left);
    collect(node.right);
    if (node.left.type.kind === 'number') turn(node.left, node.right, id ?? node.id);
    else if (node.left.type.kind === 'date') collect(node.left);
  },
  match: (node, { collect }, id) => {
    collect(node.subject);
    collect(withSubject(node.test, node.subject), id ?? node.id);
  },
  table: (node, collecting) => {
    for (const { subject } of node.columns) collecting.collect(subject);
    for (const row of node.rows) {
      for (const [column, { test }] of row.cells.entries()) {
        const subject = node.columns[column]?.subject;
        if (test === undefined || subject === undefined) continue;
        collecting.collect(withSubject(test, subject), row.id);
      }
      for (const output of row.outputs) {
        collecting.collect(output);
        // Which of several outputs is the least changes where they cross.
        if (node.hitPolicy === 'min' || node.hitPolicy === 'max') {
          if (collecting.dependence.reads(output)) collecting.opaque.push(row.id);
        }
      }
    }
  },
  arithmetic: ({ id, operator, left, right }, { collect, turn }) => {
    collect(left);
    collect(right);
    if (operator === 'divide') turn(right, zeroAt(id), id);
  },
  call: (node, collecting) => {
    const { id, function: name, arguments: all } = node;
    for (const each of all) collecting.collect(each);
    if (name === 'isOdd' || name === 'isEven') collecting.opaque.push(id);
    const [first] = all;
    if (name === 'abs' && first !== undefined) collecting.turn(first, zeroAt(id), id);
    if (name !== 'max' && name !== 'min') return;
    for (const [index, one] of all.entries()) {
      for (const other of all.slice(index + 1)) collecting.turn(one, other, id);
    }
  },
  cap: limit,
  floor: limit,
  round: (node, { collect, rounds }) => {
    collect(node.value);
    rounds.push(node);
  },
  tiers: brackets,
  slabs: brackets,
  score: collectScore,
  milestones: opaque,
  filter: opaque,
  aggregate: opaque,
  rank: opaque,
  sort: opaque,
  allocate: opaque,
  shift: opaque,
  dateCall: opaque,
  sumMonths: (node, collecting) => {
    const { dependence, opaque: found } = collecting;
    if (dependence.reads(node.from) || dependence.reads(node.to)) found.push(node.id);
    // A sum of straight lines is one; where the months bend is not followed.
    const inner = collectRule({ body: node.each } as Rule, dependence);
    const isStraight = inner.turns.length + inner.rounds.length + inner.opaque.length === 0;
    const isOwn = children(node.each).every((each) => !readsRules(each, dependence));
    if (!isStraight || !isOwn || readsRules(node.each, dependence)) found.push(node.id);
  },
};

function readsRules(expression: CoreExpression, dependence: Dependence): boolean {
  if (expression.kind === 'rule') return dependence.rules.has(expression.name);
  return children(expression).some((each) => readsRules(each, dependence));
}
