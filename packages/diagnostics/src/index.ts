// Places in texts

export { applyFix } from './apply-fix.js';
export { createDiagnostic } from './create-diagnostic.js';
// Findings
export type {
  Bilingual,
  Checked,
  Diagnostic,
  DiagnosticExtras,
  Fix,
  Language,
  RelatedPlace,
  Severity,
  TextEdit,
  Words,
} from './diagnostic.js';
export type { DidYouMeanOptions } from './did-you-mean.js';
export { didYouMean } from './did-you-mean.js';
// Wording
export { displayWidth } from './display-width.js';
export type { DiagnosticCode, DiagnosticParameters } from './generated/catalogue.js';
export { catalogue } from './generated/catalogue.js';
export { areOpposites } from './negation.js';
export type { RenderOptions } from './render.js';
export { renderDiagnostic } from './render.js';
export type { Position, SourceText } from './source-text.js';
export { createSourceText, lineText, positionAt } from './source-text.js';
export type { Span } from './span.js';
export { joinSpans } from './span.js';
