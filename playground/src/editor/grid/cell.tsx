import { type ClipboardEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { pastedCells } from './pasted-cells.js';

export interface CellProps {
  readonly text: string;
  readonly label: string;
  /** -1 for the headings. */
  readonly row: number;
  readonly column: number;
  readonly isReadOnly?: boolean;
  /** What is wrong with it. */
  readonly problem: string | undefined;
  readonly onSet: (text: string) => void;
  readonly onPaste?: (cells: readonly (readonly string[])[]) => void;
  /** To the next cell in a direction. */
  readonly onMove: (row: number, column: number) => unknown;
}

/** One cell: what is typed counts when the cell is left. */
export function Cell(props: CellProps) {
  const { text, label, row, column, isReadOnly = false, problem, onSet, onPaste, onMove } = props;
  const [draft, setDraft] = useState<string>();
  const [sent, setSent] = useState<string>();
  useEffect(() => setSent(undefined), [text]);
  const settle = (): void => {
    setDraft(undefined);
    if (draft === undefined || draft.trim() === text) return;
    // Until the text has it, the cell does not fall back to what it was.
    setSent(draft);
    onSet(draft);
  };
  const shown = draft ?? sent ?? text;
  const handleKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    // While Chinese is put in, Enter and the arrows belong to that.
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = steps(event);
    if (event.key === 'Escape' && draft !== undefined) {
      event.stopPropagation();
      setDraft(undefined);
    }
    if (by === undefined) return;
    event.preventDefault();
    onMove(row + by.row, column + by.column);
  };
  const handlePaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const cells = pastedCells(event.clipboardData.getData('text/plain'));
    if (cells === undefined || onPaste === undefined) return;
    event.preventDefault();
    setDraft(undefined);
    onPaste(cells);
  };
  return (
    <input
      className="grid-input"
      aria-label={label}
      aria-invalid={problem !== undefined}
      title={problem}
      data-cell={`${row} ${column}`}
      style={{ minWidth: `${widthOf(shown)}ch` }}
      readOnly={isReadOnly}
      value={shown}
      onChange={({ target }) => setDraft(target.value)}
      onBlur={settle}
      onKeyDown={handleKey}
      onPaste={handlePaste}
    />
  );
}

interface Step {
  readonly row: number;
  readonly column: number;
}

/** Up and down always; left and right where the cursor has reached the end of the text. */
function steps({
  key,
  shiftKey,
  currentTarget,
}: KeyboardEvent<HTMLInputElement>): Step | undefined {
  const { selectionStart, selectionEnd, value } = currentTarget;
  const isBare = selectionStart === selectionEnd && !shiftKey;
  if (key === 'ArrowDown' || (key === 'Enter' && !shiftKey)) return { row: 1, column: 0 };
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return { row: -1, column: 0 };
  if (key === 'ArrowRight' && isBare && selectionEnd === value.length) return { row: 0, column: 1 };
  if (key === 'ArrowLeft' && isBare && selectionStart === 0) return { row: 0, column: -1 };
  return undefined;
}

/** In digits; Han characters are twice as wide. */
function widthOf(text: string): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return Math.min(44, Math.max(8, text.length + wide + 3));
}
