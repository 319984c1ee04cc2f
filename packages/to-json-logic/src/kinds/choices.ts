import { type Branch, chooseValue, firstOf } from '../emit/choose.js';
import { type Context, type Emitter, emit, inside } from '../emit/context.js';
import { plainIn } from '../emit/value.js';
import { and } from '../logic/truths.js';
import { refuse } from '../refusal.js';

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
 * The other value where the first would be an error. A fact that is absent is none, so it has to be
 * told what of the guard is about facts; where a condition mixes both it cannot be.
 */
export const emitFallback: Emitter<'fallback'> = ({ value, fallback }, context) => {
  const { guard } = context;
  const tried = guard.inner();
  const first = emit(value, inside(context, tried));
  const defined = tried.requirements.filter(({ why }) => why !== 'fact');
  const last = tried.requirements.findLastIndex(({ why }) => why === 'fact');
  const start = tried.requirements.findIndex(({ why }) => why !== 'fact');
  const isMixed = defined.some(({ why }) => why === 'branch') || (start >= 0 && start < last);
  if (isMixed) return refuse('fallback');
  for (const requirement of tried.requirements) {
    if (requirement.why === 'fact') guard.require(requirement);
  }
  if (defined.length === 0) return first;
  const condition = and(...defined.map(({ holds }) => holds));
  const [then, otherwise] = [guard.inner(), guard.inner()];
  const second = emit(fallback, inside(context, otherwise));
  guard.either(condition, then, otherwise);
  return chooseValue(condition, first, second);
};
