import type { Span } from '@tiaoli/diagnostics';

/** A cell of a sheet, as its author sees it. */
export interface Cell {
  /** Without quotes and the blanks around it. */
  readonly text: string;
  /** In the file, with its quotes. */
  readonly span: Span;
  /** As spreadsheets call it: `D7`. */
  readonly name: string;
}
