import { type ChecklistItem, type CoreExpression, decides } from '@tiaoli/ir';
import { decimal } from '@tiaoli/ranges';
import { type Context, type Emitter, emit, inside, type NodeOf } from '../emit/context.js';
import { createGuard, type Guard } from '../emit/guard.js';
import { compareNumbers } from '../emit/order.js';
import {
  type DecimalValue,
  type FieldOfChecklist,
  numberIn,
  type PlainValue,
  plainIn,
  truthOf,
} from '../emit/value.js';
import type { JsonLogicRule } from '../logic/logic.js';
import { and, choose, not, or } from '../logic/truths.js';
import { plus } from '../logic/whole-numbers.js';
import { refuse } from '../refusal.js';

export type Write = (context: Context) => JsonLogicRule;

export const emitAnd: Emitter<'and'> = ({ operands }, context) =>
  truthOf(joined('and', operands.map(writing), context));

export const emitOr: Emitter<'or'> = ({ operands }, context) =>
  truthOf(joined('or', operands.map(writing), context));

export function writing(operand: CoreExpression): Write {
  return (context) => plainIn(emit(operand, context)).logic;
}

/** Each operand is looked at only where the ones before it leave it open. */
export function joined(
  operator: 'and' | 'or',
  operands: readonly Write[],
  context: Context,
): JsonLogicRule {
  const tried = context.guard.inner();
  const condition = inTurn(operator, operands, inside(context, tried));
  if (tried.mayFail() && operands.length > 1) return inAnyOrder(operator, operands, context);
  for (const requirement of tried.requirements) context.guard.require(requirement);
  return condition;
}

function inTurn(
  operator: 'and' | 'or',
  operands: readonly Write[],
  context: Context,
): JsonLogicRule {
  const settling = operator === 'or';
  const conditions: JsonLogicRule[] = [];
  const chain: {
    readonly outer: Guard;
    readonly condition: JsonLogicRule;
    readonly next: Guard;
  }[] = [];
  let outer = context.guard;
  for (const write of operands) {
    const condition = write(inside(context, outer));
    conditions.push(condition);
    if (condition === settling) break;
    if (typeof condition === 'boolean') continue;
    const next = outer.inner();
    chain.push({ outer, condition, next });
    outer = next;
  }
  for (const { outer: around, condition, next } of chain.toReversed()) {
    if (operator === 'and') around.either(condition, next, createGuard());
    else around.either(condition, createGuard(), next);
  }
  return operator === 'and' ? and(...conditions) : or(...conditions);
}

/** An error leaves it open to the other operands to settle it, wherever they stand. */
function inAnyOrder(
  operator: 'and' | 'or',
  operands: readonly Write[],
  context: Context,
): JsonLogicRule {
  const tried = operands.map((write) => tryOut(write, context));
  const all = and(...tried.map(({ isKnown }) => isKnown));
  if (operator === 'and') {
    const fails = or(...tried.map(({ isKnown, holds }) => and(isKnown, not(holds))));
    context.guard.require({ why: 'branch', holds: or(all, fails) });
    return and(...tried.map(({ isKnown, holds }) => or(not(isKnown), holds)));
  }
  const holding = or(...tried.map(({ isKnown, holds }) => and(isKnown, holds)));
  context.guard.require({ why: 'branch', holds: or(all, holding) });
  return holding;
}

function tryOut(write: Write, context: Context) {
  const guard = context.guard.inner();
  const holds = write(inside(context, guard));
  return { isKnown: guard.condition(), requirements: guard.requirements, holds };
}

/** Whether enough items that decide are met, and what can be asked besides. */
export const emitChecklist: Emitter<'checklist'> = (node, context) => {
  const truth = isEnoughMet(node, context);
  const counting = node.items.filter(decides);
  const advised = node.items.filter(({ modality }) => modality === '鼓励');
  const fields = new Map<string, FieldOfChecklist>([
    ['missing', fieldOf(counting, missingOf, context)],
    ['metCount', fieldOf(counting, (tried) => countOf(tried.map(({ holds }) => holds)), context)],
    ['advised', fieldOf(advised, missingOf, context)],
  ]);
  return { ...truth, fields };
};

type Tried = ReturnType<typeof tryOut>;
type OfItems = (tried: readonly (Tried & { readonly name: string })[]) => FieldOfChecklist['value'];

/** Known once all items behind it are. */
function fieldOf(
  items: readonly ChecklistItem[],
  make: OfItems,
  context: Context,
): FieldOfChecklist {
  const free: Context = { ...context, guard: createGuard() };
  const tried = items.map((item) => ({ ...tryOut(isMet(item), free), name: item.name }));
  return { value: make(tried), requirements: tried.flatMap((each) => each.requirements) };
}

const missingOf: OfItems = (tried) => ({
  kind: 'texts',
  items: tried.map(({ name, holds }) => ({ text: name, condition: not(holds) })),
});

function isEnoughMet(node: NodeOf<'checklist'>, context: Context): PlainValue {
  const items = node.items.filter(decides).map(isMet);
  if (node.require === 'all') return truthOf(joined('and', items, context));
  if (node.require === 'any') return truthOf(joined('or', items, context));
  const wanted =
    node.count === undefined ? refuse('malformed') : numberIn(emit(node.count, context));
  const tried = items.map((write) => tryOut(write, context));
  const least = countOf(tried.map(({ isKnown, holds }) => and(isKnown, holds)));
  const most = countOf(tried.map(({ isKnown, holds }) => or(not(isKnown), holds)));
  const isEnough = compareNumbers('≥', least, wanted);
  const isPossible = compareNumbers('≥', most, wanted);
  context.guard.require({ why: 'branch', holds: or(isEnough, not(isPossible)) });
  return truthOf(isEnough);
}

export function isMet({ when, modality }: ChecklistItem): Write {
  const write = writing(when);
  return modality === '不得' ? (context) => not(write(context)) : write;
}

/** How many hold. */
export function countOf(conditions: readonly JsonLogicRule[]): DecimalValue {
  const logic = conditions.reduce<JsonLogicRule>((sum, each) => plus(sum, choose(each, 1, 0)), 0);
  return { kind: 'decimal', logic, range: decimal(0, 0n, BigInt(conditions.length)) };
}
