import {
  type Diagnostic,
  type Language,
  type Position,
  positionAt,
  renderDiagnostic,
  type SourceText,
} from '@tiaoli/diagnostics';
import type { Context } from '../context.js';
import { say } from '../texts.js';

/** A diagnostic with the text it is about; without one it is about the question itself. */
export interface Finding {
  readonly diagnostic: Diagnostic;
  readonly source?: SourceText;
}

export function findingsIn(
  source: SourceText,
  diagnostics: readonly Diagnostic[],
): readonly Finding[] {
  return diagnostics.map((diagnostic) => ({ diagnostic, source }));
}

/** A finding in words. */
export function findingText(
  { diagnostic, source }: Finding,
  context: Pick<Context, 'language' | 'paint'>,
): string {
  const { language, paint } = context;
  if (source !== undefined) return renderDiagnostic(diagnostic, source, { language, paint });
  const { code, severity, message, reason } = diagnostic;
  const head = paint(say(language, severity), severity);
  const why = say(language, 'reason');
  return `${head} ${code}: ${message[language]}\n  ${why}: ${reason[language]}`;
}

interface FindingData {
  readonly file?: string;
  readonly start?: Position;
  readonly end?: Position;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly reason: string;
  /** Edits by position in the file. */
  readonly fix?: {
    readonly title: string;
    readonly edits: readonly {
      readonly start: Position;
      readonly end: Position;
      readonly text: string;
    }[];
  };
}

/** A finding as plain JSON, with lines and columns counted from 1. */
export function findingData({ diagnostic, source }: Finding, language: Language): FindingData {
  const { code, severity, message, reason, span, fix } = diagnostic;
  const words = { code, severity, message: message[language], reason: reason[language] };
  if (source === undefined) return words;
  const place = ({ start, end }: { start: number; end: number }) => ({
    start: positionAt(source, start),
    end: positionAt(source, end),
  });
  const edits = fix?.edits.map((edit) => ({ ...place(edit.span), text: edit.text }));
  return {
    file: source.name,
    ...place(span),
    ...words,
    ...(fix === undefined ? {} : { fix: { title: fix.title[language], edits: edits ?? [] } }),
  };
}
