import { shownCell, shownDigits } from '../cell.js';
import { type CellReading, type FilledCell, fact, notReadable } from './cell-reading.js';

/** A text as it is shown; a number that may have lost digits is no code any more. */
export function readTextCell(cell: FilledCell): CellReading {
  if (cell.kind !== 'number') return fact(shownCell(cell));
  if (cell.long === true) {
    return notReadable(
      cell.text,
      '超过 15 位，表格软件可能已把后面的数字变成 0；请把这一列设为文本格式并重新填写',
      'has more than 15 digits, and the spreadsheet may have lost some; format the column as text and enter it again',
    );
  }
  return fact(shownDigits(cell));
}
