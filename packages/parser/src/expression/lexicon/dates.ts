import { createDiagnostic } from '@tiaoli/diagnostics';
import type { Problem, Token } from '../token.js';
import { canCut, isDigit } from './characters.js';

const isoPattern = /(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/y;
const chinesePattern = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/y;
const signsPattern = /((?:19|20)\d\d)([/.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?![\d.])/y;
const haoPattern = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*号/y;
const withoutYear = /(?:\d{1,3}\s*年\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]/y;
const withoutDay = /\d{4}\s*年\s*\d{1,2}\s*月(?!\s*\d)/y;

/** A date that starts at a place, also one that is written in a way we don't take. */
export function dateAt(text: string, at: number): Token | undefined {
  if (!isDigit(text, at) || !canCut(text, at)) return undefined;
  return completeDate(text, at) ?? otherForm(text, at) ?? incompleteDate(text, at);
}

function completeDate(text: string, at: number): Token | undefined {
  const match = matchAt(isoPattern, text, at) ?? matchAt(chinesePattern, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const iso = isoOf(match[1], match[2], match[3]);
  if (iso !== undefined) return { word: { kind: 'date', iso }, start: at, end };
  const problem: Problem = (place) =>
    createDiagnostic('impossible-date', place.span(at, end), {
      date: place.shown(at, end),
    });
  return { word: { kind: 'date', iso: undefined }, start: at, end, problem };
}

/** `2022/3/1`, `2022.3.1`, `2022年3月1号`. */
function otherForm(text: string, at: number): Token | undefined {
  const signs = matchAt(signsPattern, text, at);
  const match = signs ?? matchAt(haoPattern, text, at);
  if (match === undefined) return undefined;
  const iso = signs ? isoOf(match[1], match[3], match[4]) : isoOf(match[1], match[2], match[3]);
  if (iso === undefined) return undefined;
  const end = at + match[0].length;
  const problem: Problem = (place) =>
    createDiagnostic(
      'date-form',
      place.span(at, end),
      { written: place.shown(at, end), iso },
      {
        fix: {
          title: { zh: `改为 ${iso}`, en: `write ${iso}` },
          edits: [place.edit(at, end, iso)],
        },
      },
    );
  return { word: { kind: 'date', iso }, start: at, end, problem };
}

function incompleteDate(text: string, at: number): Token | undefined {
  const match = matchAt(withoutYear, text, at) ?? matchAt(withoutDay, text, at);
  if (match === undefined) return undefined;
  const end = at + match[0].length;
  const problem: Problem = (place) =>
    createDiagnostic('incomplete-date', place.span(at, end), {
      date: place.shown(at, end),
    });
  return { word: { kind: 'date', iso: undefined }, start: at, end, problem };
}

/** The ISO form of a real day of the calendar. */
function isoOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): string | undefined {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][m - 1] ?? 0;
  if (y < 1 || d < 1 || d > days) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
