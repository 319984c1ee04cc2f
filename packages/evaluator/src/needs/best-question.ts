import Fraction from 'fraction.js';
import type { FactSet } from '../outcome.js';

/**
 * The fact to ask for next: the one with the greatest sum over the sets of 1/size, so that a fact
 * which decides alone, or which many ways share, comes first. Ties go to the fact that stands first
 * in `inputs` (names by declaration), or without them in the smallest set.
 */
export function bestQuestion(
  needs: readonly FactSet[],
  inputs: readonly string[] = [],
): string | undefined {
  return bestInOrder(needs, new Map(inputs.map((name, index) => [name, index])));
}

/** The same by the place of each name, which whoever asks often works out once. */
export function bestInOrder(
  needs: readonly FactSet[],
  declared: ReadonlyMap<string, number>,
): string | undefined {
  const place = (name: string): number => declared.get(name) ?? declared.size;
  const [only] = needs;
  if (needs.length === 1 && only !== undefined) return firstOf(only, place);
  const weights = new Map<string, Fraction>();
  for (const set of needs) {
    for (const name of set) {
      const share = new Fraction(1n, BigInt(set.length));
      weights.set(name, weights.get(name)?.add(share) ?? share);
    }
  }
  let best: string | undefined;
  for (const [name, weight] of weights) {
    const order = best === undefined ? 1 : weight.compare(weights.get(best) ?? 0);
    if (order > 0 || (order === 0 && place(name) < place(best ?? name))) best = name;
  }
  return best;
}

function firstOf(set: FactSet, place: (name: string) => number): string | undefined {
  let first: string | undefined;
  for (const name of set) if (first === undefined || place(name) < place(first)) first = name;
  return first;
}
