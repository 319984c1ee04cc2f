import {
  findSeparator,
  guessMapping,
  type MappedColumn,
  type Mapping,
  readTable,
  type TableForm,
  type TableProblem,
} from '@tiaoli/fact-tables';
import papa from 'papaparse';
import { cellsOf } from '../csv/cells.js';
import { recordEnds } from '../csv/scan.js';
import type { StreamFormat } from '../piece.js';
import type { TableShape } from '../question.js';
import { encodingOf, peeked, utf8Of } from './text-stream.js';

/** What stands at the begin of a stream, and the rows behind it. */
export interface StreamHead {
  readonly shape: TableShape;
  readonly problems: readonly TableProblem[];
  /** Columns whose headings leave open whether they are about the fact that they were given. */
  readonly unsure: readonly MappedColumn[];
  /** Records before the first row. */
  readonly before: number;
  /** In UTF-8. */
  readonly body: AsyncIterable<Uint8Array>;
}

/** So many bytes are looked at for headings, and for what columns hold. */
const sampled = 262_144;

/** Reads the headings of a stream, and guesses what its columns are about. */
export async function readHead(
  stream: AsyncIterable<Uint8Array>,
  format: StreamFormat,
  name: string,
  form: TableForm,
): Promise<StreamHead> {
  const { head: raw, whole } = await peeked(stream, sampled);
  const encoding = encodingOf(raw);
  const isOldLineEnd = raw.includes(0x0d) && !raw.includes(0x0a);
  const { head, whole: body } = await peeked(utf8Of(whole, encoding, isOldLineEnd), 1);
  if (format === 'ndjson') {
    const header = form.fields.map((field) => field.name);
    const shape = {
      header,
      mapping: header.map((field, column) => ({ column, field, sure: true })),
      separator: ',',
    };
    return { shape, unsure: [], problems: head.length === 0 ? [emptyStream] : [], before: 0, body };
  }
  const end = head.length < sampled ? head.length : head.lastIndexOf(0x0a) + 1;
  const text = Buffer.from(head.subarray(0, end)).toString();
  const { separator } = findSeparator(text, papa);
  const { sheets, problems } = await readTable(text, name);
  const [sheet] = sheets;
  const nothing = { header: [], mapping: [], separator };
  if (sheet === undefined) return { shape: nothing, problems, unsure: [], before: 0, body };
  // One row with a comma too many makes the sheet wider, but not the headings.
  const start = recordEnds(head, sheet.headerRow - 1, separator.charCodeAt(0));
  const { length } = cellsOf(head.subarray(start), separator.charCodeAt(0));
  const header = Array.from({ length }, (_, column) => sheet.header[column] ?? '');
  const mapping = guessMapping(form, header, sheet.rows);
  const unclear = separator.length === 1 && separator.charCodeAt(0) < 128 ? [] : [wideSeparator];
  return {
    shape: { header, mapping, separator },
    problems: [...problems.filter(isAboutAll), ...unclear],
    unsure: unsureColumns(form, header, mapping),
    before: sheet.headerRow,
    body: behind(body, sheet.headerRow, separator.charCodeAt(0)),
  };
}

/** By their headings alone; and percentages, where the cells leave open what 0.5 and 50 are. */
export function unsureColumns(
  form: TableForm,
  header: readonly string[],
  mapping: Mapping,
): readonly MappedColumn[] {
  const named = guessMapping(form, header, []);
  return mapping.filter(({ column, field, sure }) => {
    const isPercent = form.fields.some(({ name, percent }) => name === field && percent);
    return field !== undefined && (named[column]?.sure !== true || (isPercent && !sure));
  });
}

/** Rows that are left out are counted as they come. */
function isAboutAll({ row }: TableProblem): boolean {
  return row === undefined;
}

/** The stream behind so many records. */
async function* behind(
  stream: AsyncIterable<Uint8Array>,
  records: number,
  separator: number,
): AsyncGenerator<Uint8Array, void, void> {
  let isFirst = true;
  for await (const bytes of stream) {
    // The headings stand in the bytes that were looked at, which come as one.
    yield isFirst ? bytes.subarray(recordEnds(bytes, records, separator)) : bytes;
    isFirst = false;
  }
}

const emptyStream: TableProblem = {
  severity: 'error',
  code: 'empty-table',
  message: { zh: '文件里没有数据', en: 'the file holds no data' },
};

const wideSeparator: TableProblem = {
  severity: 'error',
  code: 'wide-separator',
  message: {
    zh: '各格之间是全角符号；请用半角逗号分隔',
    en: 'full-width signs stand between the cells; separate them by commas',
  },
};
