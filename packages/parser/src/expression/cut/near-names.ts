import { canCut, endOfRun } from '../lexicon/characters.js';
import { longestName } from '../lexicon/lexicon.js';

/** Declared names, to guess where a misspelt one ends. */
export interface NearNames {
  readonly names: readonly string[];
  /** Comparisons left; a hostile vocabulary must not make the guess slow. */
  remaining: number;
}

const mostComparisons = 40_000;

export function createNearNames(names: Iterable<string>): NearNames {
  return {
    names: [...names].filter((name) => name.length >= 3 && name.length <= longestName),
    remaining: mostComparisons,
  };
}

/** Ends of stretches from a place on that differ from a declared name in one character. */
export function nearNamesAt(near: NearNames, text: string, at: number): readonly number[] {
  const run = endOfRun(text, at, longestName + 1);
  const ends = new Set<number>();
  for (const name of near.names) {
    if (near.remaining-- <= 0) break;
    for (const end of oneEditEnds(name, text, at, run)) if (canCut(text, end)) ends.add(end);
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
