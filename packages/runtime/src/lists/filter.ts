import { conjunction, Open } from '../outcome.js';
import { type Detail, type Handler, inParts } from '../scope.js';
import { isClosed, sharedIn } from './closed.js';
import { lookedAt } from './looked.js';
import { obstacleOf, sayOfEach } from './members.js';

/** The elements for which the condition holds; unknown while it is not known of every one. */
export const filter: Handler<'filter'> = (node, compiler) => {
  const condition = compiler.truth(node.condition);
  const closed = isClosed(node, [node]);
  const list = lookedAt({ ...node, closed }, compiler);
  return inParts(
    sharedIn(node, closed, (at): Detail => {
      const looked = list(at);
      if (looked instanceof Open) return { outcome: looked };
      const members = sayOfEach(looked, at, condition).flatMap(
        ({ element, membership: before, outcome }) => {
          const membership = conjunction([before, outcome]);
          return membership === false ? [] : [{ element, membership, outcome: true }];
        },
      );
      return { outcome: obstacleOf(members) ?? members.map(({ element }) => element), members };
    }),
  );
};
