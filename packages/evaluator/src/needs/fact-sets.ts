import type { FactSet } from '../outcome.js';

/**
 * Alternative sets of facts, smallest first, none containing another.
 * `[[]]`: nothing is needed. `[]`: no facts can bring it about.
 */
export type FactFamily = readonly FactSet[];

export const nothingNeeded: FactFamily = [[]];
export const impossible: FactFamily = [];

/** Sets kept on the way: work stays bounded however many facts are unknown. */
const mostSets = 64;
/** Sets of each side that a product pairs. */
const mostPaired = 16;
/** Sets collected before they are thinned out. */
const mostCollected = 1024;

/** The algebra of fact sets over the inputs of one core. */
export interface FactSets {
  /** One of the families. */
  anyOf(families: readonly FactFamily[]): FactFamily;
  /** Every one of the families. */
  allOf(families: readonly FactFamily[]): FactFamily;
}

/** `inputs` by declaration: the order of names in a set, and of sets of one size. */
export function createFactSets(inputs: readonly string[]): FactSets {
  const order: Order = new Map(inputs.map((name, index) => [name, index]));
  return {
    anyOf: (families) => anyOf(families, order),
    allOf: (families) => allOf(families, order),
  };
}

type Order = ReadonlyMap<string, number>;

function anyOf(families: readonly FactFamily[], order: Order): FactFamily {
  const useful = [...new Set(families)].filter((family) => family.length > 0);
  const [first] = useful;
  if (first === undefined) return impossible;
  if (useful.length === 1) return first;
  let collected: FactSet[] = [];
  for (const family of useful) {
    if (family[0]?.length === 0) return nothingNeeded;
    collected.push(...family);
    if (collected.length > mostCollected) collected = minimal(collected, order);
  }
  return minimal(collected, order);
}

function allOf(families: readonly FactFamily[], order: Order): FactFamily {
  if (families.length > mostPaired) return allOfMany(families, order);
  let result = nothingNeeded;
  for (const family of distinct(families)) {
    if (family.length === 0) return impossible;
    if (family[0]?.length === 0) continue;
    result = result === nothingNeeded ? family : pairs(result, family, order);
  }
  return result;
}

/** Of many the sets without an alternative are put together first, as are all beyond a bound. */
function allOfMany(families: readonly FactFamily[], order: Order): FactFamily {
  const sure = new Set<string>();
  const open: FactFamily[] = [];
  for (const family of distinct(families)) {
    const [first, second] = family;
    if (first === undefined) return impossible;
    if (second === undefined || open.length === mostPaired)
      for (const name of first) sure.add(name);
    else open.push(family);
  }
  const together = [...sure].sort((a, b) => rank(a, order) - rank(b, order));
  return [[together], ...open].reduce((result, family) => pairs(result, family, order));
}

/** Rows of a table often wait for the same facts. */
function distinct(families: readonly FactFamily[]): Iterable<FactFamily> {
  if (families.length <= 2) return families;
  const byContent = new Map<string, FactFamily>();
  for (const family of new Set(families)) byContent.set(JSON.stringify(family), family);
  return byContent.values();
}

function pairs(left: FactFamily, right: FactFamily, order: Order): FactFamily {
  const sets: FactSet[] = [];
  for (const a of left.slice(0, mostPaired)) {
    for (const b of right.slice(0, mostPaired)) sets.push(union(a, b, order));
  }
  return sets.length === 1 ? sets : minimal(sets, order);
}

function union(a: FactSet, b: FactSet, order: Order): FactSet {
  const result: string[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const left = a[i];
    const right = b[j];
    const difference = rank(left, order) - rank(right, order);
    const next = difference <= 0 ? left : right;
    if (next === undefined) break;
    result.push(next);
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return result;
}

function minimal(sets: FactSet[], order: Order): FactSet[] {
  sets.sort((a, b) => compareSets(a, b, order));
  const kept: FactSet[] = [];
  for (const set of sets) {
    if (kept.length === mostSets) break;
    if (!kept.some((smaller) => contains(set, smaller, order))) kept.push(set);
  }
  return kept;
}

function compareSets(a: FactSet, b: FactSet, order: Order): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let index = 0; index < a.length; index++) {
    const difference = rank(a[index], order) - rank(b[index], order);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Both are in order, so one walk tells. */
function contains(set: FactSet, smaller: FactSet, order: Order): boolean {
  let i = 0;
  for (const name of smaller) {
    const wanted = rank(name, order);
    while (i < set.length && rank(set[i], order) < wanted) i++;
    if (set[i] !== name) return false;
    i++;
  }
  return true;
}

function rank(name: string | undefined, order: Order): number {
  // After the last name; a finite number, so that two ends do not differ by NaN.
  return name === undefined ? order.size : (order.get(name) ?? order.size);
}
