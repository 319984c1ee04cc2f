import { tableError } from '../problem.js';
import { readCsvGrids } from './read-csv.js';
import { oldForm, readWorkbookGrids, startsWith } from './read-workbook.js';
import type { ReadTable } from './sheet.js';
import { emptyFile, toSheet } from './to-sheet.js';

export interface ReadTableOptions {
  /** Rows of the headings by name of sheet, where a person knows better; numbered from 1. */
  readonly headerRows?: Readonly<Record<string, number>>;
}

/** The largest file that is read. */
const mostBytes = 60_000_000;

const zipForm = [0x50, 0x4b];

/**
 * Reads a spreadsheet: .xlsx, .xls, or CSV in UTF-8, UTF-16 or GB18030 with commas, tabs or semicolons.
 * What the file is, its bytes tell, not its name. A file that cannot be read is a problem, never an
 * exception.
 */
export async function readTable(
  content: Uint8Array | string,
  fileName: string,
  { headerRows = {} }: ReadTableOptions = {},
): Promise<ReadTable> {
  if (content.length > mostBytes) return { sheets: [], problems: [tooLarge] };
  const isWorkbook =
    typeof content !== 'string' && (startsWith(content, zipForm) || startsWith(content, oldForm));
  const { grids, problems } = isWorkbook
    ? await readWorkbookGrids(content)
    : await readCsvGrids(content, plainName(fileName), mostBytes);
  const made = grids.map((grid) =>
    toSheet(grid, Object.hasOwn(headerRows, grid.name) ? headerRows[grid.name] : undefined),
  );
  const sheets = made.map(({ sheet }) => sheet).filter(({ headerRow }) => headerRow > 0);
  const found = [...problems, ...made.flatMap((each) => each.problems)];
  return { sheets, problems: sheets.length > 0 || hasError(found) ? found : [emptyFile] };
}

function hasError(problems: ReadTable['problems']): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

/** The name of a file without its folder and ending. */
function plainName(fileName: string): string {
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}

const tooLarge = tableError(
  'file-too-large',
  '文件超过 60 MB；请分成几个文件',
  'the file is larger than 60 MB; split it',
);
