import type { Text } from '@tiaoli/syntax';

/** The ISO form of a date as a key's value gives it; undefined where it is none (reported by the reader). */
export function isoDate(text: Text | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = /^\s*(\d{4})\s*[-年]\s*(\d{1,2})\s*[-月]\s*(\d{1,2})\s*日?\s*$/.exec(text.text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return shiftDate(iso, 0) === iso ? iso : undefined;
}

/** A date so many days later; undefined where there is no such date or it leaves the years 0000 to 9999. */
export function shiftDate(iso: string, days: number): string | undefined {
  const time = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(time)) return undefined;
  const shifted = new Date(time + days * 86_400_000);
  const year = shifted.getUTCFullYear();
  return year < 0 || year > 9999 ? undefined : shifted.toISOString().slice(0, 10);
}
