// A longer word is no misspelt name, and comparing long words takes time in the square of them.
const longestWord = 100;

/**
 * The candidates nearest to a misspelt word, nearest first, at most three.
 * Distance is Damerau–Levenshtein over code points; a candidate qualifies when no more than
 * a third of the longer word (at least one character) differs.
 */
export function didYouMean(word: string, candidates: Iterable<string>): readonly string[] {
  if (word.length > longestWord) return [];
  const scored: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate.length > longestWord) continue;
    const longest = Math.max([...word].length, [...candidate].length);
    const limit = Math.max(1, Math.floor(longest / 3));
    const distance = editDistance(word, candidate);
    if (distance > 0 && distance <= limit && distance < longest)
      scored.push({ candidate, distance });
  }
  scored.sort((a, b) => a.distance - b.distance);
  return scored.slice(0, 3).map((entry) => entry.candidate);
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
