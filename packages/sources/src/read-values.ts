import { type Bilingual, createDiagnostic, type Diagnostic } from '@tiaoli/diagnostics';
import type { LocatedText, YamlEntry, YamlNode } from '@tiaoli/parser';
import { type Keyword, keys, normalizeWidth } from '@tiaoli/syntax';
import { otherShape, readMapping, textOf, wrongShape } from 'tiaoli';

/** The items of a list, or a lone text as the only one. */
export function textsOf(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): readonly LocatedText[] {
  if (entry === undefined) return [];
  const { key, value } = entry;
  const items = value.kind === 'sequence' ? value.items : [value];
  return items.flatMap((item) => {
    if (item.kind === 'scalar') return [item.text];
    diagnostics.push(otherShape(key, item, 'scalar'));
    return [];
  });
}

const titleOwner = { zh: '名称', en: 'the title' };

/** A title in both languages, falling back to the other one and then to a name. */
export function titleOf(
  entry: YamlEntry | undefined,
  name: string,
  diagnostics: Diagnostic[],
): Bilingual {
  if (entry?.value.kind !== 'mapping') {
    const text = textOf(entry, diagnostics)?.text ?? name;
    return { zh: text, en: text };
  }
  const entries = readMapping(entry.value, keys.title, titleOwner, diagnostics);
  const zh = textOf(entries.zh, diagnostics)?.text;
  const en = textOf(entries.en, diagnostics)?.text;
  return { zh: zh ?? en ?? name, en: en ?? zh ?? name };
}

/** One of a few fixed words, by its name in their table. */
export function choiceOf<K extends string>(
  entry: YamlEntry | undefined,
  choices: Readonly<Record<K, Keyword>>,
  diagnostics: Diagnostic[],
): K | undefined {
  const written = textOf(entry, diagnostics);
  if (written === undefined) return undefined;
  const spelling = normalizeWidth(written.text).trim();
  for (const name in choices) {
    const { zh, en } = choices[name];
    if (spelling === zh || spelling === en) return name;
  }
  const rows: readonly Keyword[] = Object.values(choices);
  const words = {
    zh: rows.map(({ zh }) => zh).join('、'),
    en: rows.map(({ en }) => en).join(', '),
  };
  diagnostics.push(
    createDiagnostic('unknown-choice', written.span, { text: written.text, choices: words }),
  );
  return undefined;
}

const wholeNumber = { zh: '整数，如 4', en: 'a whole number such as 4' };

/** A small whole number of items. */
export function countOf(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): number | undefined {
  if (entry === undefined) return undefined;
  const { key, value } = entry;
  const digits = value.kind === 'scalar' ? normalizeWidth(value.text.text).trim() : '';
  if (/^\d{1,6}$/.test(digits)) return Number(digits);
  diagnostics.push(wrongShape(key, value, wholeNumber));
  return undefined;
}

/** The entries of a mapping whose keys the author chooses; a key that comes again is reported. */
export function asMapping(
  entry: YamlEntry,
  node: YamlNode,
  diagnostics: Diagnostic[],
): Extract<YamlNode, { kind: 'mapping' }> | undefined {
  if (node.kind === 'mapping') return node;
  diagnostics.push(otherShape(entry.key, node, 'mapping'));
  return undefined;
}
