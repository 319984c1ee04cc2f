/**
 * The nodes of a graph so that what a node depends on comes before it, and its knots: groups of
 * nodes that depend on each other (or one that depends on itself). Tarjan's algorithm without
 * recursion, since a chain of rules may be long.
 */
export interface Order {
  readonly order: readonly string[];
  readonly knots: readonly (readonly string[])[];
}

interface Frame {
  readonly node: string;
  readonly targets: readonly string[];
  next: number;
}

export function dependencyOrder(edges: ReadonlyMap<string, ReadonlySet<string>>): Order {
  const indexOf = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const order: string[] = [];
  const knots: string[][] = [];
  const enter = (node: string): Frame => {
    indexOf.set(node, indexOf.size);
    lowest.set(node, indexOf.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, targets: [...(edges.get(node) ?? [])].filter((to) => edges.has(to)), next: 0 };
  };
  const lower = (node: string, candidate: number): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? candidate, candidate));
  };
  const close = (node: string): void => {
    const members: string[] = [];
    let member: string | undefined;
    do {
      member = open.pop();
      if (member === undefined) break;
      isOpen.delete(member);
      members.push(member);
    } while (member !== node);
    order.push(...members);
    if (members.length > 1 || edges.get(node)?.has(node)) knots.push(members);
  };
  for (const root of edges.keys()) {
    if (indexOf.has(root)) continue;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const target = frame.targets[frame.next];
      frame.next += 1;
      if (target === undefined) {
        frames.pop();
        if (lowest.get(frame.node) === indexOf.get(frame.node)) close(frame.node);
        const parent = frames.at(-1);
        if (parent !== undefined) lower(parent.node, lowest.get(frame.node) ?? 0);
      } else if (!indexOf.has(target)) frames.push(enter(target));
      else if (isOpen.has(target)) lower(frame.node, indexOf.get(target) ?? 0);
    }
  }
  return { order, knots };
}

/** A shortest way around a knot, from the given node back to it. */
export function shortestCycle(
  start: string,
  members: ReadonlySet<string>,
  edges: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  const cameFrom = new Map<string, string>();
  const queue = [start];
  for (const node of queue) {
    for (const target of edges.get(node) ?? []) {
      if (target === start) return [...pathTo(node, start, cameFrom), start];
      if (!members.has(target) || cameFrom.has(target)) continue;
      cameFrom.set(target, node);
      queue.push(target);
    }
  }
  return [start];
}

function pathTo(
  node: string,
  start: string,
  cameFrom: ReadonlyMap<string, string>,
): readonly string[] {
  const path = [node];
  for (let at = node; at !== start; ) {
    const before = cameFrom.get(at);
    if (before === undefined) break;
    path.push(before);
    at = before;
  }
  return path.reverse();
}
