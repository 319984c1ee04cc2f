import type { Bilingual, Diagnostic, SourceText, Span } from '@tiaoli/diagnostics';
import type { LocatedText } from '@tiaoli/parser';
import type { ClauseStatus, Modality } from './keys.js';

/** A register as read: the clauses of one or more documents in our own words. */
export interface Register {
  readonly id: LocatedText;
  readonly title: Bilingual;
  /** Where empty, the register is of one document, and locations are whatever that uses. */
  readonly documents: readonly RegisteredDocument[];
  readonly clauses: readonly Clause[];
  readonly source: SourceText;
}

export interface RegisteredDocument {
  readonly number: LocatedText;
  readonly title: Bilingual;
  /** Numbers of documents that hold the same text: one authority, not several. */
  readonly identical: readonly LocatedText[];
  readonly defects: readonly LocatedText[];
}

export interface Clause {
  readonly id: LocatedText;
  readonly title: Bilingual;
  readonly at: readonly LocatedText[];
  readonly text: string;
  readonly modality?: Modality;
  /** What the author says; absent where the citations of policies are to say it. */
  readonly status?: WrittenStatus;
  readonly reason?: string;
  /** What the source leaves open. */
  readonly open: readonly string[];
  readonly defects: readonly LocatedText[];
  /** How many items it says there are. */
  readonly announced?: AnnouncedCount;
  readonly listed: readonly string[];
}

export interface WrittenStatus {
  readonly status: ClauseStatus;
  readonly span: Span;
}

export interface AnnouncedCount {
  readonly count: number;
  readonly span: Span;
}

/** `register` is absent where the text cannot be understood as a register at all. */
export interface ReadRegister {
  readonly register?: Register;
  readonly source: SourceText;
  readonly diagnostics: readonly Diagnostic[];
}
