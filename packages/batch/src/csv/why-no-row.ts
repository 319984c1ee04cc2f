import { textCell, whyLeftOut } from '@tiaoli/fact-tables';
import { cellsOf } from './cells.js';
import type { CellPlaces } from './scan.js';

// What begins the words for totals and notes, and blanks: see `whyLeftOut`.
const beginnings = new Set(
  [...'合总小共累注备说附填制审负sSgGtTnNrR \t\u3000\u00a0'].map((sign) => {
    const bytes = new TextEncoder().encode(sign);
    return signAt(bytes, 0, bytes.length);
  }),
);

/** A sign of one byte, or of three; of others just the first. */
function signAt(bytes: Uint8Array, start: number, end: number): number {
  const first = bytes[start] ?? 0;
  if (first < 0xe0 || end - start < 3) return first;
  return (first << 16) | ((bytes[start + 1] ?? 0) << 8) | (bytes[start + 2] ?? 0);
}

/** Why a record is no row of facts; nothing where it is one. */
export function whyNoRow(
  bytes: Uint8Array,
  from: number,
  cells: CellPlaces,
  separator: number,
): 'blank' | 'total' | 'note' | undefined {
  const { starts, ends, count } = cells;
  let filled = 0;
  for (let cell = 0; cell < Math.min(count, starts.length); cell++) {
    const start = starts[cell] ?? 0;
    const end = ends[cell] ?? 0;
    if (start === end) continue;
    filled++;
    if (beginnings.has(signAt(bytes, start, end))) return looked(bytes, from, cells, separator);
    if (filled === 2) return undefined;
  }
  return filled === 0 ? looked(bytes, from, cells, separator) : undefined;
}

function looked(bytes: Uint8Array, from: number, { end }: CellPlaces, separator: number) {
  return whyLeftOut(cellsOf(bytes.subarray(from, end), separator).map(textCell));
}
