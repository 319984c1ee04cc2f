import { type Cell, type NumberCell, shownCell } from '../cell.js';
import type { TableField } from '../form/table-form.js';
import type { MappedColumn } from '../mapping/mapping.js';
import { exactNumber } from '../read/spreadsheet-number.js';
import { type CellReading, type FilledCell, fact, notReadable } from './cell-reading.js';

/** A number with what spreadsheets and people add: thousands separators, signs, percent, units. */
export function readNumberCell(
  cell: FilledCell,
  field: TableField,
  column: MappedColumn,
): CellReading {
  if (cell.kind === 'number') return ofNumber(cell, field, column);
  if (cell.kind === 'text') return ofText(cell.text, field, column);
  return notANumber(cell);
}

function ofNumber(cell: NumberCell, field: TableField, column: MappedColumn): CellReading {
  const { text, percent, suffix, long } = cell;
  if (long === true) {
    return notReadable(
      text,
      '超过 15 位，表格软件可能已把后面的数字变成 0；请把这一格设为文本格式并重新填写',
      'has more than 15 digits, and the spreadsheet may have lost some; format the cell as text and enter it again',
    );
  }
  // 92.5% is the number 0.925, whatever the column says.
  if (percent === true) return fact(plain(text));
  const isUnit = suffix !== undefined && field.unit !== undefined && suffix !== field.unit;
  return isUnit ? fact(`${text}${suffix}`) : fact(withUnit(text, column));
}

/** 1,234,567.89, with any unit or sign behind it; in full width already narrowed. */
const grouped = /^([-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?)(?![\d.,])(.*)$/s;
const plainForm = /^[-+]?\d+(?:\.\d+)?$/;

function ofText(written: string, field: TableField, column: MappedColumn): CellReading {
  const narrow = written
    .normalize('NFKC')
    .trim()
    .replace(/^[−–—]\s*(?=\d)/, '-');
  const text = field.unit?.includes('元') ? narrow.replace(/^([-+]?)\s*[¥￥]\s*/, '$1') : narrow;
  const why = whyUnclear(text);
  if (why !== undefined) return notReadable(written, ...why);
  const [, digits, rest = ''] = grouped.exec(text) ?? [];
  const number = digits === undefined ? text : `${digits.replaceAll(',', '')}${rest}`;
  if (plainForm.test(number)) return fact(withUnit(number.replace(/^\+/, ''), column));
  if (!/^[-+]?\d/.test(number)) return notANumber({ kind: 'text', text: written });
  return fact(number);
}

/** Digits in the unit of their column. */
function withUnit(digits: string, { unit }: MappedColumn): number | string {
  return unit === undefined ? plain(digits) : `${digits}${unit}`;
}

/** A number where it holds all the digits. */
function plain(digits: string): number | string {
  return exactNumber(digits) ?? digits;
}

function notANumber(cell: Cell): CellReading {
  const text = shownCell(cell);
  if (/^[-/—–－]+$/.test(text)) {
    return notReadable(
      text,
      '看不出是 0 还是没有；是 0 请填 0，没有请留空',
      'may mean 0 or nothing; write 0, or leave the cell blank',
    );
  }
  return notReadable(text, '不是数', 'is not a number');
}

function whyUnclear(text: string): readonly [zh: string, en: string] | undefined {
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(text)) {
    return [
      '被表格软件缩写成了科学计数，原来的数字可能已丢失；请重新填写',
      'was shortened by the spreadsheet and may have lost digits; enter it again',
    ];
  }
  if (/^\(.*\d.*\)$/.test(text)) {
    return [
      '括号里的数请写成负数，如 -5',
      'stands in brackets; write it with a minus sign, such as -5',
    ];
  }
  if (!/\d\s*,\s*\d/.test(text) || grouped.test(text)) return undefined;
  return [
    '里的逗号看不出是千位分隔还是小数点；请去掉逗号，小数写 1.5',
    'has a comma that may group thousands or begin decimals; leave it out, and write decimals as 1.5',
  ];
}
