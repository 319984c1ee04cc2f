/** A result for each file, made again only when what it was made from is no longer the same. */
export interface Kept<Result> {
  get(path: string, from: readonly unknown[], make: () => Result): Result;
  delete(path: string): void;
}

export function createKept<Result>(): Kept<Result> {
  const kept = new Map<string, { readonly from: readonly unknown[]; readonly result: Result }>();
  return {
    get(path, from, make) {
      const known = kept.get(path);
      if (known !== undefined && areSame(known.from, from)) return known.result;
      const result = make();
      kept.set(path, { from, result });
      return result;
    },
    delete(path) {
      kept.delete(path);
    },
  };
}

function areSame(left: readonly unknown[], right: readonly unknown[]): boolean {
  return left.length === right.length && left.every((each, index) => each === right[index]);
}
