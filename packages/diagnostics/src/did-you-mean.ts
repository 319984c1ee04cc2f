import { polarityOf } from './negation.js';

// A longer word is no misspelt name, and comparing long words takes time in the square of them.
const longestWord = 100;

/** What else than a misspelling a word may be. */
export interface DidYouMeanOptions {
  /** Adds the one name of which the word is a short form, as 总面积 is of 总建筑面积. */
  readonly shortForms?: boolean;
}

/**
 * The candidates nearest to a misspelt word, nearest first, at most three.
 * Distance is Damerau–Levenshtein over code points; a candidate qualifies when no more than
 * a third of the longer word (at least one character) differs. A candidate of which the word is
 * the opposite is never meant.
 */
export function didYouMean(
  word: string,
  candidates: Iterable<string>,
  options: DidYouMeanOptions = {},
): readonly string[] {
  if (word.length > longestWord) return [];
  const likely = [...new Set(candidates)].filter(
    (candidate) => candidate.length <= longestWord && candidate !== word,
  );
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of likely) {
    const longest = Math.max([...word].length, [...candidate].length);
    const limit = Math.max(1, Math.floor(longest / 3));
    const distance = editDistance(word, candidate);
    if (distance <= limit && distance < longest && !isNegated(word, candidate, distance))
      scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance);
  const nearest = scored.slice(0, 3).map((entry) => entry.candidate);
  return nearest.length === 0 && options.shortForms === true ? longForm(word, likely) : nearest;
}

/** Whether words of negation are part of what differs. 末成年 for 未成年 is a misspelling. */
function isNegated(word: string, candidate: string, distance: number): boolean {
  const [left, right] = [polarityOf(word), polarityOf(candidate)];
  return left.negations !== right.negations && editDistance(left.core, right.core) < distance;
}

/** In Chinese each character has a meaning, so that a name with some left out is still the name. */
const chinese = /^\p{Script=Han}{2,}$/u;

/** The only candidate of which the word keeps at least half the characters, in their order. */
function longForm(word: string, candidates: readonly string[]): readonly string[] {
  if (!chinese.test(word)) return [];
  const long = candidates.filter((candidate) => {
    const [short, whole] = [[...word], [...candidate]];
    if (whole.length <= short.length || whole.length > short.length * 2) return false;
    let kept = 0;
    for (const character of whole) if (character === short[kept]) kept++;
    return kept === short.length && !isNegated(word, candidate, whole.length - short.length);
  });
  return long.length === 1 ? long : [];
}

function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let beforePrevious: number[] = [];
  let previous = b.map((_, index) => index);
  previous.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const substitution = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, substitution);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
