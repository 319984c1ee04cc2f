import {
  type Keyword,
  type KeywordLanguage,
  normalizeWidth,
  roundingModes,
  roundingTo,
} from '@tiaoli/syntax';
import { type Offer, offerFrom } from './offer.js';
import { plainCandidate, unitCandidates, wordCandidate, wordCandidates } from './words.js';

/** Steps that amounts are rounded to. */
const steps = ['0.01', '0.1', '1', '百', '千', '万'];
const usualUnit = '元';

/** A mode, then the word between, then a step with a unit: `四舍五入 到 0.01元`. */
export function roundingOffer(
  before: string,
  language: KeywordLanguage,
  units: Iterable<string>,
  unit: string | undefined,
): Offer {
  const text = normalizeWidth(before);
  const modes = Object.values<Keyword>(roundingModes).flatMap(({ zh, en }) => [zh, en]);
  const mode = modes.filter((each) => text.startsWith(each)).sort((a, b) => b.length - a.length)[0];
  if (mode === undefined || text === mode) {
    const candidates = wordCandidates(roundingModes, language).map((each) => ({
      ...each,
      insert: `${each.label} ${roundingTo[language]} `,
    }));
    return offerFrom(0, candidates);
  }
  const rest = text.slice(mode.length);
  const to = [roundingTo.zh, roundingTo.en].find((each) => rest.trimStart().startsWith(each));
  if (to === undefined) {
    const start = text.length - rest.trimStart().length;
    return offerFrom(start, [wordCandidate(roundingTo, language)]);
  }
  const step = rest.trimStart().slice(to.length);
  const start = text.length - step.trimStart().length;
  const digits = /^[\d.]+\s*/.exec(step.trimStart())?.[0];
  if (digits !== undefined)
    return offerFrom(start + digits.length, unitCandidates(units, unit ?? usualUnit));
  return offerFrom(
    start,
    steps.map((each) => plainCandidate(`${each}${unit ?? usualUnit}`, 'unit')),
  );
}
