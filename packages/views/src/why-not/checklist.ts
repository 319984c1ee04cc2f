import { placeOf } from '../shared/place.js';
import { type Compare, conditionsOf } from './context.js';

/** Every item, and whether it is met. */
export const checklist: Compare<'checklist'> = (node, { step, answer }) => {
  const { decision } = step;
  if (decision?.kind !== 'checklist') return undefined;
  const conditions = conditionsOf(
    node.items.map(({ when }) => when),
    answer,
  );
  const alternatives = node.items.map(({ id, title }, index) => ({
    place: placeOf(answer.policy, id),
    outcome: title,
    state: states[decision.items[index]?.status ?? 'notReached'],
    conditions: conditions[index] ?? [],
  }));
  return { kind: 'checklist', alternatives };
};

const states = {
  true: 'applies',
  false: 'fails',
  unknown: 'unknown',
  error: 'error',
  notReached: 'notReached',
} as const;
