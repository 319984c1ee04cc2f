import type { YamlEntry, YamlMapping, YamlNode } from '@tiaoli/parser';
import { modalities } from '@tiaoli/syntax';
import { keyOf, textOf } from 'tiaoli';
import { caseKeys } from '../keys.js';
import type { ExpectedBinding, ExpectedValue } from './expected.js';
import { mismatch, type Reading } from './reading.js';

/** The entry that says how binding a result is; a column of that name is a column. */
export function bindingOf(node: YamlMapping, { rule }: Reading): YamlEntry | undefined {
  const columns = rule.type.kind === 'record' ? rule.type.fields.map(({ name }) => name) : [];
  return node.entries.find(
    ({ key }) => keyOf(caseKeys.binding, key.text) === 'modality' && !columns.includes(key.text),
  );
}

/** `{ 值: 党支部, 要求: 应当 }`, or 要求 among the parts of a value, or 要求 alone. */
export function readBinding(
  node: YamlMapping,
  entry: YamlEntry,
  reading: Reading,
  readRest: (node: YamlNode) => ExpectedValue | undefined,
): ExpectedBinding | undefined {
  const modality = modalityOf(entry, reading);
  if (modality === undefined) return undefined;
  const entries = node.entries.filter((each) => each !== entry);
  const [only] = entries;
  if (only === undefined) return { kind: 'binding', modality };
  const isValue = entries.length === 1 && keyOf(caseKeys.binding, only.key.text) === 'value';
  const value = readRest(isValue ? only.value : { ...node, entries });
  return value && { kind: 'binding', modality, value };
}

function modalityOf(entry: YamlEntry, reading: Reading): string | undefined {
  const written = textOf(entry, reading.diagnostics);
  if (written === undefined) return undefined;
  const words = Object.values(modalities);
  const word = words.find(({ zh, en }) => zh === written.text || en === written.text);
  if (word !== undefined) return word.zh;
  return mismatch(reading, written.span, {
    zh: words.map(({ zh }) => zh).join('、'),
    en: words.map(({ en }) => `\`${en}\``).join(', '),
  });
}
