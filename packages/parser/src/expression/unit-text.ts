import { type Checked, createDiagnostic } from '@tiaoli/diagnostics';
import { unknownUnit } from './cut/mend-tokens.js';
import { skipBlanks } from './lexicon/characters.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { unclearUnit } from './lexicon/numbers.js';
import { isProductSign, unitsAt } from './lexicon/units.js';
import type { Place } from './place.js';

/** Reads `元/平方米/月` as a whole text. */
export function readUnit(lexicon: Lexicon, place: Place): Checked<string | undefined> {
  const { text } = place;
  const start = skipBlanks(text, 0);
  if (start === text.length) {
    const span = place.span(0, text.length);
    return { value: undefined, diagnostics: [createDiagnostic('empty-expression', span, {})] };
  }
  for (const unit of unitsAt(lexicon, text, start)) {
    if (skipBlanks(text, unit.end) !== text.length) continue;
    return unit.unclear
      ? { value: undefined, diagnostics: [unclearUnit(unit, start)(place)] }
      : { value: unit.text, diagnostics: [] };
  }
  const wrong = firstUnknown(lexicon, text, start);
  const problem = unknownUnit(lexicon, text.slice(wrong.start, wrong.end), wrong.start, wrong.end);
  return { value: undefined, diagnostics: [problem(place)] };
}

/** The first part between signs that is no unit, or the whole text. */
function firstUnknown(
  lexicon: Lexicon,
  text: string,
  begin: number,
): { readonly start: number; readonly end: number } {
  const whole = { start: begin, end: Math.max(begin, text.trimEnd().length) };
  let start = begin;
  for (let index = begin; index <= whole.end; index++) {
    const ends = index === whole.end || text.charAt(index) === '/' || isProductSign(text, index);
    if (!ends) continue;
    const part = text.slice(start, index).replace(/^[\s(]+|[\s)]+$/g, '');
    if (part !== '' && !lexicon.unitNames.has(part)) {
      const at = text.indexOf(part, start);
      return { start: at, end: at + part.length };
    }
    start = index + 1;
  }
  return whole;
}
