import type { Language, TextEdit } from '@tiaoli/diagnostics';
import { readYaml, type YamlEntry, type YamlMapping } from '@tiaoli/parser';
import { keyOf, type LoadedPolicy } from 'tiaoli';
import { caseKeys } from '../keys.js';
import { caseLines, type NewCase } from './new-case.js';
import { quoted } from './piece.js';

/** A file of cases with one case in it. */
export function newCaseFile(policy: LoadedPolicy, written: NewCase, language: Language): string {
  const { policy: about, cases } = caseKeys.file;
  const lines = listed(caseLines(policy, written, language), '  ');
  return `${about[language]}: ${quoted(policy.id)}\n${cases[language]}:\n${lines}\n`;
}

/**
 * The edit that puts a case at the end of a file of cases, in the keywords of the file. Nothing
 * where the file is about another policy, version or place, cannot be read, or lists its cases
 * in brackets.
 */
export function appendCase(
  text: string,
  policy: LoadedPolicy,
  written: NewCase,
): TextEdit | undefined {
  const { node } = readYaml(text).value;
  if (node?.kind !== 'mapping' || node.flow) return undefined;
  const head = headOf(node);
  const { cases } = head;
  if (cases === undefined || !isFor(head, policy, written)) return undefined;
  const language = cases.key.text === caseKeys.file.cases.zh ? 'zh' : 'en';
  const lines = caseLines(policy, written, language, sharedNames(head.facts));
  const { value } = cases;
  if (value.kind === 'null') {
    const end = lineEnd(text, cases.span.end);
    return { span: { start: end, end }, text: `\n${listed(lines, '  ')}` };
  }
  if (value.kind !== 'sequence') return undefined;
  const last = value.items.at(-1);
  if (last === undefined) {
    const start = text.slice(0, value.span.start).trimEnd().length;
    return { span: { start, end: value.span.end }, text: `\n${listed(lines, '  ')}` };
  }
  if (value.flow) return undefined;
  const end = lineEnd(text, last.span.end);
  return { span: { start: end, end }, text: `\n${listed(lines, indentOf(text, last.span.start))}` };
}

type Head = Partial<Record<keyof typeof caseKeys.file, YamlEntry>>;

function headOf({ entries }: YamlMapping): Head {
  const found: Head = {};
  for (const entry of entries) {
    const name = keyOf(caseKeys.file, entry.key.text);
    if (name !== undefined) found[name] ??= entry;
  }
  return found;
}

function isFor({ policy: about, version, place }: Head, policy: LoadedPolicy, written: NewCase) {
  if (textIn(about) !== policy.id) return false;
  if (version !== undefined && textIn(version) !== policy.version) return false;
  // A case can name another place than its file, but not none.
  return place === undefined || written.place !== undefined;
}

function textIn(entry: YamlEntry | undefined): string | undefined {
  return entry?.value.kind === 'scalar' ? entry.value.text.text : undefined;
}

function sharedNames(facts: YamlEntry | undefined): readonly string[] {
  return facts?.value.kind === 'mapping' ? facts.value.entries.map(({ key }) => key.text) : [];
}

/** The end of the line on which something ends, blank lines after it left out. */
function lineEnd(text: string, end: number): number {
  const trimmed = text.slice(0, end).trimEnd().length;
  const next = text.indexOf('\n', trimmed);
  const stop = next < 0 ? text.length : next;
  return text[stop - 1] === '\r' ? stop - 1 : stop;
}

/** What stands before the dash of an item. */
function indentOf(text: string, start: number): string {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [indent = '  '] = /^\s*(?=-)/.exec(before) ?? [];
  return indent;
}

function listed(lines: readonly string[], indent: string): string {
  return lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`).join('\n');
}
