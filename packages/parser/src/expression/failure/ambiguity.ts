import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { type Place, shorten } from '../place.js';
import type { Token } from '../token.js';

/** Shows two cuts of the stretch in which they differ; the fix quotes the names of the shorter. */
export function reportAmbiguity(
  place: Place,
  one: readonly Token[],
  other: readonly Token[],
): Diagnostic {
  const [first, second] = differingParts(one, other);
  const start = Math.min(first[0]?.start ?? 0, second[0]?.start ?? 0);
  const end = Math.max(first.at(-1)?.end ?? start, second.at(-1)?.end ?? start);
  const wanted = first.length <= second.length ? first : second;
  const cut = show(place, wanted);
  return createDiagnostic(
    'ambiguous-words',
    place.span(start, end),
    {
      words: place.shown(start, end),
      first: show(place, first),
      second: show(place, second),
    },
    {
      fix: {
        title: { zh: `读作 ${cut}`, en: `read it as ${cut}` },
        edits: [place.edit(start, end, wanted.map((token) => quoted(place, token)).join(' '))],
      },
    },
  );
}

function show(place: Place, tokens: readonly Token[]): string {
  const words = tokens.map((token) => place.written.slice(token.start, token.end));
  return shorten(words.join('|'));
}

function quoted(place: Place, token: Token): string {
  const { word } = token;
  const written = place.written.slice(token.start, token.end);
  return word.kind === 'name' && !word.quoted ? `「${written}」` : written;
}

function differingParts(
  one: readonly Token[],
  other: readonly Token[],
): readonly [readonly Token[], readonly Token[]] {
  let before = 0;
  const shorter = Math.min(one.length, other.length);
  while (before < shorter && same(one[before], other[before])) before++;
  let after = 0;
  while (after < shorter - before && same(one.at(-1 - after), other.at(-1 - after))) after++;
  return [one.slice(before, one.length - after), other.slice(before, other.length - after)];
}

function same(one: Token | undefined, other: Token | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.word === other?.word;
}
