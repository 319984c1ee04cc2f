import { type BitSet, type BitSets, compareSets, contains, createBitSets } from './bit-set.js';
import {
  createFamilies,
  type FactFamily,
  type FindFamily,
  impossible,
  nothingNeeded,
} from './fact-family.js';
import type { FactOrder } from './fact-order.js';
import { createOpenOutcomes, type OpenOutcomes } from './open-outcome.js';

/** Sets kept on the way: work stays bounded however many facts are unknown. */
const mostSets = 64;
/** Sets of each side that a product pairs. */
const mostPaired = 16;
/** Sets collected before they are thinned out. */
const mostCollected = 1024;

/** The algebra of fact sets over the facts of one decision. */
export interface FactSets extends OpenOutcomes {
  /** One fact alone. */
  fact(name: string): FactFamily;
  /** One of the families. */
  anyOf(families: readonly FactFamily[]): FactFamily;
  /** Every one of the families. */
  allOf(families: readonly FactFamily[]): FactFamily;
  /** The first sets of a family. */
  firstOf(family: FactFamily, count: number): FactFamily;
}

/** `order`: of names in a set, and of sets of one size. */
export function createFactSets(order: FactOrder): FactSets {
  const bits = createBitSets(order.names.length);
  const find = createFamilies(order.names);
  const algebra: Algebra = { bits, find, pairs: new Map() };
  return {
    ...createOpenOutcomes(),
    fact: (name) => find([bits.single(order.rankOf(name))]),
    anyOf: (families) => anyOf(families, algebra),
    allOf: (families) => allOf(families, algebra),
    firstOf: (family, count) =>
      family.sets.length <= count ? family : find(family.sets.slice(0, count)),
  };
}

interface Algebra {
  readonly bits: BitSets;
  readonly find: FindFamily;
  /** What two families come to together, by their numbers. */
  readonly pairs: Map<number, FactFamily>;
}

function anyOf(families: readonly FactFamily[], { find }: Algebra): FactFamily {
  const useful = [...new Set(families)].filter(({ sets }) => sets.length > 0);
  const [first] = useful;
  if (first === undefined) return impossible;
  if (useful.length === 1) return first;
  let collected: BitSet[] = [];
  for (const family of useful) {
    if (family === nothingNeeded) return nothingNeeded;
    collected.push(...family.sets);
    if (collected.length > mostCollected) collected = minimal(collected);
  }
  return find(minimal(collected));
}

function allOf(families: readonly FactFamily[], algebra: Algebra): FactFamily {
  if (families.length > mostPaired) return allOfMany(families, algebra);
  let result = nothingNeeded;
  for (const family of distinct(families)) {
    if (family === impossible) return impossible;
    if (family === nothingNeeded) continue;
    result = result === nothingNeeded ? family : pairs(result, family, algebra);
  }
  return result;
}

/** Of many the sets without an alternative are put together first, as are all beyond a bound. */
function allOfMany(families: readonly FactFamily[], algebra: Algebra): FactFamily {
  const sure: BitSet[] = [];
  const open: FactFamily[] = [];
  for (const family of distinct(families)) {
    const [first, second] = family.sets;
    if (first === undefined) return impossible;
    if (second === undefined || open.length === mostPaired) sure.push(first);
    else open.push(family);
  }
  const together = algebra.find([algebra.bits.union(sure)]);
  return open.reduce((result, family) => pairs(result, family, algebra), together);
}

/** Rows of a table often wait for the same facts. */
function distinct(families: readonly FactFamily[]): Iterable<FactFamily> {
  return families.length <= 2 ? families : new Set(families);
}

/** More families than one decision can make. */
const mostFamilies = 2 ** 26;

function pairs(left: FactFamily, right: FactFamily, algebra: Algebra): FactFamily {
  const key = left.id * mostFamilies + right.id;
  const found = algebra.pairs.get(key);
  if (found !== undefined) return found;
  const { bits, find } = algebra;
  const sets: BitSet[] = [];
  for (const a of left.sets.slice(0, mostPaired)) {
    for (const b of right.sets.slice(0, mostPaired)) sets.push(bits.union([a, b]));
  }
  const made = find(minimal(sets));
  algebra.pairs.set(key, made);
  return made;
}

/** The smallest of some sets, none containing another. */
function minimal(sets: readonly BitSet[]): BitSet[] {
  const kept: BitSet[] = [];
  let smaller = 0;
  for (const set of [...new Set(sets)].sort(compareSets)) {
    if (kept.length === mostSets) break;
    // Of one size no set contains another.
    while (smaller < kept.length && (kept[smaller]?.size ?? 0) < set.size) smaller++;
    if (!containsAny(set, kept, smaller)) kept.push(set);
  }
  return kept;
}

function containsAny(set: BitSet, kept: readonly BitSet[], count: number): boolean {
  for (let index = 0; index < count; index++) {
    const smaller = kept[index];
    if (smaller !== undefined && contains(set, smaller)) return true;
  }
  return false;
}
