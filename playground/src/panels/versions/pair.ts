/** The files of two versions that are compared. */
export interface Pair {
  readonly before: string;
  readonly after: string;
}

/**
 * As chosen; else the version in the editor with the one before it, or the first with the second.
 * The paths are in the order of the time line. Nothing where there are not two.
 */
export function pairFor(
  paths: readonly string[],
  current: string,
  chosen: Partial<Pair>,
): Pair | undefined {
  const [first, second] = paths;
  if (first === undefined || second === undefined) return undefined;
  const there = (path: string | undefined) =>
    path !== undefined && paths.includes(path) ? path : undefined;
  const at = Math.max(1, paths.indexOf(current));
  return {
    before: there(chosen.before) ?? paths[at - 1] ?? first,
    after: there(chosen.after) ?? paths[at] ?? second,
  };
}
