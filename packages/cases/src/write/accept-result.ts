import type { Diagnostic, Language, TextEdit } from '@tiaoli/diagnostics';
import type { Core } from '@tiaoli/ir';
import type { YamlEntry, YamlMapping, YamlNode } from '@tiaoli/parser';
import { compareVersions, keyOf, type LoadedPolicy, type RuleReport } from 'tiaoli';
import type { Case, CaseFile, ExpectedRule } from '../case-file.js';
import { chooseText } from '../choose-version.js';
import { matches } from '../expect/matches.js';
import { readExpected } from '../expect/read-expected.js';
import { caseKeys } from '../keys.js';
import type { CaseCheck } from '../run-cases.js';
import { rulesAt } from './new-case.js';
import { inOneLine, type Piece, type PieceEntry } from './piece.js';
import { columnsOf, namesOf, partPieces, resultPiece, type Writing } from './result-pieces.js';

/**
 * The edits that make a case expect what came out. Of a result with parts only those change that a
 * case names and that differ. None for a sheet, whose cells are changed in the sheet.
 */
export function acceptResult(
  file: CaseFile,
  index: number,
  { rule: name, got }: Pick<CaseCheck, 'rule' | 'got'>,
  policies: readonly LoadedPolicy[],
): readonly TextEdit[] {
  const written = file.cases[index];
  if (written === undefined || file.describe !== undefined) return [];
  const core = coreOf(written, file, policies);
  const found = core && expectationNamed(name, written.expected, core);
  if (core === undefined || found === undefined) return [];
  const { writing, node } = found;
  const isMet = (some: YamlNode): boolean => isMetBy(some, got, core, writing);
  return isMet(node) ? [] : editsOf(node, got, writing, isMet);
}

/** What a case expects of a rule and what came out, both as a case file writes them. */
export interface CheckTexts {
  readonly expected: string;
  readonly got: string;
}

/** Of a result with parts those that the case names, so that the two can be read side by side. */
export function checkTexts(
  file: CaseFile,
  index: number,
  { rule: name, got }: Pick<CaseCheck, 'rule' | 'got'>,
  policies: readonly LoadedPolicy[],
): CheckTexts | undefined {
  const written = file.cases[index];
  const core = written && coreOf(written, file, policies);
  const found = written && core && expectationNamed(name, written.expected, core);
  if (found === undefined) return undefined;
  const { node, writing } = found;
  return {
    expected: inOneLine(writtenPiece(node)),
    got: inOneLine(namedParts(node, got, writing) ?? resultPiece(got, writing)),
  };
}

function writtenPiece(node: YamlNode): Piece {
  switch (node.kind) {
    case 'null':
      return { kind: 'word', text: '' };
    case 'scalar':
      return { kind: 'word', text: node.text.text };
    case 'sequence':
      return { kind: 'list', items: node.items.map(writtenPiece) };
    case 'mapping':
      return {
        kind: 'entries',
        entries: node.entries.map(({ key, value }) => [key.text, writtenPiece(value)]),
      };
  }
}

function namedParts(node: YamlNode, got: RuleReport, writing: Writing): Piece | undefined {
  const parts = got.status === 'decided' ? partPieces(got, writing) : undefined;
  if (node.kind !== 'mapping' || parts === undefined) return undefined;
  const named: PieceEntry[] = [];
  for (const { key, value } of node.entries) {
    const piece = parts.get(partNamed(key.text, writing));
    if (piece === undefined) return undefined;
    named.push([key.text, value.kind === 'mapping' ? among(piece, value) : piece]);
  }
  return { kind: 'entries', entries: named };
}

function among(piece: Piece, { entries }: YamlMapping): Piece {
  if (piece.kind !== 'entries') return piece;
  const names = entries.map(({ key }) => key.text);
  return { kind: 'entries', entries: piece.entries.filter(([name]) => names.includes(name)) };
}

function coreOf(
  written: Case,
  file: CaseFile,
  policies: readonly LoadedPolicy[],
): Core | undefined {
  const versions = policies
    .filter(({ id }) => id === file.policy.text)
    .sort((left, right) => compareVersions(left.version, right.version));
  return chooseText(written, file, versions).policy?.core;
}

interface Expectation {
  readonly node: YamlNode;
  readonly writing: Writing;
}

