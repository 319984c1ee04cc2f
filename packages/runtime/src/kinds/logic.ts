import { negated, Open, weaker } from '../outcome.js';
import type { Compiler, Evaluate, Handler, NodeOf } from '../scope.js';

export const not: Handler<'not'> = (node, { truth }) => {
  const operand = truth(node.operand);
  return (at) => negated(operand(at));
};

export const and: Handler<'and'> = (node, compiler) => settledBy(false, node, compiler);

export const or: Handler<'or'> = (node, compiler) => settledBy(true, node, compiler);

/** As `conjunction` and `disjunction`; what comes after an operand that settles all is not reached. */
function settledBy(
  settling: boolean,
  node: NodeOf<'and'> | NodeOf<'or'>,
  { truth }: Compiler,
): Evaluate<boolean> {
  const operands = node.operands.map(truth);
  return (at) => {
    let open: Open | undefined;
    for (const operand of operands) {
      const outcome = operand(at);
      if (outcome === settling) return settling;
      if (outcome instanceof Open) open = weaker(open, outcome);
    }
    return open ?? !settling;
  };
}
