import type { Workbook, Cell as WrittenCell, Sheet as WrittenSheet } from 'hucre/xlsx';
import { blankCell, type Cell } from '../cell.js';
import { type TableProblem, tableError } from '../problem.js';
import { createFormatReader } from './number-format.js';
import type { Grid } from './sheet.js';
import { xlsxCell } from './xlsx-cell.js';
import { unpackedSize } from './zip-size.js';

/** A workbook unpacks to so many bytes at most. */
const mostUnpacked = 400_000_000;
/** Rows of a sheet that are read at most. */
export const mostRows = 200_000;

interface ReadGrids {
  readonly grids: readonly Grid[];
  readonly problems: readonly TableProblem[];
}

/** The sheets of a workbook, .xlsx or .xls. The library is loaded only here. */
export async function readWorkbookGrids(bytes: Uint8Array): Promise<ReadGrids> {
  const isOld = startsWith(bytes, oldForm);
  if (!isOld && unpackedSize(bytes) > mostUnpacked) return refused(tooLarge);
  try {
    const { readXls, readXlsx } = await import('hucre/xlsx');
    const read = isOld ? readXls : readXlsx;
    const book: Workbook = await read(bytes, { readStyles: true, maxRows: mostRows + 1 });
    const problems = book.sheets.flatMap(({ name, rows }) =>
      rows.length > mostRows ? [{ ...tooManyRows, sheet: name }] : [],
    );
    return { grids: book.sheets.map(gridOf), problems };
  } catch {
    // Whatever a file holds, it is the file that is at fault.
    return refused(isOld ? lockedOrBroken : broken);
  }
}

function gridOf({ name, rows, cells, merges, hidden, veryHidden }: WrittenSheet): Grid {
  const details: ReadonlyMap<string, WrittenCell> = cells ?? new Map();
  const readFormat = createFormatReader();
  // Of blank cells only formulas without a result need a look, and most sheets have none.
  const hasUnsaved = [...details.values()].some(
    ({ type, value }) => type === 'formula' && value === null,
  );
  const cellAt = (value: unknown, row: number, column: number): Cell =>
    value === undefined || (value === null && !hasUnsaved)
      ? blankCell
      : xlsxCell(value, details.get(`${row},${column}`), readFormat);
  return {
    name,
    hidden: hidden === true || veryHidden === true,
    merges: merges ?? [],
    cells: rows
      .slice(0, mostRows)
      .map((row, index) => Array.from(row, (value, column) => cellAt(value, index, column))),
  };
}

/** Workbooks before 2007, and those of today with a password. */
export const oldForm = [0xd0, 0xcf, 0x11, 0xe0];

export function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function refused(problem: TableProblem): ReadGrids {
  return { grids: [], problems: [problem] };
}

const lockedOrBroken = tableError(
  'locked-workbook',
  '文件打不开：可能设了密码，或已损坏；请在表格软件里打开，去掉密码，另存为 .xlsx',
  'the file cannot be opened: it may have a password or be damaged; open it in a spreadsheet and save it as .xlsx without a password',
);

const broken = tableError(
  'broken-workbook',
  '文件打不开，可能已损坏；请在表格软件里打开并另存为 .xlsx',
  'the file cannot be opened and may be damaged; open it in a spreadsheet and save it as .xlsx',
);

const tooLarge = tableError(
  'workbook-too-large',
  '文件展开后太大；请只留下需要的工作表和行再试',
  'the file is too large once unpacked; keep only the sheets and rows that are needed',
);

export const tooManyRows = tableError(
  'too-many-rows',
  `行数超过 ${mostRows}，后面的没有读取；请分成几个文件`,
  `it has more than ${mostRows} rows, and those after them were not read; split the file`,
);
