import { isDay } from '@tiaoli/calendar';
import type { Text } from '@tiaoli/syntax';

/** The ISO form of a date as a key's value gives it; undefined where it is none (reported by the reader). */
export function isoDate(text: Text | undefined): string | undefined {
  if (text === undefined) return undefined;
  const match = /^\s*(\d{4})\s*[-年]\s*(\d{1,2})\s*[-月]\s*(\d{1,2})\s*日?\s*$/.exec(text.text);
  if (match === null) return undefined;
  const [, year = '', month = '', day = ''] = match;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}
