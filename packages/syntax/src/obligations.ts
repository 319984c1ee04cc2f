import type { Span } from '@tiaoli/diagnostics';
import type { Expression } from './expression.js';
import type { ModalityName } from './obligation-words.js';
import type { Citation, Text, Title } from './policy.js';

/** Items that are checked one by one. */
export interface ChecklistBody {
  readonly kind: 'checklist';
  readonly require?: Requirement;
  /** How many items the source announced. */
  readonly announced?: Expression;
  readonly items: readonly ChecklistItem[];
  readonly span: Span;
}

/** How many of the items must be met. */
export type Requirement =
  | { readonly kind: 'all' | 'any'; readonly span: Span }
  | { readonly kind: 'atLeast'; readonly count: Expression; readonly span: Span };

export interface ChecklistItem {
  readonly name: Text;
  readonly title?: Title;
  readonly when: Expression;
  readonly modality?: ModalityName;
  readonly citation: Citation;
  readonly span: Span;
}

/** Things to be done by a date. */
export interface MilestonesBody {
  readonly kind: 'milestones';
  readonly milestones: readonly Milestone[];
  readonly span: Span;
}

export interface Milestone {
  readonly name: Text;
  readonly title?: Title;
  readonly due: Expression;
  readonly done: Expression;
  readonly doneOn: Expression;
  readonly citation: Citation;
  readonly span: Span;
}
