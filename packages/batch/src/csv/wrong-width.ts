import type { RowFactsReading } from '../fact-rows.js';

/**
 * What is wrong with a row of fewer or more cells than there are headings: it was cut off, or a
 * comma stands in a number, so that its cells may be those of other columns. Blank cells at the end
 * may lack where they have no heading, or be too many.
 */
export function wrongWidth(
  cells: readonly string[],
  header: readonly string[],
): RowFactsReading | undefined {
  const { length } = cells;
  const width = header.length;
  const isShort = length < width;
  if (isShort && header.slice(length).every((heading) => heading === '')) return undefined;
  if (!isShort && cells.slice(width).every((cell) => cell.trim() === '')) return undefined;
  const zh = isShort
    ? `这一行只有 ${length} 格，表头有 ${width} 列；可能不完整`
    : `这一行有 ${length} 格，表头只有 ${width} 列；可能有多余的逗号`;
  const en = isShort
    ? `the row has only ${length} cells for ${width} headings; it may be cut off`
    : `the row has ${length} cells for ${width} headings; a comma may be one too many`;
  return { problems: [{ message: { zh, en } }] };
}
