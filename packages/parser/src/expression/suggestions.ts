import { didYouMean } from '@tiaoli/diagnostics';
import { longestName } from './lexicon/lexicon.js';

/** Near words, best first; none for a text that is too long to be one misspelt word. */
export function suggestions(word: string, candidates: Iterable<string>): readonly string[] {
  return word.length > longestName ? [] : didYouMean(word, candidates);
}
