import { choose, type Doubtful, either, Failure, isError, Open, type Outcome } from '../outcome.js';
import type { Evaluate, Handler, Scope } from '../scope.js';

/** Where the condition cannot be told, both branches are evaluated and may agree. */
export const conditional: Handler<'if'> = (node, { truth, any }) => {
  const condition = truth(node.condition);
  const [whenTrue, whenFalse] = [any(node.whenTrue), any(node.whenFalse)];
  return (at) => {
    const known = condition(at);
    if (known instanceof Open) return either(known, whenTrue(at), whenFalse(at));
    return known ? whenTrue(at) : whenFalse(at);
  };
};

/** `value`, or the other where it is an error; an unknown stays unknown. */
export const fallback: Handler<'fallback'> = (node, { any }) => {
  const [value, other] = [any(node.value), any(node.fallback)];
  return (at) => {
    const outcome = value(at);
    return isError(outcome) ? other(at) : outcome;
  };
};

/** Something that holds on a condition; without one it holds where nothing before it does. */
export interface Branch {
  readonly when: Evaluate<boolean> | undefined;
  readonly then: Evaluate;
}

/** The first branch whose condition holds; those in doubt before it must agree with it. */
export function firstOf(branches: readonly Branch[], none: Open): (at: Scope) => Outcome {
  return (at) => {
    const doubtful: Doubtful[] = [];
    for (const { when, then } of branches) {
      const condition = when === undefined ? true : when(at);
      if (condition === true) {
        return doubtful.length === 0 ? then(at) : choose(doubtful, then(at));
      }
      if (condition !== false) doubtful.push({ condition, value: then(at) });
    }
    return choose(doubtful, none);
  };
}

export const cases: Handler<'cases'> = (node, { any, truth }) =>
  firstOf(
    node.branches.map(({ when, then }) => ({ when: when && truth(when), then: any(then) })),
    new Failure('cases-without-otherwise'),
  );
