import type { Bilingual } from '@tiaoli/diagnostics';
import { type Cell, shownCell } from '../cell.js';
import type { TableField } from '../form/table-form.js';
import type { MappedColumn } from '../mapping/mapping.js';
import { quotedText } from '../problem.js';
import { readBooleanCell } from './boolean-cell.js';
import type { CellReading, FilledCell } from './cell-reading.js';
import { unreadable } from './cell-reading.js';
import { readDateCell } from './date-cell.js';
import { readEnumerationCell } from './enumeration-cell.js';
import { readNumberCell } from './number-cell.js';
import { readTextCell } from './text-cell.js';

type Reader = (cell: FilledCell, field: TableField, column: MappedColumn) => CellReading;

const readers: { readonly [K in TableField['type']]: Reader } = {
  boolean: readBooleanCell,
  number: readNumberCell,
  date: readDateCell,
  text: readTextCell,
  enumeration: readEnumerationCell,
};

/** The fact that a cell gives, as the policy wants it written; its range is not looked at here. */
export function readCell(cell: Cell, field: TableField, column: MappedColumn): CellReading {
  const filled: Cell =
    cell.kind === 'blank' && column.blank !== undefined
      ? { kind: 'text', text: column.blank }
      : cell;
  if (filled.kind === 'blank') return { kind: 'blank' };
  if (filled.kind === 'error') return unreadable(errorWords(shownCell(filled)));
  return readers[field.type](filled, field, column);
}

function errorWords(text: string): Bilingual {
  const shown = quotedText(text);
  if (text.startsWith('=')) {
    return {
      zh: `公式 ${shown} 没有保存结果，请在表格软件里打开并重新保存`,
      en: `the result of the formula ${shown} was not saved; open the file in a spreadsheet and save it again`,
    };
  }
  return {
    zh: `这一格是错误值 ${shown}，请改正公式或直接填写结果`,
    en: `the cell shows the error ${shown}; mend its formula or enter the result`,
  };
}
