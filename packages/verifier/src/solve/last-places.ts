import Fraction from 'fraction.js';
import { termsUnder } from '../terms/evaluate.js';
import type { Truth } from '../terms/term.js';
import type { Terms } from '../terms/terms.js';

/** A number without a last decimal place cannot be given as a fact: that four are enough. */
export function lastPlaces(formulas: readonly Truth[], terms: Terms): readonly Truth[] {
  return [...termsUnder(formulas)].flatMap((term) => {
    if (term.kind !== 'variable' || 'sort' in term || term.isWhole) return [];
    const scaled = terms.scale(terms.numberVariable(term.name, false, term), new Fraction(10_000));
    return [terms.equal(terms.whole(scaled), scaled)];
  });
}
