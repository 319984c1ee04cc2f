import type { Language } from '@tiaoli/diagnostics';
import { englishMeasure, parseRational } from '@tiaoli/evaluator';
import { wordings } from '../wording/wordings.js';

/** Exact digits in a unit as an explanation says them: `120000 元`, `120000 yuan`, `3 个月`. */
export function describeDigits(digits: string, unit: string, language: Language): string {
  const number = parseRational(digits);
  return number === undefined ? `${digits} ${unit}` : wordings[language].quantity(number, unit);
}

/** The exact digits of a share as an explanation says them: `87.2%`. */
export function describePercent(digits: string, language: Language): string {
  const number = parseRational(digits);
  return number === undefined ? digits : wordings[language].percent(number);
}

/** What numbers in a unit count: `平方米`, `m²`; for a question that asks for such a number. */
export function describeUnit(unit: string, language: Language): string {
  return language === 'en' ? englishMeasure(unit) : unit;
}
