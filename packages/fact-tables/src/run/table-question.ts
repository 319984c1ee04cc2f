import type { HolidayCalendar } from '@tiaoli/calendar';
import type { Language } from '@tiaoli/diagnostics';
import type { FactsObject, LoadedPolicy } from 'tiaoli';
import type { TableForm } from '../form/table-form.js';
import type { Mapping } from '../mapping/mapping.js';

/** What is asked of every row of a table. */
export interface TableQuestion {
  readonly form: TableForm;
  readonly mapping: Mapping;
  /** The as-of date in ISO form. */
  readonly asOf: string;
  readonly place?: string;
  /** Facts that are the same for every row; what a row says itself counts before them. */
  readonly given?: FactsObject;
  /** The rules that are asked; all that are not internal where absent. */
  readonly only?: readonly string[];
  /** Of messages; Chinese by default. */
  readonly language?: Language;
  /** Other policies and versions that are known. */
  readonly among?: readonly LoadedPolicy[];
  readonly holidays?: HolidayCalendar;
  /** Rows in one step of the run: progress is told, and a cancel heard, between steps. */
  readonly rowsInStep?: number;
}

/** The part of a question that `decide` and `explain` take as it is. */
export function askedOf({ asOf, place, only, language, among, holidays }: TableQuestion) {
  return {
    asOf,
    ...(place === undefined ? {} : { place }),
    ...(only === undefined ? {} : { only }),
    ...(language === undefined ? {} : { language }),
    ...(among === undefined ? {} : { among }),
    ...(holidays === undefined ? {} : { holidays }),
  };
}
