import type { PolicyOutline } from '@tiaoli/parser';

/** For each policy that one uses, the shortest way from the one over it and back, by ids. */
export type CyclesFrom = (id: string) => ReadonlyMap<string, readonly string[]>;

export function cyclesOf(outlines: readonly PolicyOutline[]): CyclesFrom {
  const edges = new Map<string, Set<string>>();
  for (const { id = '', uses } of outlines) {
    const used = edges.get(id) ?? new Set<string>();
    for (const each of uses) used.add(each.id);
    edges.set(id, used);
  }
  return (id) => {
    const cycles = new Map<string, readonly string[]>();
    for (const used of edges.get(id) ?? []) {
      const way = wayTo(id, used, edges);
      if (way !== undefined) cycles.set(used, [id, ...way]);
    }
    return cycles;
  };
}

/** The shortest way from one policy to another, both included. */
function wayTo(
  end: string,
  start: string,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const at of cameFrom.keys()) {
    if (at === end) return path(end, cameFrom);
    for (const next of edges.get(at) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, at);
  }
  return undefined;
}

function path(end: string, cameFrom: ReadonlyMap<string, string | undefined>): readonly string[] {
  const way = [end];
  for (let at = cameFrom.get(end); at !== undefined; at = cameFrom.get(at)) way.push(at);
  return way.reverse();
}
