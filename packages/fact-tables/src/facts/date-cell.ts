import { shownCell } from '../cell.js';
import type { TableField } from '../form/table-form.js';
import { type CellReading, type FilledCell, fact, notReadable } from './cell-reading.js';

/** Year first; a time of day may stand behind. */
const form =
  /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*日?(?:[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const digitsOnly = /^((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** Day numbers of spreadsheets from 1954 to 2119: smaller ones could be years, larger ones are none. */
const [firstSerial, lastSerial] = [20_000, 80_000];

/** A day as spreadsheets and people write it; whether the calendar has it is not looked at here. */
export function readDateCell(cell: FilledCell, _field: TableField): CellReading {
  if (cell.kind === 'date') return fact(cell.date);
  const text = shownCell(cell).normalize('NFKC').trim();
  const [, year = '', first, month = '', second, day = ''] = form.exec(text) ?? [];
  if (year !== '' && (first === second || (first === '年' && second === '月'))) {
    return fact(isoDate(year, month, day));
  }
  const [, wholeYear = '', twoMonth = '', twoDay = ''] = digitsOnly.exec(text) ?? [];
  if (wholeYear !== '') return fact(isoDate(wholeYear, twoMonth, twoDay));
  const serial = /^\d{5}(\.\d+)?$/.test(text) ? Math.floor(Number(text)) : 0;
  if (serial >= firstSerial && serial <= lastSerial) return fact(dayOfSerial(serial));
  return notReadable(text, ...whyUnclear(text));
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Spreadsheets count days from the end of 1899. */
function dayOfSerial(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

function whyUnclear(text: string): readonly [zh: string, en: string] {
  if (/^\d{4}\s*[-/.年]\s*\d{1,2}\s*月?$/.test(text)) {
    return ['没有写哪一天；请写成 2024-03-01 的样子', 'lacks the day; write it like 2024-03-01'];
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text)) {
    return [
      '分不清年、月、日；请把四位的年份写在最前面',
      'leaves open which is the year; write it first, with four digits',
    ];
  }
  return ['不是日期；请写成 2024-03-01 的样子', 'is not a date; write it like 2024-03-01'];
}
