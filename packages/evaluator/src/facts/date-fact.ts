import { isDay } from '@tiaoli/calendar';
import type { Bilingual } from '@tiaoli/diagnostics';
import type { RawFact } from '../evaluate.js';
import { describeRaw, wrongType } from './expected.js';
import { type FactContext, type FactReading, refuse } from './fact-context.js';
import { boundWords } from './number-fact.js';

const isoForm = /^(\d{4})-(\d{2})-(\d{2})$/;
const chineseForm = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

/** Reads `2022-03-01` or `2022年3月1日`: a day that the calendar has, within the input's range. */
export function readDateFact(raw: RawFact, context: FactContext): FactReading {
  const { name } = context;
  const { min, max } = context.input;
  const expected = { zh: '日期，如 2022-03-01', en: 'a date such as 2022-03-01' };
  if (raw.kind !== 'text' || raw.text.length > 40) return wrongType(raw, context, expected);
  const text = raw.text.normalize('NFKC').trim();
  const parts = isoForm.exec(text) ?? chineseForm.exec(text);
  if (parts === null) return wrongType(raw, context, expected);
  const [, year = '', month = '', day = ''] = parts;
  const value = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(value)) return refuse('fact-impossible-date', { name, value: describeRaw(raw) });
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return refuse('fact-out-of-range', { name, value, range: boundWords(both(min), both(max)) });
  }
  return { value: { kind: 'date', value } };
}

function both(date: string | undefined): Bilingual | undefined {
  return date === undefined ? undefined : { zh: date, en: date };
}
