import type { Diagnostic, Language, Severity } from '@tiaoli/diagnostics';
import { messageTarget } from '../help/help-state.js';
import { helpLink } from './help-links.js';
import { editor, MarkerSeverity } from './monaco.js';

const severities: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  information: MarkerSeverity.Info,
};

/** Underlines what was found in a text. */
export function showFindings(
  model: editor.ITextModel,
  findings: readonly Diagnostic[],
  language: Language,
): void {
  const markers = findings.map((finding): editor.IMarkerData => {
    const { code, severity, span, message, reason } = finding;
    const from = model.getPositionAt(span.start);
    const to = model.getPositionAt(Math.max(span.end, span.start + 1));
    return {
      code: { value: code, target: helpLink(messageTarget(code)) },
      severity: severities[severity],
      message: `${message[language]}\n${reason[language]}`,
      startLineNumber: from.lineNumber,
      startColumn: from.column,
      endLineNumber: to.lineNumber,
      endColumn: to.column,
    };
  });
  editor.setModelMarkers(model, 'tiaoli', markers);
}
