import { createDiagnostic, type Diagnostic, type Fix, type Span } from '@tiaoli/diagnostics';
import type { YAMLParseError } from 'yaml';
import type { MendedText } from './mend.js';

/** The pages that stand for what the library says. */
type StructureCode =
  | 'bad-indentation'
  | 'block-in-braces'
  | 'colon-in-text'
  | 'comment-without-space'
  | 'missing-colon'
  | 'missing-comma'
  | 'missing-dash'
  | 'unclosed-bracket'
  | 'unclosed-quote'
  | 'unexpected-text'
  | 'unknown-escape'
  | 'unspaced-colon';

interface Rewording {
  readonly library: string;
  readonly says?: RegExp;
  /** Absent where something else reports it better. */
  readonly code?: StructureCode;
}

/** The first row that fits an error decides. */
const rewordings: readonly Rewording[] = [
  { library: 'MISSING_CHAR', says: /closing/, code: 'unclosed-quote' },
  { library: 'MISSING_CHAR', says: /^Missing space after :/, code: 'unspaced-colon' },
  { library: 'MISSING_CHAR', says: /^Missing ,/, code: 'missing-comma' },
  { library: 'MISSING_CHAR', says: /^Implicit map keys/, code: 'missing-colon' },
  { library: 'MISSING_CHAR', says: /^Comments/, code: 'comment-without-space' },
  { library: 'MISSING_CHAR', says: /^Sequence item/, code: 'missing-dash' },
  { library: 'MISSING_CHAR', says: /must end with/, code: 'unclosed-bracket' },
  { library: 'MISSING_CHAR', says: /^Tags and anchors/ },
  { library: 'MISSING_CHAR', says: /indicator line|directives-end/ },
  { library: 'BAD_INDENT', says: /must be sufficiently indented/, code: 'unclosed-bracket' },
  { library: 'BAD_INDENT', code: 'bad-indentation' },
  { library: 'TAB_AS_INDENT', code: 'bad-indentation' },
  { library: 'MULTILINE_IMPLICIT_KEY', code: 'missing-colon' },
  { library: 'BLOCK_AS_IMPLICIT_KEY', says: /compact mappings/, code: 'colon-in-text' },
  { library: 'BLOCK_AS_IMPLICIT_KEY', code: 'bad-indentation' },
  { library: 'BLOCK_IN_FLOW', code: 'block-in-braces' },
  { library: 'BAD_DQ_ESCAPE', code: 'unknown-escape' },
  { library: 'ALIAS_PROPS' },
  { library: 'BAD_ALIAS' },
  { library: 'BAD_DIRECTIVE' },
  { library: 'BAD_PROP_ORDER' },
  { library: 'MULTIPLE_ANCHORS' },
  { library: 'MULTIPLE_TAGS' },
  { library: 'MULTIPLE_DOCS' },
  { library: 'TAG_RESOLVE_FAILED' },
  { library: 'BAD_COLLECTION_TYPE' },
];

/** More errors of structure than this say nothing new about a file. */
const most = 50;

/** The library's errors in words for people who do not know YAML; one a line and code. */
export function rewordErrors(
  errors: readonly YAMLParseError[],
  mended: MendedText,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<string>();
  let lineStart = 0;
  let lineEnd = mended.text.indexOf('\n');
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    if (found.length >= most) break;
    const code = codeOf(error);
    if (code === undefined) continue;
    while (lineEnd >= 0 && lineEnd < error.pos[0]) {
      lineStart = lineEnd + 1;
      lineEnd = mended.text.indexOf('\n', lineStart);
    }
    if (seen.has(`${code} ${lineStart}`)) continue;
    seen.add(`${code} ${lineStart}`);
    found.push(reword(error, code, mended));
  }
  return found;
}

function codeOf(error: YAMLParseError): StructureCode | undefined {
  for (const row of rewordings) {
    if (row.library !== error.code) continue;
    if (row.says === undefined || row.says.test(error.message)) return row.code;
  }
  return 'unexpected-text';
}

function reword(error: YAMLParseError, code: StructureCode, mended: MendedText): Diagnostic {
  const [from, to] = wordAt(mended.text, error.pos[0]);
  const span: Span = { start: mended.place(from), end: mended.place(to) };
  if (code === 'unexpected-text' || code === 'unknown-escape') {
    return createDiagnostic(code, span, { text: mended.text.slice(from, to) });
  }
  return createDiagnostic(code, span, {}, { fix: fixOf(code, span) });
}

function fixOf(code: StructureCode, span: Span): Fix | undefined {
  const at = { start: span.start, end: span.start };
  if (code === 'comment-without-space') {
    return {
      title: { zh: '在 # 前加一个空格', en: 'put a space before #' },
      edits: [{ span: at, text: ' ' }],
    };
  }
  return undefined;
}

/** The word at an offset, or the last one before it when only blanks or the end follow. */
function wordAt(text: string, offset: number): readonly [number, number] {
  const word = /[^\s,[\]{}]{1,40}|\S/y;
  word.lastIndex = Math.min(offset, text.length);
  const match = word.exec(text);
  if (match) return [match.index, word.lastIndex];
  let end = Math.min(offset, text.length);
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end -= 1;
  return [Math.max(0, end - 1), end];
}
