/** The facts that a decision may wait for, by declaration. */
export interface FactOrder {
  readonly names: readonly string[];
  rankOf(name: string): number;
}

/** Ranks are worked out when first asked for: where all is known nobody asks. */
export function createFactOrder(names: readonly string[]): FactOrder {
  let ranks: ReadonlyMap<string, number> | undefined;
  return {
    names,
    rankOf: (name) => {
      ranks ??= new Map(names.map((each, index) => [each, index]));
      const rank = ranks.get(name);
      if (rank === undefined) throw new ReferenceError(`no fact ${name} can be unknown`);
      return rank;
    },
  };
}
