import type { PolicyGraph } from '@tiaoli/views';

/** What is read by what, for walking. */
export interface Relations {
  readonly reads: (id: string) => readonly string[];
  readonly readBy: (id: string) => readonly string[];
  /** Everything on the way to it and from it, itself too. */
  readonly around: (id: string) => ReadonlySet<string>;
}

export function relationsOf({ edges }: Pick<PolicyGraph, 'edges'>): Relations {
  const reads = new Map<string, string[]>();
  const readBy = new Map<string, string[]>();
  for (const { from, to } of edges) {
    reads.set(to, [...(reads.get(to) ?? []), from]);
    readBy.set(from, [...(readBy.get(from) ?? []), to]);
  }
  return {
    reads: (id) => reads.get(id) ?? [],
    readBy: (id) => readBy.get(id) ?? [],
    around: (id) => new Set([...reach(id, reads), ...reach(id, readBy)]),
  };
}

function reach(id: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const all = new Set([id]);
  // A set goes on with what is added while it is walked.
  for (const each of all) for (const other of next.get(each) ?? []) all.add(other);
  return all;
}
