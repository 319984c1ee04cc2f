import type { Diagnostic } from '@tiaoli/diagnostics';
import type { GridCell, GridTable } from '@tiaoli/language-service';

/** What is found in a table, with the cell that it is about where it is one. */
export interface CellFinding {
  readonly finding: Diagnostic;
  /** -1 for the headings; absent for the table as a whole. */
  readonly row?: number;
  readonly column?: number;
}

export function cellFindings(
  { start, end, headings, rows }: GridTable,
  findings: readonly Diagnostic[],
): readonly CellFinding[] {
  const lines = [headings, ...rows.map(({ cells }) => cells)];
  return findings
    .filter(({ span }) => start <= span.start && span.start <= end)
    .map((finding) => {
      const line = lines.findIndex((cells) => isIn(finding, cells[0], cells.at(-1)));
      if (line < 0) return { finding };
      const column = (lines[line] ?? []).findIndex((cell) => isIn(finding, cell, cell));
      return column < 0 ? { finding, row: line - 1 } : { finding, row: line - 1, column };
    });
}

function isIn(
  { span }: Diagnostic,
  first: GridCell | undefined,
  last: GridCell | undefined,
): boolean {
  if (first === undefined || last === undefined) return false;
  return first.start <= span.start && span.end <= last.end;
}
