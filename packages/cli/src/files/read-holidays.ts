import { calendarMistake, chinaHolidays, type HolidayCalendar } from '@tiaoli/calendar';
import { createDiagnostic } from '@tiaoli/diagnostics';
import { factValue, hasErrors, nowhere } from 'tiaoli';
import { type Attempt, failed, wrong } from '../attempt.js';
import type { Context } from '../context.js';
import { findingsIn } from '../output/finding.js';
import { readFacts } from './read-facts.js';

/** The bundled calendar with the years of a file, which is read as facts are; nothing without one. */
export async function readHolidays(
  path: string | undefined,
  context: Context,
): Promise<Attempt<{ readonly holidays?: HolidayCalendar }>> {
  if (path === undefined) return { value: {} };
  const read = await readFacts(path, context);
  if (failed(read)) return read;
  const { value, diagnostics, source } = read.value;
  if (source !== undefined && hasErrors(diagnostics)) return wrong(findingsIn(source, diagnostics));
  const given = factValue(value);
  const holidays = extended(given);
  const where = calendarMistake(holidays);
  if (where === undefined) return { value: { holidays } };
  const diagnostic = createDiagnostic('holidays-not-a-calendar', nowhere, { where });
  return wrong([{ diagnostic }]);
}

/** Not yet known to be a calendar. */
function extended(given: unknown): HolidayCalendar {
  const { name, years } = chinaHolidays;
  const parts: Partial<HolidayCalendar> = Object(given);
  return { name, ...parts, version: parts.version ?? '', years: { ...years, ...parts.years } };
}
