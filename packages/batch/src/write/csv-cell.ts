import type { ByteSink } from './byte-sink.js';

/** A cell of CSV, in quotation marks where it needs them. */
export function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function writeCells(cells: readonly string[], sink: ByteSink): void {
  for (const [index, cell] of cells.entries()) {
    if (index > 0) sink.byte(comma);
    sink.text(quoted(cell));
  }
}

export const comma = 0x2c;

export function writeLineEnd(sink: ByteSink): void {
  sink.byte(0x0d);
  sink.byte(0x0a);
}
