import type { FactsObject, FactValue } from 'tiaoli';
import type { Assignment } from '../terms/evaluate.js';
import { factsOf } from '../witness/facts.js';
import type { LinkedInputs } from './linked-inputs.js';

/** The facts of both sides; of elements that each declares in its own way, the fields of both. */
export function factsOfBoth(
  { before, after }: LinkedInputs,
  assignment: Assignment,
  texts: readonly string[],
): FactsObject | undefined {
  const ours = factsOf(before, assignment, texts);
  const theirs = factsOf(after, assignment, texts);
  if (ours === undefined || theirs === undefined) return undefined;
  const all: Record<string, FactValue> = { ...(theirs as Facts) };
  for (const [name, value] of Object.entries(ours as Facts)) {
    const other = all[name];
    all[name] = Array.isArray(value) && Array.isArray(other) ? inPairs(value, other) : value;
  }
  return all;
}

type Facts = Readonly<Record<string, FactValue>>;

function inPairs(ours: readonly FactValue[], theirs: readonly FactValue[]): readonly FactValue[] {
  return ours.map((element, index) => ({
    ...(theirs[index] as Facts | undefined),
    ...(element as Facts),
  }));
}
