// Turns data/china.yaml into src/generated/china.ts, so that no file is read at run time.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const { name, version, years } = parse(
  readFileSync(new URL('./data/china.yaml', import.meta.url), 'utf8'),
);
const calendar = {
  name,
  version,
  years: Object.fromEntries(
    Object.entries(years).map(([year, { notice, title, daysOff, workingDays }]) => [
      year,
      {
        notice,
        title,
        daysOff: daysOff.map(({ name: zh, en, from, until }) => ({
          name: { zh, en },
          from,
          until,
        })),
        workingDays,
      },
    ]),
  ),
};
const target = new URL('./src/generated/', import.meta.url);
mkdirSync(target, { recursive: true });
writeFileSync(
  new URL('china.ts', target),
  `// Made by packages/calendar/generate.mjs from packages/calendar/data/china.yaml. Do not edit.
import type { HolidayCalendar } from '../holiday-calendar.js';

/** Days off and make-up working days as the State Council of China announces them. */
export const chinaHolidays: HolidayCalendar = ${JSON.stringify(calendar, null, 2)};
`,
);
