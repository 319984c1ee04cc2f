import dayjs, { type Dayjs } from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import type { FactValue } from 'tiaoli';

dayjs.extend(customParseFormat);

/** Ways in which people write a date; the first is how it is shown. */
export const dateFormats = [
  'YYYY-MM-DD',
  'YYYY年M月D日',
  'YYYY/M/D',
  'YYYY.M.D',
  'YYYYMMDD',
] as const;

export function dateOf(value: FactValue | undefined): Dayjs | undefined {
  if (typeof value !== 'string') return undefined;
  const date = dayjs(value.normalize('NFKC').trim(), [...dateFormats], true);
  return date.isValid() ? date : undefined;
}
