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

/** What one walk over a graph has seen. */
interface Walk {
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
  readonly indexOf: Map<string, number>;
  readonly lowest: Map<string, number>;
  /** Nodes whose group is not yet complete. */
  readonly open: string[];
  readonly isOpen: Set<string>;
  readonly order: string[];
  readonly knots: (readonly string[])[];
}

export function dependencyOrder(edges: ReadonlyMap<string, ReadonlySet<string>>): Order {
  const walk: Walk = {
    edges,
    indexOf: new Map(),
    lowest: new Map(),
    open: [],
    isOpen: new Set(),
    order: [],
    knots: [],
  };
  for (const root of edges.keys()) if (!walk.indexOf.has(root)) walkFrom(root, walk);
  return { order: walk.order, knots: walk.knots };
}

function walkFrom(root: string, walk: Walk): void {
  const frames = [enter(root, walk)];
  for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
    const { node } = frame;
    const target = frame.targets[frame.next];
    frame.next += 1;
    if (target === undefined) {
      frames.pop();
      if (walk.lowest.get(node) === walk.indexOf.get(node)) close(node, walk);
      const parent = frames.at(-1);
      if (parent !== undefined) lower(parent.node, walk.lowest.get(node), walk);
    } else if (!walk.indexOf.has(target)) frames.push(enter(target, walk));
    else if (walk.isOpen.has(target)) lower(node, walk.indexOf.get(target), walk);
  }
}

function enter(node: string, { edges, indexOf, lowest, open, isOpen }: Walk): Frame {
  lowest.set(node, indexOf.size);
  indexOf.set(node, indexOf.size);
  open.push(node);
  isOpen.add(node);
  return { node, targets: [...(edges.get(node) ?? [])].filter((to) => edges.has(to)), next: 0 };
}

function lower(node: string, candidate: number | undefined, { lowest }: Walk): void {
  const current = lowest.get(node) ?? Number.POSITIVE_INFINITY;
  lowest.set(node, Math.min(current, candidate ?? current));
}

/** Ends the group of nodes that began with this one. */
function close(node: string, { edges, open, isOpen, order, knots }: Walk): void {
  const members = open.splice(open.lastIndexOf(node));
  members.reverse();
  for (const member of members) isOpen.delete(member);
  order.push(...members);
  if (members.length > 1 || edges.get(node)?.has(node)) knots.push(members);
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
