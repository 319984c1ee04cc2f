import {
  createDiagnostic,
  type Diagnostic,
  type DiagnosticCode,
  type DiagnosticParameters,
  type Fix,
  type Span,
  type TextEdit,
} from '@tiaoli/diagnostics';
import type { FullWidth } from './full-width.js';

/** A block that is open at a line: where its lines begin, and whether they have keys or `-`. */
export interface Level {
  readonly column: number;
  /** Where its first line begins. */
  readonly start: number;
  isMapping: boolean;
  hasItems: boolean;
}

/**
 * The state of one pass over a text. The pass knows just enough of YAML to find the mistakes that
 * YAML itself would misread, and never goes back further than one value.
 */
export interface Scan {
  readonly text: string;
  /** Spellings that are certainly keys. */
  readonly knownKeys: ReadonlySet<string>;
  /** How many columns a tab stands for. */
  readonly tabWidth: number;
  readonly levels: Level[];
  readonly diagnostics: Diagnostic[];
  readonly edits: TextEdit[];
  /** Tabs, and wide blanks, that stand where indentation should. */
  readonly tabs: TextEdit[];
  readonly wideBlanks: TextEdit[];
  readonly fullWidth: FullWidth;
  /** Items that are written with `-` in braces or brackets. */
  readonly dashes: TextEdit[];
  /** The column of a key, itself indented by spaces, whose value must be in the lines below. */
  awaiting: number | undefined;
  /** The columns that indentations with tabs were taken for. */
  readonly tabColumns: Map<string, number>;
  /** Lines that begin right of this column go on with a text that began above. */
  openText: number | undefined;
  /** Where the nesting passes the limit: the pass ends there. */
  tooDeepAt: number | undefined;
  /** So much is wrong that this is hardly the file that was meant: the pass ends. */
  isHopeless: boolean;
  /** The opening brackets of expressions that have their other half; found when first needed. */
  closedBrackets: ReadonlySet<number> | undefined;
}

/** With more mistakes than this, reading on would only cost time. */
const mostMistakes = 1000;

export const isStopped = (scan: Scan): boolean => scan.tooDeepAt !== undefined || scan.isHopeless;

/** Reports a mistake whose mend the author may apply and the reading assumes. */
export function mend<C extends DiagnosticCode>(
  scan: Scan,
  code: C,
  span: Span,
  parameters: DiagnosticParameters[C],
  fix: Fix,
): void {
  for (const edit of fix.edits) scan.edits.push(edit);
  scan.diagnostics.push(createDiagnostic(code, span, parameters, { fix }));
  if (scan.diagnostics.length >= mostMistakes) scan.isHopeless = true;
}

export const isBlank = (character: string): boolean => character === ' ' || character === '\t';

/** A blank or the end of a line or of the text. */
export const isGap = (character: string): boolean =>
  character === '' || character === '\n' || character === '\r' || isBlank(character);

/** A `-` or `?` that begins an item, whatever blank follows it. */
export function isItem(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character !== '-' && character !== '?') return false;
  const next = text.charAt(at + 1);
  return isGap(next) || (character === '-' && isWideBlank(next));
}

/** Blanks that look like spaces and are not. */
export const isWideBlank = (character: string): boolean =>
  /[\u3000\u00a0\u2000-\u200a\u202f\u205f]/.test(character);

export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charAt(next))) next += 1;
  return next;
}

/** Past blanks of every kind. */
export function skipAnyBlanks(text: string, at: number): number {
  let next = at;
  while (isBlank(text.charAt(next)) || (next < text.length && isWideBlank(text.charAt(next)))) {
    next += 1;
  }
  return next;
}

/** Past anchors, tags and aliases, which are refused later, and the blanks after them. */
export function skipProperties(text: string, at: number): number {
  let next = at;
  while (/[&*!]/.test(text.charAt(next)) && !text.startsWith('!=', next)) {
    if (isGap(text.charAt(next + 1))) return next;
    while (!isGap(text.charAt(next))) next += 1;
    next = skipBlanks(text, next);
  }
  return next;
}

/** The offset of the line break that ends the line, or of the end of the text. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export const nextLine = (text: string, at: number): number => endOfLine(text, at) + 1;

/** Where the text of a line ends: before a comment and the blanks around it. */
export function endOfContent(text: string, at: number): number {
  const lineEnd = endOfLine(text, at);
  let end = lineEnd;
  for (let index = at; index < lineEnd; index++) {
    if (text.charAt(index) === '#' && isBlank(text.charAt(index - 1))) {
      end = index;
      break;
    }
  }
  while (end > at && isGap(text.charAt(end - 1))) end -= 1;
  return end;
}

/** Whether nothing but blanks and a comment is left of a line. */
export function isLineDone(text: string, at: number): boolean {
  const character = text.charAt(skipBlanks(text, at));
  if (character === '' || character === '\n' || character === '\r') return true;
  return character === '#' && (skipBlanks(text, at) > at || isGap(text.charAt(at - 1)));
}

/** The edits that put a range in single quotes. */
export function quoteEdits(text: string, span: Span): TextEdit[] {
  const edits: TextEdit[] = [{ span: { start: span.start, end: span.start }, text: "'" }];
  for (let at = text.indexOf("'", span.start); at >= 0 && at < span.end; ) {
    edits.push({ span: { start: at, end: at }, text: "'" });
    at = text.indexOf("'", at + 1);
  }
  // Two insertions at one place are one: a quote that is the first character doubles as well.
  const [first, second] = edits;
  if (first && second && second.span.start === span.start)
    edits.splice(0, 2, { ...first, text: "''" });
  edits.push({ span: { start: span.end, end: span.end }, text: "'" });
  return edits;
}

export const quoteFix = (text: string, span: Span): Fix => ({
  title: { zh: '加上引号', en: 'put it in quotes' },
  edits: quoteEdits(text, span),
});
