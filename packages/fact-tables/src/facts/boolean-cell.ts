import { shownCell } from '../cell.js';
import { type CellReading, type FilledCell, fact, notReadable } from './cell-reading.js';

const words: ReadonlyMap<string, boolean> = new Map([
  ...['是', '√', '✓', '✔', '☑', '✅', '有', '对', '已', 'true', 'yes', 'y', '1'].map(
    (word) => [word, true] as const,
  ),
  ...[
    '否',
    '×',
    '✗',
    '✘',
    '☒',
    '❌',
    'x',
    '无',
    '没有',
    '不是',
    '错',
    '未',
    'false',
    'no',
    'n',
    '0',
  ].map((word) => [word, false] as const),
]);

/** 是 and 否, and the ticks and crosses that people put into tables. */
export function readBooleanCell(cell: FilledCell): CellReading {
  if (cell.kind === 'boolean') return fact(cell.value);
  // Compatibility forms of ticks stay what they are.
  const value = words.get(shownCell(cell).normalize('NFKC').trim().toLowerCase());
  if (value !== undefined) return fact(value);
  return notReadable(
    shownCell(cell),
    '看不出是或否；请填“是”或“否”',
    'is neither yes nor no; write 是 or 否',
  );
}
