import type { Block } from '../emit/block.js';
import { type Context, type Emitter, emit, inside, keepValue } from '../emit/context.js';
import { unify, type Way } from '../emit/unify.js';
import { plainIn, type Value } from '../emit/value.js';
import { type Code, truth } from '../program/code.js';
import { areNested, weighed } from './weighed.js';

/** A value on a condition; without one, what holds where no other does. */
export interface Branch {
  readonly when?: (context: Context) => Code;
  readonly then: (context: Context) => Value;
}

/** The first branch whose condition holds; where none does, the record is for the general path. */
export function firstOf(branches: readonly Branch[], context: Context): Value {
  const { start, links, ways } = grouped(chainOf(branches, context), context);
  const [only] = ways;
  if (links.length === 0 && only !== undefined) {
    context.block.statements.push(...start.statements);
    return keepValue(only.value, context);
  }
  const value = unify(ways, context.block);
  // From the inside out, as a block is taken over as it is.
  for (const { outer, condition, then, rest } of links.toReversed()) {
    outer.when(condition, then, rest);
  }
  context.block.statements.push(...start.statements);
  return value;
}

interface Chain {
  readonly start: Block;
  readonly links: readonly Link[];
  /** What each link gives where its test holds, and what holds where no test does. */
  readonly ways: readonly Way[];
}

/** A test, the block that it stands in, and what runs where it holds and where not. */
interface Link {
  readonly outer: Block;
  readonly condition: Code;
  readonly then: Block;
  readonly rest: Block;
}

function chainOf(branches: readonly Branch[], context: Context): Chain {
  const ways: Way[] = [];
  const links: Link[] = [];
  const start = context.block.inner();
  let outer = start;
  for (const { when, then } of branches) {
    const condition = when?.(inside(context, outer)) ?? truth(true);
    if (condition.code === 'truth' && !condition.value) continue;
    if (condition.code === 'truth') {
      ways.push({ block: outer, value: then(inside(context, outer)) });
      return { start, links, ways };
    }
    const block = outer.inner();
    const rest = outer.inner();
    ways.push({ block, value: then(inside(context, block)) });
    links.push({ outer, condition, then: block, rest });
    outer = rest;
  }
  outer.giveUp();
  return { start, links, ways };
}

/** The first branches, as far as they choose constants by tests that ask for nothing more, as one. */
function grouped(chain: Chain, context: Context): Chain {
  const { start, links, ways } = chain;
  const isIdle = (block: Block): boolean => block.statements.length === 0;
  const busy = links.findIndex(({ then, rest }) => !isIdle(then) || !isIdle(rest));
  const tests = links.map(({ condition }) => condition);
  const values = ways.map(({ value }) => value);
  if (busy < 0 && ways.length > links.length) {
    const value = weighed(tests, values, context);
    if (value !== undefined) return { start, links: [], ways: [{ block: start, value }] };
  }
  for (let count = busy < 0 ? links.length : busy + 1; count >= fewestGrouped; count--) {
    const last = links[count - 1];
    if (last === undefined || !isIdle(last.then)) continue;
    if (!areNested(tests.slice(0, count))) continue;
    const value = weighed(tests.slice(0, count - 1), values.slice(0, count), context);
    if (value === undefined) continue;
    return {
      start,
      links: [{ ...last, outer: start }, ...links.slice(count)],
      ways: [{ block: last.then, value }, ...ways.slice(count)],
    };
  }
  return chain;
}

/** Fewer branches than this cost less than sums. */
const fewestGrouped = 3;

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
