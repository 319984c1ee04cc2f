import { isDay } from '@tiaoli/calendar';
import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { nowhere } from './nowhere.js';

/** What is wrong with an as-of date, which may come from a caller that no compiler checked. */
export function asOfMistake(asOf: unknown): Diagnostic | undefined {
  if (asOf === undefined || asOf === null || asOf === '') {
    return createDiagnostic('as-of-missing', nowhere, {});
  }
  if (typeof asOf === 'string' && isDay(asOf)) return undefined;
  return createDiagnostic('as-of-not-a-date', nowhere, { text: String(asOf) });
}
