import { type Bilingual, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import type { Cell } from './cell.js';

/** Year first, as spreadsheets in China save dates; midnight may stand behind. */
const form = /^(\d{4})([-/.年])(\d{1,2})([-/.月])(\d{1,2})日?(?:\s+0{1,2}:00(?::00)?)?$/;

/** The date of a cell as `2024-03-01`; whether the calendar has such a day is not looked at here. */
export function readDate(cell: Cell, findings: Diagnostic[]): string | undefined {
  const text = normalizeWidth(cell.text).trim();
  const [, year = '', first, month = '', second, day = ''] = form.exec(text) ?? [];
  const isDate = first === second || (first === '年' && second === '月');
  if (year !== '' && isDate) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const words = { value: cell.text, why: whyUnclear(text) };
  findings.push(createDiagnostic('case-table-unclear-date', cell.span, words));
  return undefined;
}

function whyUnclear(text: string): Bilingual {
  if (/^\d{5}$/.test(text)) {
    return {
      zh: '像是表格软件内部的日期序号，请把这一列设为日期格式再保存',
      en: 'it looks like the serial number that spreadsheets keep for a date; format the column as dates and save again',
    };
  }
  if (/^\d{1,2}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(text)) {
    return {
      zh: '分不清年、月、日，请写四位的年份并把它放在最前面',
      en: 'year, month and day cannot be told apart; write the year first, with four digits',
    };
  }
  return { zh: '请写成 2024-03-01 的样子', en: 'write it like 2024-03-01' };
}
