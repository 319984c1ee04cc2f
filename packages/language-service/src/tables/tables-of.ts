import { firstOutput, type LocatedText, withoutArrow } from '@tiaoli/parser';
import { hitPolicies } from '@tiaoli/syntax';
import type { Workspace } from '../workspace/workspace.js';
import type { GridCell, GridRow, GridTable } from './grid.js';
import { type WrittenTable, writtenTables } from './written-tables.js';

/** Every decision table of a policy file, in the order of its rules. */
export function tablesOf(workspace: Workspace, path: string): readonly GridTable[] {
  return writtenTables(workspace, path).flatMap((table) => gridOf(table) ?? []);
}

/** Rows of another length than the headings are filled up, so that nothing of them is lost. */
function gridOf({ body, lines, ...about }: WrittenTable): GridTable | undefined {
  const [header, ...rest] = lines;
  const last = lines.at(-1);
  if (header === undefined || last === undefined) return undefined;
  const output = firstOutput(header.cells);
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const hit = hitPolicies[body.hitPolicy];
  return {
    ...about,
    start: body.span.start,
    end: last.line.span.end,
    hit: { name: { zh: hit.zh, en: hit.en }, meaning: hit.doc },
    firstOutput: output,
    headings: filled(
      header.cells.map((cell, at) => (at === output ? withoutArrow(cell) : cell)),
      width,
    ),
    rows: rest.map(({ cells }): GridRow => {
      const isOtherwise = cells[0]?.span.start === body.otherwise?.span.start;
      return { cells: filled(cells, width), isOtherwise };
    }),
  };
}

function filled(cells: readonly LocatedText[], width: number): readonly GridCell[] {
  const end = cells.at(-1)?.span.end ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const cell = cells[column];
    return cell === undefined
      ? { text: '', start: end, end }
      : { text: cell.text, start: cell.span.start, end: cell.span.end };
  });
}
