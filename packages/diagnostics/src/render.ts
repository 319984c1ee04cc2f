import type { Diagnostic, Language, Severity } from './diagnostic.js';
import { displayWidth } from './display-width.js';
import { lineText, positionAt, type SourceText } from './source-text.js';

export interface RenderOptions {
  readonly language: Language;
  /** Colours a piece of text by what it says; the identity where there is no terminal. */
  readonly paint?: (text: string, role: Severity | 'quiet' | 'strong') => string;
}

const words = {
  zh: {
    error: '错误',
    warning: '警告',
    information: '提示',
    reason: '原因',
    fix: '修改',
    see: '参见',
  },
  en: {
    error: 'error',
    warning: 'warning',
    information: 'note',
    reason: 'reason',
    fix: 'fix',
    see: 'see',
  },
} as const;

/** A diagnostic as text: place, message, the line with the span underlined, reason and fix. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  source: SourceText,
  options: RenderOptions,
): string {
  const { language } = options;
  const paint = options.paint ?? ((text) => text);
  const word = words[language];
  const { line, column } = positionAt(source, diagnostic.span.start);
  const head = `${paint(word[diagnostic.severity], diagnostic.severity)} ${diagnostic.code}`;
  const lines = [
    `${paint(`${source.name}:${line}:${column}`, 'strong')} ${head}: ${diagnostic.message[language]}`,
    ...excerpt(diagnostic, source).map((text) => paint(text, 'quiet')),
    `  ${word.reason}: ${diagnostic.reason[language]}`,
  ];
  for (const place of diagnostic.related ?? []) {
    const at = positionAt(source, place.span.start);
    lines.push(`  ${word.see} ${at.line}:${at.column}: ${place.message[language]}`);
  }
  if (diagnostic.fix) lines.push(`  ${word.fix}: ${diagnostic.fix.title[language]}`);
  return lines.join('\n');
}

const widest = 96;

function excerpt(diagnostic: Diagnostic, source: SourceText): string[] {
  const { line, column } = positionAt(source, diagnostic.span.start);
  const text = lineText(source, line);
  if (text.trim() === '') return [];
  const from = column - 1 > widest - 24 ? column - 25 : 0;
  const shown = text.slice(from, from + widest);
  const before = shown.slice(0, column - 1 - from);
  const length = Math.max(1, diagnostic.span.end - diagnostic.span.start);
  const marked = shown.slice(before.length, before.length + length);
  const gutter = String(line);
  return [
    `  ${gutter} | ${shown}`,
    `  ${' '.repeat(gutter.length)} | ${' '.repeat(displayWidth(before))}${'^'.repeat(Math.max(1, displayWidth(marked)))}`,
  ];
}
