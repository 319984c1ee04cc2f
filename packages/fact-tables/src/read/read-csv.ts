import { decodeText } from '@tiaoli/parser';
import { type TableProblem, tableError } from '../problem.js';
import { mostRows, tooManyRows } from './read-workbook.js';
import { findSeparator } from './separator.js';
import type { Grid } from './sheet.js';
import { textCell } from './text-cell.js';

interface ReadCsv {
  readonly grids: readonly Grid[];
  readonly problems: readonly TableProblem[];
}

/** The rows of a text of separated values in any of the encodings that spreadsheets save. */
export async function readCsvGrids(
  content: Uint8Array | string,
  name: string,
  most: number,
): Promise<ReadCsv> {
  const decoded =
    typeof content === 'string' ? { value: content, diagnostics: [] } : decodeText(content, most);
  const [mistake] = decoded.diagnostics;
  if (mistake !== undefined) {
    const { zh, en } = mistake.message;
    return { grids: [], problems: [tableError(mistake.code, zh, en)] };
  }
  const { default: papa } = await import('papaparse');
  const text = decoded.value.replace(/^\ufeff/, '');
  const { separator, start } = findSeparator(text, papa);
  const body = text.slice(start);
  const newline = body.includes('\n') ? (body.includes('\r\n') ? '\r\n' : '\n') : '\r';
  const { data, errors } = papa.parse<string[]>(body, {
    delimiter: separator,
    newline,
    preview: mostRows + 1,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  const problems = [
    ...(quotes === undefined ? [] : [{ ...unmatchedQuote, row: (quotes.row ?? 0) + 1 }]),
    ...(data.length > mostRows ? [tooManyRows] : []),
  ];
  // A stated separator is a row of its own for the spreadsheet.
  const above = start === 0 ? [] : [[]];
  const rows = [...above, ...data.slice(0, mostRows)];
  const cells = rows.map((row) => row.map(textCell));
  return { grids: [{ name, hidden: false, merges: [], cells }], problems };
}

const unmatchedQuote = tableError(
  'unmatched-quote',
  '引号没有成对，从这一行起可能读错了；请检查这一行的引号',
  'a quotation mark has no match; from this row on the cells may be read wrongly',
);
