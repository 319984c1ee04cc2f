import type { Block } from '../emit/block.js';
import { type Context, type Emitter, emit, inside } from '../emit/context.js';
import { unify, type Way } from '../emit/unify.js';
import { plainIn, type Value } from '../emit/value.js';
import type { Code } from '../program/code.js';

/** A value on a condition; without one, what holds where no other does. */
export interface Branch {
  readonly when?: (context: Context) => Code;
  readonly then: (context: Context) => Value;
}

/** The first branch whose condition holds; where none does, the record is for the general path. */
export function firstOf(branches: readonly Branch[], context: Context): Value {
  const ways: Way[] = [];
  const chain: {
    readonly outer: Block;
    readonly condition: Code;
    readonly then: Block;
    readonly rest: Block;
  }[] = [];
  let outer = context.block.inner();
  const start = outer;
  let isClosed = false;
  for (const { when, then } of branches) {
    const condition = when?.(inside(context, outer)) ?? ({ code: 'truth', value: true } as const);
    if (condition.code === 'truth' && !condition.value) continue;
    if (condition.code === 'truth') {
      ways.push({ block: outer, value: then(inside(context, outer)) });
      isClosed = true;
      break;
    }
    const block = outer.inner();
    const rest = outer.inner();
    ways.push({ block, value: then(inside(context, block)) });
    chain.push({ outer, condition, then: block, rest });
    outer = rest;
  }
  if (!isClosed) outer.giveUp();
  const value = unify(ways, context.block);
  // From the inside out, as a block is taken over as it is.
  for (const { outer: block, condition, then, rest } of chain.toReversed()) {
    block.when(condition, then, rest);
  }
  context.block.statements.push(...start.statements);
  return value;
}

export const emitConditional: Emitter<'if'> = (node, context) =>
  firstOf(
    [
      {
        when: (inner) => plainIn(emit(node.condition, inner)).code,
        then: (inner) => emit(node.whenTrue, inner),
      },
      { then: (inner) => emit(node.whenFalse, inner) },
    ],
    context,
  );

export const emitCases: Emitter<'cases'> = ({ branches }, context) =>
  firstOf(
    branches.map(({ when, then }) => ({
      ...(when && { when: (inner: Context) => plainIn(emit(when, inner)).code }),
      then: (inner) => emit(then, inner),
    })),
    context,
  );
