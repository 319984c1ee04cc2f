import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticExtras,
  type DiagnosticParameters,
  type Span,
} from '@tiaoli/diagnostics';
import type { KeywordLanguage } from '@tiaoli/syntax';
import type { ExpressionReader } from '../expression/reader.js';
import type { YamlScalar } from '../yaml/node.js';
import type { TableLines } from './table-lines.js';

/** What the readers of one policy share. */
export interface Reading {
  readonly reader: ExpressionReader;
  readonly diagnostics: Diagnostic[];
  /** How many keys are written in each language. */
  readonly languages: Record<KeywordLanguage, number>;
  /** Parts of the file may be lost, so that a key that seems absent is not reported. */
  readonly damaged: boolean;
  /** Tables that were split when names were collected. */
  readonly tables: ReadonlyMap<YamlScalar, TableLines>;
}

/** More findings than this say nothing new about a file, and cost time to word. */
const mostFindings = 1000;

export const isFull = (reading: Pick<Reading, 'diagnostics'>): boolean =>
  reading.diagnostics.length >= mostFindings;

/** Adds a diagnostic by its code. */
export function report<C extends DiagnosticCode>(
  reading: Pick<Reading, 'diagnostics'>,
  code: C,
  span: Span,
  parameters: DiagnosticParameters[C],
  extras: DiagnosticExtras = {},
): void {
  if (isFull(reading)) return;
  reading.diagnostics.push(createDiagnostic(code, span, parameters, extras));
}

/** The value of something that was checked; what was found goes to the reading. */
export function collect<T>(
  reading: Pick<Reading, 'diagnostics'>,
  checked: { readonly value: T; readonly diagnostics: readonly Diagnostic[] },
): T {
  if (!isFull(reading)) reading.diagnostics.push(...checked.diagnostics);
  return checked.value;
}
