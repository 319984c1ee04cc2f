import type { FactSet } from '../outcome.js';
import { createUnique, hashOf, isSameRow } from './unique.js';

/**
 * A set of facts, a bit for each by its rank. Equal sets of one decision are one object, so that
 * what was worked out of a set is found again, and sets are told apart without looking into them.
 */
export interface BitSet {
  readonly id: number;
  /** Which words are not zero, in order: a set is as long as what is in it, whatever the ranks. */
  readonly places: readonly number[];
  readonly words: readonly number[];
  readonly size: number;
}

/** Bits of a word: numbers of this size are the cheapest of every JavaScript engine. */
const bits = 30;

export const emptySet: BitSet = { id: 0, places: [], words: [], size: 0 };

/** The sets over the facts of one decision. */
export interface BitSets {
  single(rank: number): BitSet;
  union(sets: readonly BitSet[]): BitSet;
}

/** `count`: of the facts that may be unknown. */
export function createBitSets(count: number): BitSets {
  const singles = new Map<number, BitSet>();
  const sets = createUnique<BitSet>();
  const unions = createUnions(Math.ceil(count / bits));
  let made = 1;
  const unique = (places: readonly number[], words: readonly number[]): BitSet =>
    sets(
      hashOf(words, hashOf(places, places.length)),
      (set) => isSameRow(set.places, places) && isSameRow(set.words, words),
      () => ({ id: made++, places, words, size: sizeOf(words) }),
    );
  return {
    single: (rank) => {
      const found = singles.get(rank);
      if (found !== undefined) return found;
      const places = [Math.floor(rank / bits)];
      const single = { id: made++, places, words: [1 << (rank % bits)], size: 1 };
      singles.set(rank, single);
      return single;
    },
    // Of two sets that differ a union has two facts at least, so it is not a single one.
    union: (sets) => {
      const full = new Set(sets);
      full.delete(emptySet);
      const [first = emptySet] = full;
      return full.size <= 1 ? first : unions(full, unique);
    },
  };
}

/** Puts words together in one long row, of which only what was touched is read and wiped. */
function createUnions(length: number) {
  let row: Int32Array | undefined;
  return (
    sets: Iterable<BitSet>,
    make: (places: readonly number[], words: readonly number[]) => BitSet,
  ): BitSet => {
    row ??= new Int32Array(length);
    const touched: number[] = [];
    let isInOrder = true;
    for (const { places, words } of sets) {
      for (let index = 0; index < places.length; index++) {
        const place = places[index] ?? 0;
        const before = row[place] ?? 0;
        row[place] = before | (words[index] ?? 0);
        if (before !== 0) continue;
        isInOrder &&= place > (touched.at(-1) ?? -1);
        touched.push(place);
      }
    }
    if (!isInOrder) touched.sort((a, b) => a - b);
    const together: number[] = [];
    for (const place of touched) {
      together.push(row[place] ?? 0);
      row[place] = 0;
    }
    return make(touched, together);
  };
}

/** The smaller first; of one size, the one with the fact of the lowest rank that is not in both. */
export function compareSets(a: BitSet, b: BitSet): number {
  if (a.size !== b.size) return a.size - b.size;
  for (let index = 0; index < a.places.length; index++) {
    const place = a.places[index] ?? 0;
    const other = b.places[index] ?? 0;
    if (place !== other) return place - other;
    const word = a.words[index] ?? 0;
    const difference = word ^ (b.words[index] ?? 0);
    if (difference !== 0) return (word & difference & -difference) === 0 ? 1 : -1;
  }
  return 0;
}

export function contains(set: BitSet, smaller: BitSet): boolean {
  let at = 0;
  for (let index = 0; index < smaller.places.length; index++) {
    const place = smaller.places[index] ?? 0;
    while (at < set.places.length && (set.places[at] ?? 0) < place) at++;
    if (set.places[at] !== place) return false;
    if (((smaller.words[index] ?? 0) & ~(set.words[at] ?? 0)) !== 0) return false;
  }
  return true;
}

/** Says the rank of each fact, in order. */
export function eachRank({ places, words }: BitSet, say: (rank: number) => void): void {
  for (let index = 0; index < places.length; index++) {
    const start = (places[index] ?? 0) * bits;
    for (let left = words[index] ?? 0; left !== 0; left &= left - 1) {
      say(start + 31 - Math.clz32(left & -left));
    }
  }
}

export function namesIn(set: BitSet, names: readonly string[]): FactSet {
  const found: string[] = [];
  eachRank(set, (rank) => found.push(names[rank] ?? ''));
  return found;
}

function sizeOf(words: readonly number[]): number {
  let size = 0;
  for (const word of words) for (let left = word; left !== 0; left &= left - 1) size++;
  return size;
}
