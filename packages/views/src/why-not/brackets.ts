import type { Outcome } from '@tiaoli/evaluator';
import type { Slabs, Tiers } from '@tiaoli/ir';
import { displayOf } from '../shared/display.js';
import { placeOf } from '../shared/place.js';
import { outcomeWords } from '../shared/words.js';
import { writtenAt } from '../shared/written.js';
import { type CompareContext, type Compared, resultWords } from './context.js';
import type { Alternative } from './why-not.js';

/** Every bracket, and whether the amount lies in it; of tiers several may have a part of it. */
export function brackets(
  node: Tiers | Slabs,
  { step, answer, rule }: CompareContext,
): Compared | undefined {
  const { decision } = step;
  if (decision?.kind !== 'brackets') return undefined;
  const { policy } = answer;
  const { expression, outcome } = decision.amount;
  const { unit, percent } = displayOf(expression, policy.core);
  const parts = new Set(decision.parts.map(({ bracket }) => bracket));
  const otherwise = stateBy(step.outcome);
  const alternatives = node.brackets.map(({ id, text, rate }, index): Alternative => {
    const place = placeOf(policy, id);
    const state = parts.has(index) ? 'applies' : otherwise;
    return {
      place,
      outcome: resultWords(rate, answer, rule.unit),
      state,
      conditions: [
        {
          subject: writtenAt(policy, expression.id),
          written: text,
          state: statuses[state],
          got: outcomeWords(outcome, unit, { core: policy.core, percent }),
          place,
        },
      ],
    };
  });
  return { kind: 'brackets', alternatives };
}

type BracketState = Exclude<Alternative['state'], 'notReached'>;

const statuses = { applies: 'true', fails: 'false', unknown: 'unknown', error: 'error' } as const;

function stateBy({ status }: Outcome): BracketState {
  return status === 'known' ? 'fails' : status;
}
