import { type ComparisonWord, comparisonWords } from '@tiaoli/syntax';

const byWord: ReadonlyMap<string, ComparisonWord> = new Map(
  comparisonWords.map((each) => [each.word, each]),
);

/** The comparison word of a spelling; undefined for a sign. */
export function comparisonWord(spelling: string): ComparisonWord | undefined {
  return byWord.get(spelling);
}
