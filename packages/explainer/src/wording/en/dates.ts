import { quote } from '../quote.js';
import type { DateWording, DayOff } from '../wording.js';
import { items, so } from './glue.js';

const dayOff = (off: DayOff): string =>
  off.kind === 'weekend' ? 'a day off (weekend)' : `a day off (${off.name.en})`;

const monthsTitle = (first: string, last: string): string =>
  first === last ? first.slice(0, 7) : `${first.slice(0, 7)} to ${last.slice(0, 7)}`;

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
  thisMonth: 'the month',
  sumMonths: (from, to, each, prorated) =>
    `the sum of ${quote(each)} over the ${prorated ? 'months, counted by days,' : 'whole months'} from ${from} to ${to}`,
  monthsSummed: (premise, { from, to, count, parts, total }) => {
    const months = `${count} whole ${count === 1 ? 'month' : 'months'}`;
    const partly = parts === 0 ? '' : `, and ${parts} in part, counted by days`;
    if (count + parts === 0) {
      return so(premise, `there is no whole month from ${from} to ${to}; the sum is ${total}`);
    }
    return so(premise, `there are ${months} from ${from} to ${to}${partly}; the sum is ${total}`);
  },
  sameMonths: ({ first, last, count, formula, each, days, sum }) => {
    const title = monthsTitle(first, last);
    const equation = formula === each ? each : `${formula} = ${each}`;
    if (days !== undefined) {
      return `${title}, ${days.counted} of ${days.all} days: ${equation}, in part ${days.amount}.`;
    }
    return count === 1
      ? `${title}: ${equation}.`
      : `${title}, ${count} months: ${equation} each, together ${sum}.`;
  },
  moreMonths: 'The other months are left out here.',
  monthsTitle,
  notRolled: (date) => `${date} is a working day.`,
};
