import { createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { normalizeWidth } from '@tiaoli/syntax';
import { keyOf } from 'tiaoli';
import { tableKeys } from '../keys.js';
import type { Cell } from './cell.js';

export type MetaName = keyof typeof tableKeys;

/** What the heading of a column says that its cells hold, before the policy is known. */
export type Column =
  | { readonly kind: 'about'; readonly name: MetaName; readonly heading: Cell }
  /** A fact, or a part of a result: by the name behind the arrow. */
  | { readonly kind: 'fact' | 'result'; readonly text: string; readonly heading: Cell }
  /** For its authors only, or nothing at all. */
  | { readonly kind: 'passed-over' }
  | { readonly kind: 'blank' };

const arrow = /^(?:→|⇒|->|=>|期望\s*:|expect\s*:)\s*/i;

/** The column with which sheets in China begin; it says nothing about a case. */
const rowNumber = '序号';

/** Reads the headings; two columns that say the same are reported. */
export function readColumns(head: readonly Cell[], diagnostics: Diagnostic[]): readonly Column[] {
  const seen = new Map<string, Cell>();
  return head.map((heading) => {
    const column = readColumn(heading);
    if (column.kind === 'passed-over' || column.kind === 'blank') return column;
    const same = `${column.kind} ${column.kind === 'about' ? column.name : column.text}`;
    const first = seen.get(same);
    if (first === undefined) {
      seen.set(same, heading);
      return column;
    }
    const words = { heading: heading.text, other: first.name };
    diagnostics.push(createDiagnostic('case-table-column-twice', heading.span, words));
    return { kind: 'passed-over' };
  });
}

function readColumn(heading: Cell): Column {
  const text = normalizeWidth(heading.text).replace(/\s+/g, ' ');
  if (text === '') return { kind: 'blank' };
  if (text.startsWith('#') || text === rowNumber) return { kind: 'passed-over' };
  const name = keyOf(tableKeys, text);
  if (name !== undefined) return { kind: 'about', name, heading };
  const lead = arrow.exec(text)?.[0];
  if (lead !== undefined) return { kind: 'result', text: text.slice(lead.length), heading };
  return { kind: 'fact', text, heading };
}
