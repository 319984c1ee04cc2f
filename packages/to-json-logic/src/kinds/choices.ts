import { type Branch, chooseValue, firstOf } from '../emit/choose.js';
import { type Context, type Emitter, emit, inside } from '../emit/context.js';
import type { Guard } from '../emit/guard.js';
import { plainIn, type Value } from '../emit/value.js';
import type { JsonLogicRule } from '../logic/logic.js';
import { and } from '../logic/truths.js';

export const emitConditional: Emitter<'if'> = (node, context) =>
  firstOf(
    [
      {
        when: (inner) => plainIn(emit(node.condition, inner)).logic,
        then: (inner) => emit(node.whenTrue, inner),
      },
      { then: (inner) => emit(node.whenFalse, inner) },
    ],
    context,
  );

export const emitCases: Emitter<'cases'> = ({ branches }, context) =>
  firstOf(
    branches.map(
      ({ when, then }): Branch => ({
        ...(when && { when: (inner: Context) => plainIn(emit(when, inner)).logic }),
        then: (inner) => emit(then, inner),
      }),
    ),
    context,
  );

/**
 * The other value where the first would be an error; an absent fact is none. Where a condition says
 * which of both it is, nothing is decided.
 */
export const emitFallback: Emitter<'fallback'> = ({ value, fallback }, context) => {
  const tried = context.guard.inner();
  const first = emit(value, inside(context, tried));
  const defined = tried.requirements.filter(({ why }) => why === 'defined');
  let second: Value | undefined;
  const chain: {
    readonly outer: Guard;
    readonly holds: JsonLogicRule;
    readonly then: Guard;
    readonly otherwise: Guard;
  }[] = [];
  let outer = context.guard;
  for (const requirement of tried.requirements) {
    if (requirement.why !== 'defined') {
      outer.require(requirement);
      continue;
    }
    const [then, otherwise] = [outer.inner(), outer.inner()];
    second = emit(fallback, inside(context, otherwise));
    chain.push({ outer, holds: requirement.holds, then, otherwise });
    outer = then;
  }
  for (const { outer: around, holds, then, otherwise } of chain.toReversed()) {
    around.either(holds, then, otherwise);
  }
  if (second === undefined) return first;
  return chooseValue(and(...defined.map(({ holds }) => holds)), first, second);
};
