import type { Dimension } from '../3-units/dimension.js';
import type { Checking } from './checking.js';
import { bareNumber, reportUnits, type Typed } from './report-units.js';

/**
 * Reports the members of a group of which most agree on a unit: those that have another, or none.
 * Tells whether there were any; where no side has the majority, nothing is claimed.
 */
export function reportOddUnits(all: readonly Typed[], checking: Checking): boolean {
  if (all.some(({ type }) => type.kind !== 'number' && type.kind !== 'error')) return false;
  const numbers = all.flatMap(measured);
  const voters = numbers.filter(({ node }) => bareNumber(node) === undefined);
  const most = commonUnit(voters);
  if (most === undefined) return false;
  const odd = numbers.filter(({ dimension }) => dimension.text !== most.dimension.text);
  for (const each of odd) reportUnits(most, each, checking);
  return odd.length > 0;
}

interface Measured extends Typed {
  readonly dimension: Dimension;
}

function measured(typed: Typed): readonly Measured[] {
  const { type } = typed;
  return type.kind === 'number' && type.dimension !== 'any'
    ? [{ ...typed, dimension: type.dimension }]
    : [];
}

/** One of those with the unit that more of them have than any other. */
function commonUnit(voters: readonly Measured[]): Measured | undefined {
  const votes = new Map<string, { readonly first: Measured; count: number }>();
  for (const voter of voters) {
    const known = votes.get(voter.dimension.text);
    if (known === undefined) votes.set(voter.dimension.text, { first: voter, count: 1 });
    else known.count++;
  }
  const [winner, second] = [...votes.values()].sort((a, b) => b.count - a.count);
  return winner === undefined || winner.count === second?.count ? undefined : winner.first;
}
