import type { GridCell, GridChange, GridTable } from '@tiaoli/language-service';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useText } from '../../texts/use-text.js';
import { Cell } from './cell.js';
import type { CellFinding } from './cell-findings.js';
import { ColumnMenu, RowMenu } from './menus.js';
import type { Change } from './use-change.js';

const texts = {
  table: { zh: '决策表“{rule}”', en: 'Decision table “{rule}”' },
  conditions: { zh: '条件', en: 'Conditions' },
  results: { zh: '结果', en: 'Results' },
  heading: { zh: '第 {column} 列的表头', en: 'Heading of column {column}' },
  cell: { zh: '第 {row} 行，{heading}', en: 'Row {row}, {heading}' },
};

export interface GridTableProps {
  readonly table: GridTable;
  readonly findings: readonly CellFinding[];
  readonly change: Change;
  /** Shows a cell where it is written. */
  readonly onShow: (cell: GridCell) => void;
}

/** The cells, and the ways to change rows and columns by mouse and keyboard. */
export function GridTableView({ table, findings, change, onShow }: GridTableProps) {
  const say = useText();
  const place = useRef<HTMLTableElement>(null);
  const { rule, firstOutput, headings, rows } = table;
  const awaited = useRef<{ readonly row: number; readonly column: number }>(undefined);
  const focus = (row: number, column: number): boolean => {
    const cell = place.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${column}"]`);
    cell?.focus();
    cell?.select();
    return cell !== undefined && cell !== null;
  };
  const showCell = (element: Element | null): void => {
    const at = placeOf(element);
    const cell = at && (at.row < 0 ? headings : rows[at.row]?.cells)?.[at.column];
    if (cell !== undefined) onShow(cell);
  };
  // The text shows the table that was opened.
  useEffect(() => {
    const [first] = headings;
    if (first !== undefined) onShow(first);
  }, []);
  // A new row is there only once the engine has read the new text.
  useEffect(() => {
    const { row, column } = awaited.current ?? {};
    if (row !== undefined && column !== undefined && focus(row, column)) {
      awaited.current = undefined;
    }
    // The text is another one now: the cell at hand is shown where it is in that.
    if (place.current?.contains(document.activeElement)) showCell(document.activeElement);
  }, [table]);
  const problemOf = (row: number, column: number): string | undefined => {
    const own = findings.filter((each) => each.row === row && each.column === column);
    return own.length === 0 ? undefined : own.map(({ finding }) => say(finding.message)).join('\n');
  };
  const changeAndFocus = async (what: GridChange, row: number, column: number): Promise<void> => {
    awaited.current = { row, column };
    await change(what);
  };
  const handleKey = (event: KeyboardEvent<HTMLTableElement>): void => {
    const element = event.target instanceof HTMLElement ? event.target : null;
    const { row = -1, column = 0 } = placeOf(element) ?? {};
    if (row < 0 || event.nativeEvent.isComposing) return;
    const to = row + (event.key === 'ArrowUp' ? -1 : 1);
    const isMove = event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown');
    const isAdd = (event.ctrlKey || event.metaKey) && event.key === 'Enter';
    if (!isMove && !isAdd) return;
    event.preventDefault();
    // What was typed counts before the row goes elsewhere.
    element?.blur();
    if (isMove) void changeAndFocus({ kind: 'moveRow', from: row, to }, to, column);
    else void changeAndFocus({ kind: 'addRow', at: row + 1 }, row + 1, 0);
  };
  return (
    <table
      ref={place}
      className="grid-table"
      aria-label={say(texts.table, { rule })}
      onKeyDown={handleKey}
      onFocus={({ target }) => showCell(target)}
    >
      <thead>
        <tr>
          <td />
          {firstOutput === 0 ? null : (
            <th scope="colgroup" colSpan={firstOutput}>
              {say(texts.conditions)}
            </th>
          )}
          <th scope="colgroup" className="grid-result" colSpan={headings.length - firstOutput}>
            → {say(texts.results)}
          </th>
        </tr>
        <tr>
          <td />
          {headings.map(({ text }, column) => (
            <th key={column} scope="col" className={column < firstOutput ? '' : 'grid-result'}>
              <div className="grid-heading">
                <Cell
                  text={text}
                  label={say(texts.heading, { column: column + 1 })}
                  row={-1}
                  column={column}
                  problem={problemOf(-1, column)}
                  onSet={(typed) => void change({ kind: 'setHeading', column, text: typed })}
                  onMove={focus}
                />
                <ColumnMenu table={table} column={column} change={change} />
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells, isOtherwise }, row) => (
          <tr key={row}>
            <th scope="row">
              {row + 1}
              <RowMenu table={table} row={row} change={change} />
            </th>
            {cells.map(({ text }, column) => (
              <td key={column} className={column < firstOutput ? '' : 'grid-result'}>
                <Cell
                  text={text}
                  label={say(texts.cell, { row: row + 1, heading: headings[column]?.text ?? '' })}
                  row={row}
                  column={column}
                  isReadOnly={isOtherwise && column < firstOutput}
                  problem={problemOf(row, column)}
                  onSet={(typed) => void change({ kind: 'setCell', row, column, text: typed })}
                  onPaste={(pasted) => void change({ kind: 'paste', row, column, cells: pasted })}
                  onMove={focus}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Which cell an element is: row -1 holds the headings. */
function placeOf(element: Element | null): { row: number; column: number } | undefined {
  const written = element instanceof HTMLElement ? element.dataset.cell : undefined;
  const [row, column] = written?.split(' ').map(Number) ?? [];
  return row === undefined || column === undefined ? undefined : { row, column };
}
