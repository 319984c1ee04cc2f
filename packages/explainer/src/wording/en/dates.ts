import type { DateWording, DayOff } from '../wording.js';
import { items, so } from './glue.js';

const dayOff = (off: DayOff): string =>
  off.kind === 'weekend' ? 'a day off (weekend)' : `a day off (${off.name.en})`;

/** English for dates and periods. */
export const dates: DateWording = {
  call: (name, parts) => {
    const [first = '', second = ''] = parts;
    return {
      workingDays: `working days after ${first} up to ${second}`,
      fullMonths: `whole months from ${first} to ${second}`,
      fullYears: `whole years from ${first} to ${second}`,
      rollForward: `${first} (or the next working day)`,
      monthStart: `the first day of the month of ${first}`,
      monthEnd: `the last day of the month of ${first}`,
      quarterStart: `the first day of the quarter of ${first}`,
      quarterEnd: `the last day of the quarter of ${first}`,
      yearStart: `the first day of the year of ${first}`,
      yearEnd: `the last day of the year of ${first}`,
      year: `the year of ${first}`,
      month: `the month of ${first}`,
      day: `the day of the month of ${first}`,
      date: `the date (${parts.join(', ')})`,
      earliest: `the earliest of ${items(parts)}`,
      latest: `the latest of ${items(parts)}`,
    }[name];
  },
  moved: (premise, start, sign, amount, end) => {
    const words = sign === 'add' ? `${amount} after ${start}` : `${amount} before ${start}`;
    return so(premise, `${words} is ${end}`);
  },
  monthEnds: (month, day) => `Month ${month} has no day ${day}, so its last day counts.`,
  rolled: (from, to, off) => `${from} is ${dayOff(off)}, so it is moved to ${to}.`,
  notRolled: (date) => `${date} is a working day.`,
};
