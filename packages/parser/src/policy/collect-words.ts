import {
  builtInUnits,
  checklistFields,
  type KeyContext,
  type Keyword,
  keys,
  milestoneFields,
  milestoneStatuses,
  modalities,
  normalizeWidth,
  scoreFields,
} from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import type { YamlEntry, YamlNode, YamlScalar } from '../yaml/node.js';
import { splitValues } from './joined-values.js';
import { findKey, type KeyOf, normalizeKey } from './key-table.js';
import { firstOutput, splitTable, type TableLines, withoutArrow } from './table-lines.js';

/** The words that a policy declares, found before any expression is read. */
export interface DeclaredWords {
  readonly names: Set<string>;
  /** The declared values of enumerations, and grades; they are names as well. */
  readonly values: Set<string>;
  readonly units: Set<string>;
  /** What stands after the dot of another policy. */
  readonly fields: Set<string>;
  /** Every table, split once. */
  readonly tables: Map<YamlScalar, TableLines>;
  /** Output cells of tables and results of cases, whose bare words become enumeration values. */
  readonly outcomes: LocatedText[];
}

/** Walks the parts of the tree that declare words; mistakes are left to the readers. */
export function collectWords(policy: YamlNode): DeclaredWords {
  const words: DeclaredWords = {
    names: new Set(Object.values(scoreFields).flatMap(({ zh, en }) => [zh, en])),
    values: new Set(),
    units: new Set(builtInUnits.map((unit) => unit.name)),
    fields: new Set(),
    tables: new Map(),
    outcomes: [],
  };
  for (const { key } of entriesOf(valueAt(policy, 'policy', 'uses'))) addName(words, key);
  for (const { key } of entriesOf(valueAt(policy, 'policy', 'units'))) {
    words.units.add(normalizeKey(key.text));
  }
  for (const { value } of entriesOf(valueAt(policy, 'policy', 'enumerations'))) {
    addValues(words, valueAt(value, 'enumeration', 'values'));
  }
  for (const { value } of entriesOf(valueAt(policy, 'policy', 'entities'))) {
    addInputs(words, valueAt(value, 'entity', 'inputs'));
    addRules(words, valueAt(value, 'entity', 'rules'));
  }
  addInputs(words, valueAt(policy, 'policy', 'inputs'));
  for (const { key } of entriesOf(valueAt(policy, 'policy', 'parameters'))) addName(words, key);
  addRules(words, valueAt(policy, 'policy', 'rules'));
  for (const { value } of entriesOf(valueAt(policy, 'policy', 'variants'))) {
    addRules(words, valueAt(value, 'variant', 'rules'));
  }
  return words;
}

/** A run of word characters that could be an enumeration value without quotes. */
export const isBareWord = (text: string): boolean => /^(?!\p{Nd})[\p{L}\p{M}\p{Nd}_]+$/u.test(text);

function addInputs(words: DeclaredWords, inputs: YamlNode | undefined): void {
  for (const { key, value } of entriesOf(inputs)) {
    addName(words, key);
    addValues(words, valueAt(value, 'input', 'values'));
  }
}

function addRules(words: DeclaredWords, rules: YamlNode | undefined): void {
  for (const { key, value } of entriesOf(rules)) {
    addName(words, key);
    addTable(words, valueAt(value, 'rule', 'table'));
    addCases(words, valueAt(value, 'rule', 'cases'));
    addGrades(words, valueAt(value, 'rule', 'score'));
    if (valueAt(value, 'rule', 'checklist') !== undefined) addFields(words, checklistFields);
    addMilestones(words, valueAt(value, 'rule', 'milestones'));
  }
}

function addName(words: DeclaredWords, located: LocatedText): void {
  const name = normalizeKey(located.text);
  if (name !== '') words.names.add(name);
}

function addValue(words: DeclaredWords, located: LocatedText): void {
  addName(words, located);
  words.values.add(normalizeKey(located.text));
}

function addValues(words: DeclaredWords, values: YamlNode | undefined): void {
  for (const { key } of entriesOf(values)) addValue(words, key);
  const items = values?.kind === 'sequence' ? values.items : values ? [values] : [];
  for (const item of items) {
    if (item.kind === 'scalar') for (const value of splitValues(item.text)) addValue(words, value);
  }
}

function addGrades(words: DeclaredWords, score: YamlNode | undefined): void {
  for (const { key } of entriesOf(valueAt(score, 'score', 'grades'))) addValue(words, key);
}

/** Words that stand after the dot of a rule of some kind. */
function addFields(words: DeclaredWords, fields: Readonly<Record<string, Keyword>>): void {
  for (const { zh, en } of Object.values(fields)) words.names.add(zh).add(en);
}

function addMilestones(words: DeclaredWords, milestones: YamlNode | undefined): void {
  if (milestones === undefined) return;
  addFields(words, milestoneFields);
  for (const { zh } of Object.values(milestoneStatuses)) words.names.add(zh);
  for (const { key } of entriesOf(milestones)) addName(words, key);
}

function addTable(words: DeclaredWords, table: YamlNode | undefined): void {
  if (table?.kind !== 'scalar') return;
  const lines = splitTable(table.text);
  words.tables.set(table, lines);
  const [header, ...rows] = lines;
  const output = header ? firstOutput(header.cells) : -1;
  if (header === undefined || output < 0) return;
  for (const heading of header.cells.slice(output)) {
    addName(words, withoutArrow(heading));
    if (isModality(withoutArrow(heading))) {
      for (const { zh } of Object.values(modalities)) words.names.add(zh);
    }
  }
  for (const row of rows) words.outcomes.push(...row.cells.slice(output));
}

function addCases(words: DeclaredWords, cases: YamlNode | undefined): void {
  for (const item of cases?.kind === 'sequence' ? cases.items : []) {
    const then = valueAt(item, 'case', 'then') ?? valueAt(item, 'otherwise', 'otherwise');
    if (then?.kind === 'scalar') words.outcomes.push(then.text);
  }
}

/** A column of 应当, 可以, 鼓励 and 不得 may be asked for any of them. */
function isModality(heading: LocatedText): boolean {
  const { zh, en } = keys.rule.modality;
  return [zh, en].includes(normalizeKey(heading.text));
}

export function entriesOf(node: YamlNode | undefined): readonly YamlEntry[] {
  return node?.kind === 'mapping' ? node.entries : [];
}

export function valueAt<C extends KeyContext>(
  node: YamlNode | undefined,
  context: C,
  key: KeyOf<C>,
): YamlNode | undefined {
  return entriesOf(node).find((entry) => findKey(context, entry.key.text)?.id === key)?.value;
}

/** The outcomes that are words of no expression, normalised and each once. */
export function bareWords(
  words: DeclaredWords,
  canRead: (text: string) => boolean,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const cell of words.outcomes) {
    const text = normalizeWidth(cell.text);
    if (words.names.has(text) || found.has(text) || !isBareWord(text)) continue;
    if (!canRead(cell.text)) found.add(text);
  }
  return found;
}
