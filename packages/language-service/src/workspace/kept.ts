/** A result for each file, made again only when what it was made from is no longer the same. */
export interface Kept<Result> {
  get(path: string, from: readonly unknown[], make: () => Result): Result;
  /** What `get` would give without making it. */
  peek(path: string, from: readonly unknown[]): Result | undefined;
  delete(path: string): void;
}

export function createKept<Result>(): Kept<Result> {
  const kept = new Map<string, { readonly from: readonly unknown[]; readonly result: Result }>();
  const peek = (path: string, from: readonly unknown[]) => {
    const known = kept.get(path);
    return known !== undefined && areSame(known.from, from) ? known : undefined;
  };
  return {
    get(path, from, make) {
      const known = peek(path, from);
      if (known !== undefined) return known.result;
      const result = make();
      kept.set(path, { from, result });
      return result;
    },
    peek: (path, from) => peek(path, from)?.result,
    delete(path) {
      kept.delete(path);
    },
  };
}

function areSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}
