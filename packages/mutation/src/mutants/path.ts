/** Where something stands in a core: the keys and places on the way to it. */
export type Path = readonly (string | number)[];

/**
 * A copy of plain data in which something else stands at a path; all beside the path is shared.
 * `undefined` leaves out what stood there.
 */
export function replacedAt<T>(data: T, path: Path, value: unknown): T {
  // What stands at a path is known to whoever made it; the invariants are checked afterwards.
  return replaced(data, path, 0, value) as T;
}

function replaced(data: unknown, path: Path, depth: number, value: unknown): unknown {
  const key = path[depth];
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const items: readonly unknown[] = data;
    return items.map((item, index) =>
      index === key ? replaced(item, path, depth + 1, value) : item,
    );
  }
  const entries = Object.entries(data ?? {}).map(([name, item]): [string, unknown] =>
    name === key ? [name, replaced(item, path, depth + 1, value)] : [name, item],
  );
  return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
}

/** A list without one of its items. */
export function without<T>(items: readonly T[], index: number): readonly T[] {
  return items.filter((_, at) => at !== index);
}

/** A list in which an item and the next one have changed places. */
export function swapped<T>(items: readonly T[], index: number): readonly T[] {
  return items.map((item, at) => {
    if (at === index) return items[index + 1] ?? item;
    return at === index + 1 ? (items[index] ?? item) : item;
  });
}
