import { displayWidth } from '@tiaoli/diagnostics';
import type { FileEdit } from '../edits.js';
import type { Workspace } from '../workspace/workspace.js';
import { type Cells, changed } from './changes.js';
import type { GridChange, GridTable } from './grid.js';
import { tablesOf } from './tables-of.js';

/** Writes a table anew with a change in it; no edits where the change cannot be made. */
export function tableEdits(
  workspace: Workspace,
  path: string,
  key: string,
  change: GridChange,
): readonly FileEdit[] {
  const text = workspace.text(path);
  const table = tablesOf(workspace, path).find((each) => each.key === key);
  if (text === undefined || table === undefined) return [];
  const cells = changed(cellsOf(table), change);
  if (cells === undefined) return [];
  const heading = table.headings[0];
  if (heading === undefined) return [];
  // The first bar is the first sign of its line, after the indentation of the whole table.
  const lineStart = text.lastIndexOf('\n', heading.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
  const start = lineStart + indent.length;
  const written = linesOf(cells).join(`\n${indent}`);
  return written === text.slice(start, table.end)
    ? []
    : [{ path, start, end: table.end, text: written }];
}

function cellsOf({ firstOutput, headings, rows }: GridTable): Cells {
  return {
    firstOutput,
    headings: headings.map(({ text }) => text),
    rows: rows.map(({ cells }) => cells.map(({ text }) => text)),
    hasOtherwise: rows.at(-1)?.isOtherwise === true,
  };
}

/** Laid out as a formatted file has it: the bars below each other. */
function linesOf({ firstOutput, headings, rows }: Cells): readonly string[] {
  const lines = [
    headings.map((text, at) => `${at === firstOutput ? '→ ' : ''}${cleaned(text)}`.trimEnd()),
    ...rows.map((row) => row.map((text, at) => written(text, at < firstOutput))),
  ];
  const widths = headings.map((_, at) =>
    Math.max(...lines.map((line) => displayWidth(line[at] ?? ''))),
  );
  return lines.map((line) => {
    const padded = line.map(
      (text, at) => text + ' '.repeat(Math.max(0, (widths[at] ?? 0) - displayWidth(text))),
    );
    return `| ${padded.join(' | ')} |`;
  });
}

/** A condition that is left blank does not matter. */
function written(text: string, isCondition: boolean): string {
  const clean = cleaned(text);
  return clean === '' && isCondition ? '-' : clean;
}

/** A cell is one line, and a bar would end it except inside of a name in 「」. */
function cleaned(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/「[^」]*」|[|｜]/g, (part) => (part.length === 1 ? ' ' : part))
    .trim();
}
