import type { Declared } from './nodes.js';

/** The length of the longest way from something that reads nothing; there are no circles. */
export function layersOf(declared: readonly Declared[]): ReadonlyMap<string, number> {
  const reads = new Map(declared.map((each) => [each.id, each.reads]));
  const layers = new Map<string, number>();
  const waiting = declared.map(({ id }) => id);
  const open = new Set<string>();
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const below = (reads.get(id) ?? []).filter((each) => reads.has(each));
    const missing = below.filter((each) => !layers.has(each) && !open.has(each));
    if (layers.has(id) || missing.length === 0) {
      waiting.pop();
      open.delete(id);
      const deepest = Math.max(-1, ...below.map((each) => layers.get(each) ?? -1));
      if (!layers.has(id)) layers.set(id, deepest + 1);
      continue;
    }
    open.add(id);
    waiting.push(...missing);
  }
  return layers;
}