/** As results call it; of an element with its path, `企业名单[甲公司].奖补`. */
function expectationNamed(
  name: string,
  expected: readonly ExpectedRule[],
  core: Core,
): Expectation | undefined {
  for (const { rule, node } of expected) {
    const isElement = rule.text.includes('[');
    const candidates: readonly Pick<YamlEntry, 'key' | 'value'>[] =
      isElement && node.kind === 'mapping' ? node.entries : [{ key: rule, value: node }];
    const element = isElement ? rule.text : undefined;
    for (const { key, value } of candidates) {
      const full = isElement ? `${rule.text}.${key.text}` : key.text;
      if (full !== name) continue;
      const declared = rulesAt(element, core).find((each) => each.name === key.text);
      const language = languageOf(value);
      return declared && { node: value, writing: { rule: declared, language } };
    }
  }
  return undefined;
}

/** English where one of its keys or words is; a bare value is written alike in most cases. */
function languageOf(node: YamlNode): Language {
  if (node.kind === 'scalar') return /^(?:true|false)$/.test(node.text.text) ? 'en' : 'zh';
  if (node.kind !== 'mapping') return 'zh';
  const tables = [caseKeys.outcome, caseKeys.binding, caseKeys.score, caseKeys.checklist];
  const spelled = tables.flatMap((table) => Object.values(table).map(({ en }) => en));
  return node.entries.some(({ key }) => spelled.includes(key.text)) ? 'en' : 'zh';
}

function isMetBy(node: YamlNode, got: RuleReport, core: Core, { rule }: Writing): boolean {
  const diagnostics: Diagnostic[] = [];
  const expected = readExpected(node, { core, rule, diagnostics });
  return expected !== undefined && diagnostics.length === 0 && matches(expected, got);
}

function editsOf(
  node: YamlNode,
  got: RuleReport,
  writing: Writing,
  isMet: (node: YamlNode) => boolean,
): readonly TextEdit[] {
  const proposed = proposedIn(node);
  if (proposed !== undefined) {
    const before = { span: { start: node.span.start, end: proposed.span.start }, text: '' };
    const after = { span: { start: proposed.span.end, end: node.span.end }, text: '' };
    return [before, ...(isMet(proposed) ? [] : editsOf(proposed, got, writing, isMet)), after];
  }
  const whole = [replace(node, resultPiece(got, writing))];
  const parts = got.status === 'decided' ? partPieces(got, writing) : undefined;
  if (node.kind !== 'mapping' || parts === undefined || got.status !== 'decided') return whole;
  const edits = node.entries.map((entry) => {
    if (isMet(only(node, entry))) return [];
    const piece = parts.get(partNamed(entry.key.text, writing));
    return piece === undefined ? undefined : partEdits(node, entry, piece, isMet);
  });
  // What cannot be told part by part, such as an outcome in place of a value, is written anew.
  return edits.some((each) => each === undefined) ? whole : edits.flatMap((each) => each ?? []);
}

/** What a person is asked to confirm. */
function proposedIn(node: YamlNode): YamlNode | undefined {
  const [entry] = node.kind === 'mapping' ? node.entries : [];
  if (entry === undefined || keyOf(caseKeys.outcome, entry.key.text) !== 'confirm')
    return undefined;
  return entry.value.kind === 'null' ? undefined : entry.value;
}

function partNamed(key: string, { rule }: Writing): string {
  const names = namesOf(rule);
  if (names === undefined || columnsOf(rule).includes(key)) return key;
  return keyOf(names, key) ?? key;
}

/** Of points by criterion, those that the case names. */
function partEdits(
  node: YamlMapping,
  entry: YamlEntry,
  piece: Piece,
  isMet: (node: YamlNode) => boolean,
): readonly TextEdit[] {
  const { value } = entry;
  if (value.kind !== 'mapping' || piece.kind !== 'entries') return [replace(value, piece)];
  return value.entries.flatMap((each) => {
    const part = piece.entries.find(([name]) => name === each.key.text)?.[1];
    const alone = only(node, { ...entry, value: only(value, each) });
    return part === undefined || isMet(alone) ? [] : [replace(each.value, part)];
  });
}

function only(node: YamlMapping, entry: YamlEntry): YamlMapping {
  return { ...node, entries: [entry] };
}

function replace({ span }: YamlNode, piece: Piece): TextEdit {
  return { span, text: inOneLine(piece) };
}
