import type { FactValue, LoadedPolicy } from 'tiaoli';
import { isFactList, isFactRecord } from '../entries/fact-shapes.js';
import { formOf } from '../form/form.js';
import type { ViewOptions } from '../shared/answer.js';
import type { NumberView } from '../shared/numbers.js';
import { whyNotOf } from '../why-not/why-not.js';
import type { GradeRung } from './grades.js';
import { type ScoreSheet, scoreSheetsOf } from './score-sheet.js';

/** A grade, and the points that are missing to it. */
export interface Rung extends GradeRung {
  readonly missing?: NumberView;
}

export interface LadderedSheet extends Omit<ScoreSheet, 'grades'> {
  readonly grades: readonly Rung[];
}

/** As `scoreSheetsOf`, with what is missing to each better grade. */
export function ladderedSheetsOf(
  policy: LoadedPolicy,
  options: ViewOptions,
): readonly LadderedSheet[] {
  const sheets = scoreSheetsOf(policy, options);
  if (sheets.every(({ grades }) => grades.length === 0)) return sheets;
  const ladders = whyNotOf(policy, options).filter(({ kind }) => kind === 'grades');
  return sheets.map((sheet) => {
    const ladder = ladders.find(({ rule }) => rule === sheet.rule)?.alternatives ?? [];
    const grades = sheet.grades.map((rung, index): Rung => {
      const missing = ladder[index]?.missing;
      return missing === undefined ? rung : { ...rung, missing };
    });
    return { ...sheet, grades };
  });
}

/**
 * Elements that have score sheets of their own, by their path: all of a list whose first one has,
 * for they all have the same rules.
 */
export function scoredElementsOf(
  policy: LoadedPolicy,
  options: ViewOptions & { readonly facts: Readonly<Record<string, FactValue>> },
): readonly string[] {
  return formOf(policy, options).fields.flatMap(({ name, list }) => {
    const rows = options.facts[name];
    if (list === undefined || !isFactList(rows)) return [];
    const paths = rows.flatMap((row) => {
      const key = isFactRecord(row) ? row[list.key] : undefined;
      return key === undefined || key === null ? [] : [`${name}[${String(key)}]`];
    });
    const [first] = paths;
    if (first === undefined) return [];
    return scoreSheetsOf(policy, { ...options, for: first }).length > 0 ? paths : [];
  });
}
