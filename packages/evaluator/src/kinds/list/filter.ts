import { holds, known } from '../../run/outcomes.js';
import { createStep, type Handler, type Scope } from '../../run/scope.js';
import { shareable } from '../../run/shared.js';
import type { ListDecision, Member, Step } from '../../step.js';
import { conjunction } from '../logic.js';
import { candidates } from './join.js';
import { evaluateEach, evaluateList, obstacleOf, possible, saying } from './members.js';
import { tooMuchWork } from './too-much-work.js';

/** The elements for which the condition holds; unknown while it is not known of every one. */
export const filter: Handler<'filter'> = (node, scope) =>
  shareable(node, scope, () => evaluateFilter(node, scope));

function evaluateFilter(node: Parameters<typeof filter>[0], scope: Scope): Step {
  const { step, members } = evaluateList(node.list, scope);
  if (members === undefined) return createStep(node, step.outcome, [step]);
  const looked = candidates(node, members, scope);
  const tooMuch = tooMuchWork(node, looked, looked !== members, scope);
  if (tooMuch !== undefined) return createStep(node, tooMuch, [step]);
  const kept = possible(
    evaluateEach(looked, scope, saying(node.condition)).map(
      ({ element, membership, outcome = holds }) => ({
        element,
        membership: conjunction([membership, outcome], scope.run.sets),
      }),
    ),
  );
  const obstacle = obstacleOf(kept.map(withoutValue), scope);
  if (obstacle !== undefined) {
    const decision: ListDecision = { kind: 'list', members: kept };
    return createStep(node, obstacle, [step], decision);
  }
  const items = kept.map(({ element }) => ({ kind: 'element', element }) as const);
  return createStep(node, known({ kind: 'list', items }), [step]);
}

/** Of a filter only matters what belongs to it. */
const withoutValue = ({ element, membership }: Member): Member => ({
  element,
  membership,
  outcome: holds,
});
