import { shiftDays } from '@tiaoli/calendar';
import type { ParameterDeclaration, ParameterValue } from '@tiaoli/syntax';
import { isoDate } from './calendar.js';

/** A value of a parameter with the days on which it holds, both included. */
export interface DatedValue {
  readonly declaration: ParameterValue;
  /** Absent: since ever. */
  readonly from: string | undefined;
  /** Absent: for ever. */
  readonly until: string | undefined;
}

/** The values by their first day. Without a last day of its own a value holds until the next begins. */
export function datedValues(parameter: ParameterDeclaration): readonly DatedValue[] {
  const sorted = parameter.values
    .map((declaration) => ({
      declaration,
      from: isoDate(declaration.from),
      until: isoDate(declaration.until),
    }))
    .sort((a, b) => compareText(a.from ?? '', b.from ?? ''));
  return sorted.map((value, index) => {
    const next = sorted[index + 1]?.from;
    const until = value.until ?? (next === undefined ? undefined : shiftDays(next, -1));
    return { ...value, until };
  });
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
