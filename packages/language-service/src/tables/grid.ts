import type { Bilingual } from '@tiaoli/diagnostics';

/** A decision table as a grid. Its places are offsets in the file. */
export interface GridTable {
  /** Tells it from the others of the file, also after it was changed. */
  readonly key: string;
  readonly rule: string;
  /** The entity or the variant that the rule belongs to. */
  readonly owner?: string;
  /** From the rule's key for it to the end of its last line. */
  readonly start: number;
  readonly end: number;
  /** What happens when several rows hold, and what that means. */
  readonly hit: { readonly name: Bilingual; readonly meaning: Bilingual };
  /** The first column that is a result; those before it are conditions. */
  readonly firstOutput: number;
  readonly headings: readonly GridCell[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  /** The last row that holds when no other does; it stays the last one. */
  readonly isOtherwise: boolean;
}

/** A cell as it is written, without the arrow of a heading. */
export interface GridCell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What may be done to a grid. Rows and columns count from 0; the headings are no row. */
export type GridChange =
  | {
      readonly kind: 'setCell';
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  | { readonly kind: 'setHeading'; readonly column: number; readonly text: string }
  | { readonly kind: 'addRow'; readonly at: number }
  | { readonly kind: 'removeRow'; readonly row: number }
  | { readonly kind: 'moveRow'; readonly from: number; readonly to: number }
  | { readonly kind: 'addColumn'; readonly at: number; readonly isOutput: boolean }
  | { readonly kind: 'removeColumn'; readonly column: number }
  | { readonly kind: 'moveColumn'; readonly from: number; readonly to: number }
  /** Cells of a spreadsheet from a place on; rows are added as needed. */
  | {
      readonly kind: 'paste';
      readonly row: number;
      readonly column: number;
      readonly cells: readonly (readonly string[])[];
    };
