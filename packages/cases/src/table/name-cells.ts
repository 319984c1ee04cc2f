import type { Diagnostic } from '@tiaoli/diagnostics';
import type { Cell } from './cell.js';
import type { Grid } from './grid.js';

/** Says in a finding which cell it is about, as a spreadsheet calls it. */
export function cellNamer({ rows }: Grid): (finding: Diagnostic) => Diagnostic {
  const cells = rows.flat();
  return (finding) => {
    const { span, message } = finding;
    const cell =
      span.start === span.end && span.start === 0 ? undefined : cellAt(cells, span.start);
    if (cell === undefined) return finding;
    return {
      ...finding,
      message: { zh: `${cell.name} 单元格：${message.zh}`, en: `cell ${cell.name}: ${message.en}` },
    };
  };
}

/** The last cell that begins at or before an offset. */
function cellAt(cells: readonly Cell[], offset: number): Cell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return cells[low - 1];
}
