import {
  createDiagnostic,
  createSourceText,
  type Diagnostic,
  type SourceText,
} from '@tiaoli/diagnostics';
import { readYaml, type YamlEntry, type YamlNode } from '@tiaoli/parser';
import { hasErrors, otherShape, readMapping, repeatedKey, textOf } from 'tiaoli';
import type { Case, CaseFile, ExpectedRule, ReadCases } from './case-file.js';
import { caseKeys } from './keys.js';
import { reportRepeatedNames } from './repeated-names.js';
import { type Shared, sharedFacts, withShared } from './shared-facts.js';
import { readUnnoticed } from './unnoticed.js';

export interface ReadCasesOptions {
  /** The name that messages call the text by. */
  readonly name?: string;
}

const fileOwner = { zh: '用例文件', en: 'the file of cases' };
const caseOwner = { zh: '用例', en: 'the case' };

/** Reads a file of cases, in JSON or YAML, with keys in either language. */
export function readCases(text: string, options: ReadCasesOptions = {}): ReadCases {
  const source = createSourceText(options.name ?? 'cases.yaml', text);
  const read = readYaml(text);
  const diagnostics = [...read.diagnostics];
  const { node } = read.value;
  if (node !== undefined && !hasErrors(diagnostics)) {
    const file = readFile(node, source, diagnostics);
    return { ...(file === undefined ? {} : { file }), source, diagnostics };
  }
  if (diagnostics.length === 0) diagnostics.push(notCases({ start: 0, end: 0 }));
  return { source, diagnostics };
}

function readFile(
  node: YamlNode,
  source: SourceText,
  diagnostics: Diagnostic[],
): CaseFile | undefined {
  if (node.kind !== 'mapping') {
    diagnostics.push(notCases(node.span));
    return undefined;
  }
  const entries = readMapping(node, caseKeys.file, fileOwner, diagnostics);
  const policy = textOf(entries.policy, diagnostics);
  const version = textOf(entries.version, diagnostics);
  const asOf = textOf(entries.asOf, diagnostics);
  const place = textOf(entries.place, diagnostics);
  const shared: Shared = { asOf, place, facts: sharedFacts(entries.facts, diagnostics) };
  const cases = readList(entries.cases, shared, diagnostics);
  const unnoticed = readUnnoticed(entries.unnoticed, diagnostics);
  if (policy === undefined) return undefined;
  reportRepeatedNames(cases, diagnostics);
  const spans = [entries.asOf, entries.place, entries.facts].flatMap((entry) => entry?.span ?? []);
  const named = version === undefined ? {} : { version };
  const inPlace = place === undefined ? {} : { place };
  const explained = entries.unnoticed === undefined ? {} : { unnoticed };
  return { policy, ...named, ...inPlace, cases, ...explained, shared: spans, source };
}

function notCases(span: { readonly start: number; readonly end: number }): Diagnostic {
  return createDiagnostic('not-a-case-file', span, {});
}

function readList(
  entry: YamlEntry | undefined,
  shared: Shared,
  diagnostics: Diagnostic[],
): readonly Case[] {
  if (entry === undefined) return [];
  if (entry.value.kind !== 'sequence') {
    diagnostics.push(otherShape(entry.key, entry.value, 'sequence'));
    return [];
  }
  return entry.value.items.flatMap((item) => {
    const read = readCase(item, entry, shared, diagnostics);
    return read === undefined ? [] : [read];
  });
}

function readCase(
  node: YamlNode,
  parent: YamlEntry,
  shared: Shared,
  diagnostics: Diagnostic[],
): Case | undefined {
  if (node.kind !== 'mapping') {
    diagnostics.push(otherShape(parent.key, node, 'mapping'));
    return undefined;
  }
  const entries = readMapping(node, caseKeys.case, caseOwner, diagnostics);
  const name = textOf(entries.name, diagnostics);
  const asOf = textOf(entries.asOf, diagnostics) ?? shared.asOf;
  const place = textOf(entries.place, diagnostics) ?? shared.place;
  const because = textOf(entries.because, diagnostics);
  const facts = withShared(entries.facts, shared, diagnostics);
  const expected = readExpected(entries.expect, diagnostics);
  if (name === undefined) return undefined;
  const dated = asOf === undefined ? {} : { asOf };
  const inPlace = place === undefined ? {} : { place };
  return {
    name,
    ...dated,
    ...inPlace,
    facts,
    expected,
    ...(because === undefined ? {} : { because }),
  };
}

function readExpected(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): readonly ExpectedRule[] {
  if (entry === undefined) return [];
  if (entry.value.kind !== 'mapping' || entry.value.entries.length === 0) {
    diagnostics.push(otherShape(entry.key, entry.value, 'mapping'));
    return [];
  }
  const rules = new Map<string, ExpectedRule>();
  for (const { key, value } of entry.value.entries) {
    const earlier = rules.get(key.text);
    if (earlier) diagnostics.push(repeatedKey(key, earlier.rule));
    else rules.set(key.text, { rule: key, node: value });
  }
  return [...rules.values()];
}
