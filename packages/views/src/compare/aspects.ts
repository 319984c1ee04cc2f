/**
 * `meaning`: facts may come to another result. `basis`: clauses and assumptions. `title`: names for
 * people, questions and notes. `wording`: written in another way that means the same.
 */
export type Aspect = 'meaning' | 'basis' | 'title' | 'wording';

/** Where something stands in a file. */
const places = new Set(['id', 'variant']);

const keysOf: { readonly [A in Exclude<Aspect, 'meaning'>]: ReadonlySet<string> } = {
  basis: new Set(['citation']),
  title: new Set(['title', 'question', 'note']),
  wording: new Set(['text']),
};

const others = ['basis', 'title', 'wording'] as const;
const meant = new Set([...places, ...others.flatMap((aspect) => [...keysOf[aspect]])]);

/** In which respects two pieces of a core differ. */
export function aspectsOf(before: unknown, after: unknown): readonly Aspect[] {
  const isMeant = written(before, meant) !== written(after, meant);
  const differing = others.filter((aspect) => {
    const [one, other] = [before, after].map((each) => only(each, keysOf[aspect]));
    // A changed meaning brings other words; that needs no telling.
    return !(isMeant && aspect === 'wording') && one !== other;
  });
  return isMeant ? ['meaning', ...differing] : differing;
}

function written(value: unknown, omitted: ReadonlySet<string>): string {
  return JSON.stringify(value, (key, each: unknown) => (omitted.has(key) ? undefined : each));
}

/** Only the values of some keys, in their order. */
function only(value: unknown, keys: ReadonlySet<string>): string {
  const found: string[] = [];
  JSON.stringify(value, (key, each: unknown) => {
    if (keys.has(key)) found.push(written(each, places));
    return each;
  });
  return found.join('\n');
}
