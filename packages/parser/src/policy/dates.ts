import type { Fix } from '@tiaoli/diagnostics';
import type { Text } from '@tiaoli/syntax';
import { type Field, replacement } from './fields.js';
import { type Reading, report } from './reading.js';
import { readName } from './values.js';

const written = /^(\d{4})-(\d{2})-(\d{2})$|^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
/** Other ways to write a date: `2022/3/1`, `2022.03.01`, `2022-3-1`, `2022年3月1号`. */
const similar = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?$/;

/** A calendar date in ISO form. */
export function readDate(reading: Reading, field: Field | undefined): Text | undefined {
  const text = readName(reading, field);
  if (text === undefined) return undefined;
  const iso = isoOf(written.exec(text.text));
  if (iso !== undefined) return { text: iso, span: text.span };
  const meant = isoOf(similar.exec(text.text));
  const fix: Fix | undefined = meant === undefined ? undefined : replacement(text.span, meant);
  report(reading, 'invalid-date', text.span, { text: text.text }, { fix });
  return undefined;
}

function isoOf(match: RegExpExecArray | null): string | undefined {
  if (match === null) return undefined;
  const [year = '', month = '', day = ''] = match.slice(1).filter((part) => part !== undefined);
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (Number(day) < 1 || Number(day) > daysOf(Number(year), Number(month))) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
