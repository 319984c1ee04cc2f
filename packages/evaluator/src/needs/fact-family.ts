import type { FactSet } from '../outcome.js';
import { type BitSet, emptySet, namesIn } from './bit-set.js';
import { createUnique, hashOf, isSameRow, kept } from './unique.js';

/**
 * Alternative sets of facts, smallest first, none containing another. Equal families of one decision
 * are one object.
 */
export interface FactFamily {
  readonly id: number;
  readonly sets: readonly BitSet[];
  /** The names of the facts, written out when they are first asked for. */
  written(): readonly FactSet[];
}

/** Nothing is needed. */
export const nothingNeeded: FactFamily = { id: 0, sets: [emptySet], written: () => [[]] };

/** No facts can bring it about. */
export const impossible: FactFamily = { id: 1, sets: [], written: () => [] };

/** Finds the one family of some sets. */
export type FindFamily = (sets: readonly BitSet[]) => FactFamily;

export function createFamilies(names: readonly string[]): FindFamily {
  const families = createUnique<FactFamily>();
  const single = new Map<BitSet, FactFamily>();
  const writtenSets = new Map<BitSet, FactSet>();
  const write = (set: BitSet): FactSet => kept(writtenSets, set, () => namesIn(set, names));
  let count = 2;
  const make = (sets: readonly BitSet[]): FactFamily => {
    let written: readonly FactSet[] | undefined;
    return {
      id: count++,
      sets,
      written: () => {
        written ??= sets.map(write);
        return written;
      },
    };
  };
  return (sets) => {
    const [first] = sets;
    if (first === undefined) return impossible;
    if (first === emptySet) return nothingNeeded;
    if (sets.length === 1) return kept(single, first, () => make(sets));
    const hash = hashOf(
      sets.map(({ id }) => id),
      sets.length,
    );
    return families(
      hash,
      (family) => isSameRow(family.sets, sets),
      () => make(sets),
    );
  };
}
