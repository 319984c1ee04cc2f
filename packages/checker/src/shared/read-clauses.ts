import type { Span } from '@tiaoli/diagnostics';
import { type Citation, normalizeWidth, type Text } from '@tiaoli/syntax';

/** One cited clause: `讲话 2.4(3)` is clause 2.4(3) of the source 讲话. */
export interface ReadClause {
  /** Absent where no registered source has the name. */
  readonly source: string | undefined;
  /** The name as written, and where. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly clause: string;
  /** The whole of it in the file. */
  readonly span: Span;
}

/** The clauses of a citation, of which one text may hold several behind semicolons. */
export function readClauses(
  citation: Citation,
  sources: ReadonlyMap<string, unknown>,
): readonly ReadClause[] {
  return citation.clauses.flatMap((text) =>
    pieces(text).map((piece) => readClause(piece, sources)),
  );
}

function pieces(text: Text): readonly Text[] {
  const result: Text[] = [];
  for (const match of text.text.matchAll(/[^;；]+/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') continue;
    const start = match.index + match[0].indexOf(trimmed);
    result.push({ text: trimmed, span: within(text, start, trimmed.length) });
  }
  return result;
}

function readClause(piece: Text, sources: ReadonlyMap<string, unknown>): ReadClause {
  const plain = normalizeWidth(piece.text);
  const source = sourceAtStart(plain, sources);
  const blank = plain.search(/\s/);
  const name = source ?? (blank < 0 ? piece.text : piece.text.slice(0, blank));
  return {
    source,
    name,
    nameSpan: within(piece, 0, name.length),
    clause: piece.text.slice(name.length).trim(),
    span: piece.span,
  };
}

/** Short names of sources are short. */
const longestName = 200;

/** The longest source that is the text up to some blank, so that 办法 does not hide 办法 细则. */
function sourceAtStart(text: string, sources: ReadonlyMap<string, unknown>): string | undefined {
  const start = text.length <= longestName ? text.length : text.lastIndexOf(' ', longestName);
  for (let end = start; end > 0; end = text.lastIndexOf(' ', end - 1)) {
    const name = text.slice(0, end);
    if (sources.has(name)) return name;
  }
  return undefined;
}

/** A part of a text in the file; the whole where quotes or escapes have moved its characters. */
function within({ text, span }: Text, start: number, length: number): Span {
  if (span.end - span.start !== text.length) return span;
  return { start: span.start + start, end: span.start + start + length };
}
