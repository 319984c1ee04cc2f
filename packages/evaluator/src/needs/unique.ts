/** Finds the one thing among equal ones, or makes it. */
export type Unique<T> = (hash: number, isSame: (thing: T) => boolean, make: () => T) => T;

export function createUnique<T>(): Unique<T> {
  const byHash = new Map<number, T[]>();
  return (hash, isSame, make) => {
    const bucket = byHash.get(hash);
    const same = bucket?.find(isSame);
    if (same !== undefined) return same;
    const made = make();
    if (bucket === undefined) byHash.set(hash, [made]);
    else bucket.push(made);
    return made;
  };
}

/** Of small numbers, one after another. */
export function hashOf(numbers: readonly number[], start: number): number {
  let hash = start;
  for (const number of numbers) hash = Math.imul(hash ^ number ^ (hash >>> 15), 0x9e3779b1);
  // Short enough to be one of the small numbers that engines are fastest with.
  return hash >> 2;
}

export function isSameRow<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}

/** What was made of a key, or is made of it now. */
export function kept<K, V>(values: Map<K, V>, key: K, make: () => V): V {
  const found = values.get(key);
  if (found !== undefined) return found;
  const made = make();
  values.set(key, made);
  return made;
}
