import { createDiagnostic } from '@tiaoli/diagnostics';
import { multipliers } from '@tiaoli/syntax';
import type { NumberWord, Problem, Token } from '../token.js';
import { canCut, isDigit, skipBlanks } from './characters.js';
import type { Lexicon } from './lexicon.js';
import { type UnitMatch, unitsAt } from './units.js';

const digitsPattern = /\d+(?:\.\d+)?/y;
const groupedPattern = /\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)/y;
const mostMultipliers = 4;

/** Every way to read a number at a place: with or without multipliers and unit. */
export function numbersAt(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  if (!isDigit(text, at) || !canCut(text, at)) return [];
  const grouped = matchAt(groupedPattern, text, at);
  const written = grouped ?? matchAt(digitsPattern, text, at) ?? '';
  const digits = written.replaceAll(',', '');
  const problem = grouped === undefined ? undefined : groupedDigits(written, digits, at);
  return quantitiesAt(lexicon, text, { digits, start: at, end: at + written.length, problem });
}

interface Digits {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  readonly problem: Problem | undefined;
}

/** What may follow digits: multipliers, then a unit. Also reads `百元` after an implied 1. */
export function quantitiesAt(lexicon: Lexicon, text: string, digits: Digits): readonly Token[] {
  const found: Token[] = [];
  const used: string[] = [];
  let end = digits.end;
  let longerUnits: ReadonlySet<number> = new Set();
  for (;;) {
    if (end > digits.start && canCut(text, end)) found.push(numberToken(digits, used, end));
    const from = skipBlanks(text, end);
    const units = unitsAt(lexicon, text, from);
    for (const unit of units) {
      // 3万元 is 3 of the unit 万元, not 3万 of 元: the longer unit stands for both.
      if (longerUnits.has(unit.end) || !canCut(text, unit.end)) continue;
      found.push(numberToken(digits, used, unit.end, { ...unit, start: from }));
    }
    const next = text.charAt(from);
    if (!Object.hasOwn(multipliers, next) || used.length === mostMultipliers) return found;
    longerUnits = new Set(units.filter((unit) => unit.end > from + 1).map((unit) => unit.end));
    used.push(next);
    end = from + 1;
  }
}

function numberToken(
  digits: Digits,
  used: readonly string[],
  end: number,
  unit?: UnitMatch & { readonly start: number },
): Token {
  const word: NumberWord = {
    kind: 'number',
    digits: digits.digits,
    multipliers: [...used],
    ...(unit === undefined ? {} : { unit: { text: unit.text, start: unit.start, end: unit.end } }),
  };
  const problem = digits.problem ?? (unit?.unclear ? unclearUnit(unit, unit.start) : undefined);
  return { word, start: digits.start, end, ...(problem === undefined ? {} : { problem }) };
}

export function unclearUnit(unit: UnitMatch, start: number): Problem {
  return (place) =>
    createDiagnostic(
      'ambiguous-unit',
      place.span(start, unit.end),
      { unit: place.written.slice(start, unit.end), right: unit.text },
      {
        fix: {
          title: { zh: `改为 ${unit.text}`, en: `write ${unit.text}` },
          edits: [place.edit(start, unit.end, unit.text)],
        },
      },
    );
}

function groupedDigits(written: string, digits: string, start: number): Problem {
  const end = start + written.length;
  return (place) =>
    createDiagnostic(
      'grouped-digits',
      place.span(start, end),
      { written: place.shown(start, end), digits },
      {
        fix: {
          title: { zh: `改为 ${digits}`, en: `write ${digits}` },
          edits: [place.edit(start, end, digits)],
        },
      },
    );
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
