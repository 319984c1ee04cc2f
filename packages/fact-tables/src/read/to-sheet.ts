import { blankCell, type Cell, shownCell } from '../cell.js';
import { type TableProblem, tableError, tableNote } from '../problem.js';
import { fillMerges } from './fill-merges.js';
import { findHeader, headingsOf } from './find-header.js';
import { whyLeftOut } from './left-out.js';
import type { Grid, Sheet } from './sheet.js';

interface Made {
  readonly sheet: Sheet;
  readonly problems: readonly TableProblem[];
}

/** A sheet of a grid: its headings, and the rows below that hold something. */
export function toSheet(written: Grid, headerRow?: number): Made {
  const { grid, filled, complete } = fillMerges(written);
  const { name, hidden } = grid;
  const header = headerRow === undefined ? findHeader(grid) : headerRow - 1;
  if (header === undefined || grid.cells[header] === undefined) {
    const empty = { name, hidden, headerRow: 0, header: [], rows: [], rowNumbers: [] };
    return { sheet: empty, problems: [{ ...withoutHeader, sheet: name }] };
  }
  const width = widthBelow(grid.cells, header);
  const headings = headingsOf(grid, header).slice(0, width);
  const titles = Array.from({ length: width }, (_, column) => headings[column] ?? '');
  const { rows, rowNumbers, problems } = rowsBelow(grid.cells, header, width);
  const notes = [
    ...unitNote(grid.cells.slice(0, header)),
    ...(complete ? [] : [tooManyMerges]),
    ...mergedNote(filled.filter((row) => row > header).length),
    ...problems,
  ];
  return {
    sheet: { name, hidden, headerRow: header + 1, header: titles, rows, rowNumbers },
    problems: notes.map((each) => ({ ...each, sheet: name })),
  };
}

const withoutHeader = tableNote(
  'sheet-without-headings',
  '这张工作表里没有找到表头，没有读取',
  'no headings were found in this sheet, so it was not read',
);

const tooManyMerges = tableError(
  'too-many-merges',
  '合并单元格太多，没有全部拆开；请先在表格软件里取消合并',
  'it has too many merged cells, and not all count for the cells that they cover; unmerge them first',
);

function mergedNote(filled: number): readonly TableProblem[] {
  if (filled === 0) return [];
  const zh = `合并单元格的内容已填到它占的每一格（共补 ${filled} 格）`;
  const en = `what stands in merged cells counts for each cell that they cover (${filled} filled)`;
  return [tableNote('merged-cells', zh, en)];
}

/** How many columns there are, without blank ones at the end. */
function widthBelow(cells: readonly (readonly Cell[])[], header: number): number {
  let width = 0;
  for (const row of cells.slice(header)) {
    for (let column = row.length; column > width; column--) {
      if ((row[column - 1] ?? blankCell).kind !== 'blank') width = column;
    }
  }
  return width;
}

function rowsBelow(cells: readonly (readonly Cell[])[], header: number, width: number) {
  const rows: (readonly Cell[])[] = [];
  const rowNumbers: number[] = [];
  const problems: TableProblem[] = [];
  for (const [offset, row] of cells.slice(header + 1).entries()) {
    const number = header + offset + 2;
    const why = whyLeftOut(row);
    if (why === undefined) {
      rows.push(Array.from({ length: width }, (_, column) => row[column] ?? blankCell));
      rowNumbers.push(number);
    } else if (why !== 'blank') problems.push({ ...leftOut[why], row: number });
  }
  return { rows, rowNumbers, problems };
}

const leftOut = {
  total: tableNote('total-row', '合计行，没有算作数据', 'a row of totals is not read as data'),
  note: tableNote('note-row', '说明文字，没有算作数据', 'a note is not read as data'),
};

const unitForm = /(?<![\u4e00-\u9fff])单位\s*[:：]\s*(\S{1,8})/;

/** 单位：万元 above the headings may hold for some columns or for all; only a person can tell. */
function unitNote(above: readonly (readonly Cell[])[]): readonly TableProblem[] {
  const words = above.flat().map((cell) => unitForm.exec(shownCell(cell))?.[1]);
  const unit = words.find((each) => each !== undefined);
  if (unit === undefined) return [];
  const zh = `表头上方写着“单位：${unit}”，请在对应的列上选好单位`;
  const en = `“unit: ${unit}” stands above the headings; choose the unit of each column it is about`;
  return [tableNote('unit-above', zh, en)];
}

/** Nothing in the whole file can be used. */
export const emptyFile = tableError('empty-table', '文件里没有表格数据', 'the file holds no table');
