import type { DateText } from '@tiaoli/ir';

/** Whether a text is a day of the calendar in ISO form, `2024-02-29`. */
export function isDate(text: string): text is DateText {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  // A day that does not exist rolls over to another one.
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** The day so many days later; undefined beyond the years that dates can be written in. */
export function shiftDate(date: DateText, days: number): DateText | undefined {
  const shifted = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
  const text = Number.isNaN(shifted.getTime()) ? '' : shifted.toISOString().slice(0, 10);
  return isDate(text) ? text : undefined;
}
