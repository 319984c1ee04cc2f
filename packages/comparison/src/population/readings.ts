import { isDay } from '@tiaoli/calendar';
import { guessMapping, type Sheet, tableFormOf } from '@tiaoli/fact-tables';
import type { LoadedPolicy } from 'tiaoli';
import type { Reading } from './effect.js';

export interface PopulationOptions {
  /** The day that both are asked about; the first day of the newer version by default. */
  readonly asOf?: string;
  readonly place?: string;
}

export interface Readings {
  readonly before: Reading;
  readonly after: Reading;
}

/**
 * How both versions read a table: which column is about which fact. A version that is not in force
 * on the day is asked about the day of its own that is nearest.
 */
export function readingsOf(
  before: LoadedPolicy,
  after: LoadedPolicy,
  { header, rows }: Pick<Sheet, 'header' | 'rows'>,
  { asOf = after.effective, place }: PopulationOptions = {},
): Readings {
  const reading = (policy: LoadedPolicy): Reading => {
    const day = nearestDay(policy, asOf);
    const form = tableFormOf(policy, { asOf: day, ...(place === undefined ? {} : { place }) });
    return { form, mapping: guessMapping(form, header, rows), asOf: day };
  };
  return { before: reading(before), after: reading(after) };
}

/** What is no day is left as it is, and refused when the rows are run. */
function nearestDay({ effective, until }: LoadedPolicy, day: string): string {
  if (!isDay(day)) return day;
  if (day < effective) return effective;
  return until !== undefined && day > until ? until : day;
}
