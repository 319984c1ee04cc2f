import { cellExport, csvText, textCell } from '@tiaoli/fact-tables';
import type { ByteSink } from '../write/byte-sink.js';
import { writeCells } from '../write/csv-cell.js';
import { type CellPlaces, createPlaces, scanRecord } from './scan.js';

const most = 16_384;

/** The texts of the cells of a record. */
export function cellsOf(record: Uint8Array, separator: number): readonly string[] {
  const places = createPlaces(Math.min(most, record.length + 1));
  scanRecord(record, 0, separator, places);
  return cellsAt(record, places);
}

function cellsAt(bytes: Uint8Array, { starts, ends, isEscaped, count }: CellPlaces) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return Array.from({ length: Math.min(count, starts.length) }, (_, index) => {
    const text = buffer.toString('utf8', starts[index], ends[index]);
    return isEscaped[index] === 1 ? text.replaceAll('""', '"') : text;
  });
}

// Signs that make a spreadsheet execute a cell, or may begin what does: full width and spaces too.
const riskySigns = [...'=+-@\'"\t\r '].map((sign) => sign.charCodeAt(0)).concat(0xef, 0xe3, 0xc2);
const risky = Uint8Array.from({ length: 256 }, (_, byte) => Number(riskySigns.includes(byte)));
export const slash = 0x2f;

/** Whether a cell of a record may be executed when a spreadsheet opens it; most are surely not. */
export function mayBeExecuted(
  bytes: Uint8Array,
  from: number,
  { starts, ends, count, end }: CellPlaces,
  hasSlash: boolean,
): boolean {
  for (let cell = 0; cell < count; cell++) {
    const start = starts[cell] ?? 0;
    if (start === ends[cell]) continue;
    if (risky[bytes[start] ?? 0] === 1 || (start > from && bytes[start - 1] === 0x22)) return true;
  }
  if (hasSlash) for (let at = from; at < end; at++) if (bytes[at] === slash) return true;
  return false;
}

/** The cells as they were, none of which a spreadsheet executes; as many as there are headings. */
export function writeNeutralised(cells: readonly string[], width: number, sink: ByteSink): void {
  const texts = Array.from({ length: width }, (_, index) =>
    csvText(cellExport(textCell(cells[index] ?? ''))),
  );
  writeCells(texts, sink);
}
