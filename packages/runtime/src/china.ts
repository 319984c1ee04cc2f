// Apart from the rest, so that only those who ask for the days off carry them.
export { chinaHolidays } from '@tiaoli/calendar';
