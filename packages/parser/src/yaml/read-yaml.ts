import { type Checked, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import { Composer, type Document, Parser } from 'yaml';
import { buildNode } from './build-node.js';
import { inspectTokens, type Unsupported } from './inspect-tokens.js';
import { maximumLength, maximumNesting } from './limits.js';
import { type MendedText, mendText } from './mend.js';
import type { YamlRoot } from './node.js';
import { rewordErrors } from './reword-errors.js';
import { scanText } from './scan/scan-text.js';

/**
 * Reads any YAML file into a tree that keeps every place. Mistakes that people make who do not
 * know YAML are mended for the reading, so that each is reported once and hides nothing else.
 * Spans are UTF-16 offsets of `text`.
 */
export function readYaml(text: string): Checked<YamlRoot> {
  if (text.length > maximumLength) return refused('file-too-large', 0);
  const scan = scanText(text);
  if (scan.tooDeepAt !== undefined) return refused('nested-too-deeply', scan.tooDeepAt);
  const mended = mendText(text, scan.edits);
  const tokens = [...new Parser().parse(mended.text)];
  const { deepest, unsupported } = inspectTokens(tokens);
  if (deepest > 2 * maximumNesting) return refused('nested-too-deeply', 0);
  const document = compose(tokens);
  const errors = rewordErrors(document?.errors ?? [], mended);
  const diagnostics: Diagnostic[] = [
    ...scan.diagnostics,
    ...errors,
    ...unsupported.map((found) => refuse(found, mended)),
  ];
  const damaged = errors.length > 0;
  const root = document?.contents;
  if (root === null || root === undefined || isEmptyText(root)) {
    if (diagnostics.length === 0) diagnostics.push(createDiagnostic('empty-file', origin, {}));
    return { value: { damaged }, diagnostics };
  }
  const node = buildNode(root, { place: mended.place, diagnostics }, 0);
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return { value: { node, damaged: damaged || unsupported.length > 0 }, diagnostics };
}

const origin = { start: 0, end: 0 };

function refused(code: 'file-too-large' | 'nested-too-deeply', at: number): Checked<YamlRoot> {
  const span = { start: at, end: at };
  return { value: { damaged: true }, diagnostics: [createDiagnostic(code, span, {})] };
}

/** The first document; `failsafe` keeps every scalar a string, and nothing is ever logged. */
function compose(tokens: Iterable<Parameters<Composer['next']>[0]>): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'failsafe',
    keepSourceTokens: true,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  for (const document of composer.compose(tokens, true)) return document;
  return undefined;
}

function isEmptyText(root: Document.Parsed['contents']): boolean {
  return root !== null && 'source' in root && root.source === '' && root.anchor === undefined;
}

function refuse(found: Unsupported, mended: MendedText): Diagnostic {
  const span = {
    start: mended.place(found.offset),
    end: mended.place(found.offset + found.source.length),
  };
  return createDiagnostic(found.code, span, {});
}
