import { canCut, endOfRun } from './characters.js';

/** Declared names, to guess where a misspelt one ends. */
export interface NearNames {
  /** By their first and by their second character; one edit leaves one of them in its place or beside it. */
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly bySecond: ReadonlyMap<string, readonly string[]>;
  readonly longest: number;
  /** Comparisons left for a whole policy; a hostile vocabulary must not make the guess slow. */
  remaining: number;
}

const mostComparisons = 1_000_000;

export function createNearNames(names: Iterable<string>, longest: number): NearNames {
  const all = [...names].filter((name) => name.length >= 3 && name.length <= longest);
  return {
    byFirst: byCharacter(all, 0),
    bySecond: byCharacter(all, 1),
    longest,
    remaining: mostComparisons,
  };
}

function byCharacter(
  names: readonly string[],
  index: number,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const character = name[index] ?? '';
    const group = groups.get(character);
    if (group === undefined) groups.set(character, [name]);
    else group.push(name);
  }
  return groups;
}

/** Ends of stretches from a place on that differ from a declared name in one character. */
export function nearNamesAt(near: NearNames, text: string, at: number): readonly number[] {
  const run = endOfRun(text, at, near.longest + 1);
  const ends = new Set<number>();
  const [first = '', second = ''] = [text[at], text[at + 1]];
  for (const group of [
    near.byFirst.get(first),
    near.byFirst.get(second),
    near.bySecond.get(first),
    near.bySecond.get(second),
  ]) {
    for (const name of group ?? []) {
      if (near.remaining-- <= 0) return [...ends];
      for (const end of oneEditEnds(name, text, at, run)) if (canCut(text, end)) ends.add(end);
    }
  }
  return [...ends];
}

/** Where a stretch can end that becomes the name by one replaced, left out or added character. */
function oneEditEnds(name: string, text: string, at: number, run: number): readonly number[] {
  let same = 0;
  while (same < name.length && at + same < run && text[at + same] === name[same]) same++;
  if (same === name.length) return [];
  const rest = (skipped: number): string => name.slice(same + skipped);
  const ends: number[] = [];
  const tryRest = (from: number, wanted: string): void => {
    const end = from + wanted.length;
    if (end <= run && end > at && text.startsWith(wanted, from)) ends.push(end);
  };
  tryRest(at + same + 1, rest(1));
  tryRest(at + same, rest(1));
  tryRest(at + same + 1, rest(0));
  return ends;
}
