import { type Checked, createDiagnostic, type Diagnostic, type Span } from '@tiaoli/diagnostics';
import { Composer, type CST, type Document, Parser } from 'yaml';
import { buildNode } from './build-node.js';
import { cleanText } from './clean-text.js';
import { inspectTokens, type Unsupported } from './inspect-tokens.js';
import { maximumLength, maximumNesting } from './limits.js';
import { type MendedText, mendText, placeDiagnostic } from './mend.js';
import type { YamlRoot } from './node.js';
import { rewordErrors } from './reword-errors.js';
import { scanText } from './scan/scan-text.js';

export interface YamlOptions {
  /** Spellings that are certainly keys, wherever a mistyped colon leaves that open. */
  readonly knownKeys?: ReadonlySet<string>;
}

/**
 * Reads any YAML file into a tree that keeps every place. Mistakes that people make who do not
 * know YAML are mended for the reading, so that each is reported once and hides nothing else.
 * Spans are UTF-16 offsets of `text`. A text over 1 MB or nested over 200 deep is refused.
 */
export function readYaml(text: string, options: YamlOptions = {}): Checked<YamlRoot> {
  if (text.length > maximumLength) return refused('file-too-large', 0);
  const clean = cleanText(text);
  const scan = scanText(clean.text, options.knownKeys ?? noKeys);
  if (scan.tooDeepAt !== undefined)
    return refused('nested-too-deeply', clean.place(scan.tooDeepAt));
  const mended = mendText(clean.text, scan.edits);
  const place = (offset: number): number => clean.place(mended.place(offset));
  const found = [
    ...clean.diagnostics,
    ...scan.diagnostics.map((diagnostic) => placeDiagnostic(diagnostic, clean.place)),
  ];
  if (scan.isHopeless) return { value: { damage: [origin] }, diagnostics: found };
  return parse({ text: mended.text, place }, found);
}

/** A file with more anchors, tags and aliases than this is no policy, and costs time to compose. */
const mostRefusals = 200;

const noKeys: ReadonlySet<string> = new Set();

function parse(mended: MendedText, found: readonly Diagnostic[]): Checked<YamlRoot> {
  const tokens = [...new Parser().parse(mended.text)];
  const { deepest, unsupported } = inspectTokens(tokens);
  if (deepest > maximumNesting) return refused('nested-too-deeply', 0);
  const refusals = unsupported.slice(0, mostRefusals).map((each) => refuse(each, mended));
  if (unsupported.length > mostRefusals) {
    return { value: { damage: [origin] }, diagnostics: [...found, ...refusals] };
  }
  const document = compose(tokens);
  const errors = rewordErrors(document?.errors ?? [], mended);
  const diagnostics = [...found, ...errors, ...refusals];
  const damage = [...errors, ...refusals].map((diagnostic) => diagnostic.span);
  const contents = document?.contents;
  if (isEmpty(contents)) {
    if (diagnostics.length === 0) diagnostics.push(createDiagnostic('empty-file', origin, {}));
    return { value: { damage }, diagnostics };
  }
  const node = buildNode(contents, { place: mended.place, diagnostics }, 0);
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return { value: { node, damage }, diagnostics };
}

const origin: Span = { start: 0, end: 0 };

function refused(code: 'file-too-large' | 'nested-too-deeply', at: number): Checked<YamlRoot> {
  const span = { start: at, end: at };
  return { value: { damage: [span] }, diagnostics: [createDiagnostic(code, span, {})] };
}

/** The first document; `failsafe` keeps every scalar a string, and nothing is ever logged. */
function compose(tokens: Iterable<CST.Token>): Document.Parsed | undefined {
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

function isEmpty(contents: Document.Parsed['contents'] | undefined): boolean {
  if (contents === null || contents === undefined) return true;
  return 'source' in contents && contents.source === '' && contents.anchor === undefined;
}

function refuse(found: Unsupported, mended: MendedText): Diagnostic {
  const span = {
    start: mended.place(found.offset),
    end: mended.place(found.offset + found.source.length),
  };
  return createDiagnostic(found.code, span, {});
}
