import type { Language } from '@tiaoli/diagnostics';
import { parseRational } from '@tiaoli/evaluator';
import { wordings } from '../wording/wordings.js';

/** Exact digits in a unit as an explanation says them: `120000 元`, `120000 yuan`, `3 个月`. */
export function describeDigits(digits: string, unit: string, language: Language): string {
  const number = parseRational(digits);
  return number === undefined ? `${digits} ${unit}` : wordings[language].quantity(number, unit);
}
