import { comparisonWords, expressionKeywords, normalizeWidth } from '@tiaoli/syntax';

const chains = /([\p{L}\p{M}\p{Nd}_]+)((?:\s*[.．]\s*[\p{L}\p{M}\p{Nd}_]+)+)/gu;

/** Words that end a name where nobody knows what names there are; 是 and 否 are in many names. */
const endings: readonly string[] = [
  ...Object.entries(expressionKeywords)
    .filter(([key]) => key !== 'true' && key !== 'false')
    .flatMap(([, { zh }]) => [zh]),
  ...comparisonWords.map(({ word }) => word),
].filter((word) => /\p{Script=Han}/u.test(word));

const longestAlias = 64;

/**
 * What a text seems to call the results of policies that are not known: all that follows the dot up
 * to a keyword. So a file can be read, and printed, without those that it uses.
 */
export function guessResults(text: string, aliases: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  if (aliases.size === 0) return found;
  for (const [, before = '', chain = ''] of text.matchAll(chains)) {
    if (!endsWithAlias(normalizeWidth(before), aliases)) continue;
    for (const part of chain.split(/[.．]/).slice(1)) {
      const name = untilEnding(normalizeWidth(part.trim()));
      if (name !== '') found.add(name);
    }
  }
  return found;
}

function endsWithAlias(word: string, aliases: ReadonlySet<string>): boolean {
  for (let length = 1; length <= Math.min(word.length, longestAlias); length++) {
    if (aliases.has(word.slice(-length))) return true;
  }
  return false;
}

function untilEnding(run: string): string {
  const ends = endings.map((word) => run.indexOf(word)).filter((index) => index > 0);
  return run.slice(0, Math.min(run.length, ...ends));
}
