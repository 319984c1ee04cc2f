import { type Bilingual, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { DisplayUnit } from '@tiaoli/ir';
import { normalizeWidth } from '@tiaoli/syntax';
import type { Cell } from './cell.js';

export interface NumberReading {
  readonly unit: DisplayUnit | undefined;
  /** What stands between the cells of the file. */
  readonly separator: string;
  readonly findings: Diagnostic[];
}

/** 1,234,567.89, with any unit or sign behind it. */
const grouped = /^([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d.,])(.*)$/s;
const shortened = /^[-+]?\d+(?:\.\d+)?[eE][-+]?\d+$/;

/**
 * The number of a cell without what spreadsheets add for the eye: full-width signs, commas between
 * thousands, a currency sign. What may be meant in two ways is refused.
 */
export function readNumberText(cell: Cell, reading: NumberReading): string | undefined {
  const text = plainSigns(cell.text, reading.unit);
  const why = whyUnclear(text, reading.separator);
  if (why === undefined) {
    const [, digits, rest = ''] = grouped.exec(text) ?? [];
    return digits === undefined ? text : digits.replaceAll(',', '') + rest;
  }
  const words = { value: cell.text, why };
  reading.findings.push(createDiagnostic('case-table-unclear-number', cell.span, words));
  return undefined;
}

function plainSigns(written: string, unit: DisplayUnit | undefined): string {
  const text = normalizeWidth(written).trim().replace(/^[−–]/, '-');
  return unit?.text.includes('元') ? text.replace(/^([-+]?)[¥￥]\s*/, '$1') : text;
}

function whyUnclear(text: string, separator: string): Bilingual | undefined {
  if (shortened.test(text)) {
    return {
      zh: '表格软件把它缩写成了科学计数，原来的数字可能已经丢失，请把这一列设为文本格式并重新填写',
      en: 'the spreadsheet has shortened it and digits may be lost; format the column as text and enter it again',
    };
  }
  if (/^\(.*\d.*\)$/.test(text)) {
    return {
      zh: '括号里的数请写成负数，如 -5',
      en: 'write a number in brackets with a minus sign, such as -5',
    };
  }
  if (!/\d,\d/.test(text)) return undefined;
  // Where `;` separates the cells, a comma is usually the decimal sign.
  if (grouped.test(text) && separator !== ';') return undefined;
  return {
    zh: '逗号可以是千位分隔，也可以是小数点，请去掉逗号，小数写 1.5',
    en: 'the comma may group thousands or begin decimals; leave it out, and write decimals as 1.5',
  };
}
