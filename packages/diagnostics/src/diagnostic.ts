import type { DiagnosticCode } from './generated/catalogue.js';
import type { Span } from './span.js';

/** The languages of every message. */
export type Language = 'zh' | 'en';

/** One text in both languages. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A word of a message: the user's own (the same in both languages) or ours. */
export type Words = string | Bilingual;

export type Severity = 'error' | 'warning' | 'information';

/** A replacement of the text of a span. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change that mends a diagnostic; its edits do not overlap. */
export interface Fix {
  readonly title: Bilingual;
  readonly edits: readonly TextEdit[];
}

/** A second place that helps to understand a diagnostic. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: Bilingual;
}

/** One finding about a text: data first, with its wording in both languages beside it. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly span: Span;
  /** The words filled into the message, by parameter name. */
  readonly parameters: Readonly<Record<string, Words>>;
  readonly message: Bilingual;
  /** Why this is a defect. */
  readonly reason: Bilingual;
  readonly fix?: Fix;
  readonly related?: readonly RelatedPlace[];
}

/** What a diagnostic may carry beside its code, span and parameters. */
export interface DiagnosticExtras {
  readonly fix?: Fix | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
}

/** A value together with what was found on the way to it. A user's mistake never throws. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
