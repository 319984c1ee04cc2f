/** A name that every implementation finds in the data as it is: a dot would lead into an object. */
const plain = /^[\p{L}_][\p{L}\p{N}_]*$/u;

/** Under which name each of several facts is given: its own, or a plain one in its place. */
export function pathsOf(names: readonly string[]): ReadonlyMap<string, string> {
  const isPlain = (name: string): boolean => plain.test(name) && !isTaken(name);
  const taken = new Set(names.filter(isPlain));
  const paths = new Map<string, string>();
  for (const name of names) {
    const path = isPlain(name) ? name : free(name, taken);
    taken.add(path);
    paths.set(name, path);
  }
  return paths;
}

/** What every object has, and what an element and a `reduce` are looked at by. */
function isTaken(name: string): boolean {
  return name in Object.prototype || name === 'current' || name === 'accumulator';
}

function free(name: string, taken: ReadonlySet<string>): string {
  const letters = name.replaceAll(/[^\p{L}\p{N}_]/gu, '_');
  const start = plain.test(letters) ? letters : `fact_${letters}`;
  for (let number = 0; ; number++) {
    const path = number === 0 ? start : `${start}_${number + 1}`;
    if (!taken.has(path) && !isTaken(path)) return path;
  }
}
