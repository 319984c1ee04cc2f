import { type Cell, shownCell } from '../cell.js';
import type { Grid, Merge } from './sheet.js';

/** Headings stand among the first rows. */
const mostSearched = 30;
/** What is longer is a note. */
const longestHeading = 60;

const numeric = /^[-+¥￥]?[\d０-９][\d０-９.,，:/年月日\s-]*[%％]?$/;

/**
 * Index of the row with the headings: the one with the most different words, for titles and notes
 * above have few, and the rows below hold numbers and the same words again. Of headings on two levels
 * it is the lower one.
 */
export function findHeader({ cells, merges }: Grid): number | undefined {
  let best: number | undefined;
  let most = 0;
  for (const [index, row] of cells.slice(0, mostSearched).entries()) {
    const words = labelsOf(row).size;
    if (words > most) [best, most] = [index, words];
  }
  return best === undefined ? undefined : lowestLevel(best, { cells, merges });
}

/** Headings have so many levels at most; what goes on further is a label beside the rows. */
const mostLevels = 3;

function lowestLevel(top: number, { cells, merges }: Pick<Grid, 'cells' | 'merges'>): number {
  for (let level = 0; level < mostLevels; level++) {
    const row = cells[top + level];
    if (row === undefined) return top;
    if (!goesOnBelow(top + level, row, merges)) return top + level;
  }
  return top;
}

function labelsOf(row: readonly Cell[]): ReadonlySet<string> {
  const texts = row.flatMap((cell) => (cell.kind === 'text' ? [cell.text.trim()] : []));
  return new Set(
    texts.filter((text) => text !== '' && text.length <= longestHeading && !numeric.test(text)),
  );
}

/** Whether a heading of this row is merged with the row below. */
function goesOnBelow(index: number, row: readonly Cell[], merges: readonly Merge[]): boolean {
  return merges.some(
    ({ startRow, endRow, startCol }) =>
      startRow <= index && endRow > index && row[startCol]?.kind === 'text',
  );
}

/** The headings of a row; one without a word takes that of the row above, as a lower level does. */
export function headingsOf({ cells }: Grid, index: number): readonly string[] {
  const row = cells[index] ?? [];
  const above = cells[index - 1] ?? [];
  // A title above the headings is no heading.
  const isLevel = labelsOf(above).size >= 2;
  const width = Math.max(row.length, isLevel ? above.length : 0);
  return Array.from({ length: width }, (_, column) => {
    const own = plainHeading(row[column]);
    return own !== '' || !isLevel ? own : plainHeading(above[column]);
  });
}

function plainHeading(cell: Cell | undefined): string {
  return cell === undefined ? '' : shownCell(cell).replace(/\s+/g, ' ').trim();
}
