export { calendarMistake } from './calendar-mistake.js';
// Days
export { type CalendarDay, dateOf, isDay, partsOf } from './day-number.js';
// Holidays
export { chinaHolidays } from './generated/china.js';
export type { HolidayCalendar, HolidayPeriod, HolidayYear } from './holiday-calendar.js';
// Periods
export {
  type CalendarPart,
  daysBetween,
  endOf,
  fullMonths,
  fullYears,
  shiftDays,
  shiftMonths,
  startOf,
} from './periods.js';
export {
  type Counted,
  createWorkingDays,
  type DayOff,
  type MissingYear,
  type WorkingDays,
} from './working-days.js';
