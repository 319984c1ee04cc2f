import {
  type Checked,
  createDiagnostic,
  createSourceText,
  type Diagnostic,
  positionAt,
  type Span,
} from '@tiaoli/diagnostics';
import type { Policy } from '@tiaoli/syntax';
import { createExpressionReader } from '../expression/create-reader.js';
import type { ExpressionReader } from '../expression/reader.js';
import type { YamlNode, YamlRoot } from '../yaml/node.js';
import { readYaml } from '../yaml/read-yaml.js';
import { adoptMisplaced } from './adopt-misplaced.js';
import { bareWords, collectWords, type DeclaredWords } from './collect-words.js';
import { guessResults } from './guess-results.js';
import { allSpellings } from './key-table.js';
import { readPolicy } from './policy.js';
import type { Reading } from './reading.js';
import { type UsedWords, usedPoliciesIn } from './uses.js';

export interface ParseOptions {
  /** What another policy calls its results; nothing where it is not known. */
  readonly wordsOf?: (used: {
    readonly id: string;
    readonly range: string;
  }) => UsedWords | undefined;
}

/** What a policy file says, and the YAML that says it. */
export interface ParsedPolicy extends Checked<Policy> {
  readonly yaml: YamlRoot;
}

/**
 * Reads a policy file into its syntax tree. The tree is always returned, with whatever could be
 * read; every mistake is among the diagnostics, in the order of the file. Never throws.
 */
export function parsePolicy(text: string, options: ParseOptions = {}): ParsedPolicy {
  const { value: root, diagnostics } = readYaml(text, { knownKeys: allSpellings });
  const span = { start: 0, end: text.length };
  const damaged = root.damage.length > 0;
  if (root.node === undefined) return { value: emptyPolicy(span), yaml: root, diagnostics };
  if (root.node.kind !== 'mapping') {
    const place = { start: root.node.span.start, end: root.node.span.start };
    const found = damaged ? [] : [createDiagnostic('not-a-policy', place, {})];
    return { value: emptyPolicy(span), yaml: root, diagnostics: [...diagnostics, ...found] };
  }
  const misplaced: Diagnostic[] = [];
  const node = adoptMisplaced(root.node, text, misplaced);
  const reading = createReading(node, text, damaged, options);
  const policy = readPolicy(reading, node, span);
  const all = [...misplaced, ...reading.diagnostics];
  const found = notFromSplits(text, diagnostics, awayFrom(text, root.damage, all));
  return { value: policy, yaml: root, diagnostics: inOrder([...diagnostics, ...found]) };
}

function createReading(
  node: YamlNode,
  text: string,
  damaged: boolean,
  options: ParseOptions,
): Reading {
  const words = collectWords(node);
  addUsedWords(words, node, text, options);
  return {
    reader: createReader(words),
    diagnostics: [],
    languages: { zh: 0, en: 0 },
    damaged,
    tables: words.tables,
  };
}

/** The words of the policies that are used, or what they seem to be where these are not known. */
function addUsedWords(
  words: DeclaredWords,
  node: YamlNode,
  text: string,
  { wordsOf }: ParseOptions,
): void {
  const unknown = new Set<string>();
  for (const used of usedPoliciesIn(node)) {
    const known = wordsOf?.(used);
    if (known === undefined) unknown.add(used.alias);
    for (const each of known?.results ?? []) words.fields.add(each);
    for (const each of known?.values ?? []) words.names.add(each);
  }
  for (const each of guessResults(text, unknown)) words.fields.add(each);
}

/** A first reader tells which outcomes are expressions; the rest are words for the second. */
function createReader(words: DeclaredWords): ExpressionReader {
  const first = createExpressionReader(words);
  const more = bareWords(words, (text) => first.canRead(text));
  if (more.size === 0) return first;
  return createExpressionReader({
    ...words,
    names: new Set([...words.names, ...more]),
    values: new Set([...words.values, ...more]),
  });
}

/** Leaves out what was found on a line that could not be read rightly: it is not a second mistake. */
function awayFrom(
  text: string,
  damage: readonly Span[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (damage.length === 0) return diagnostics;
  const source = createSourceText('policy', text);
  const lineOf = ({ start }: Span): number => positionAt(source, start).line;
  const lines = new Set(damage.map(lineOf));
  return diagnostics.filter((diagnostic) => !lines.has(lineOf(diagnostic.span)));
}

/** Braces around a split expression, and what is inside it, are part of that mistake. */
function notFromSplits(
  text: string,
  reported: readonly Diagnostic[],
  diagnostics: readonly Diagnostic[],
): readonly Diagnostic[] {
  const splits = reported.filter(({ code }) => code === 'split-expression');
  if (splits.length === 0) return diagnostics;
  const source = createSourceText('policy', text);
  const lines = new Set(splits.map(({ span }) => positionAt(source, span.start).line));
  const isInside = (span: Span): boolean =>
    splits.some((split) => split.span.start <= span.start && span.end <= split.span.end);
  return diagnostics.filter(
    ({ code, span }) =>
      !isInside(span) &&
      (code !== 'wrong-shape' || !lines.has(positionAt(source, span.start).line)),
  );
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

const emptyPolicy = (span: Span): Policy => ({
  kind: 'policy',
  span,
  keywordLanguage: 'zh',
  uses: [],
  supersedes: [],
  sources: [],
  units: [],
  enumerations: [],
  entities: [],
  inputs: [],
  parameters: [],
  rules: [],
  claims: [],
  variants: [],
});
