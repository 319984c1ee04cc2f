import { type Bilingual, createDiagnostic, type Diagnostic, didYouMean } from '@tiaoli/diagnostics';
import type { LocatedText, YamlEntry, YamlMapping, YamlNode } from '@tiaoli/parser';
import { type Key, normalizeWidth } from '@tiaoli/syntax';

type Keys = { readonly [name: string]: Key };

/** The entries of a mapping by the English name of their key, whichever language it is in. */
export type Entries<K extends Keys> = { readonly [N in keyof K]?: YamlEntry };

/** Reads a mapping with known keys; unknown, repeated and missing keys are reported. */
export function readMapping<K extends Keys>(
  node: YamlMapping,
  keys: K,
  owner: Bilingual,
  diagnostics: Diagnostic[],
): Entries<K> {
  const entries: { [N in keyof K]?: YamlEntry } = {};
  for (const entry of node.entries) {
    const name = keyOf(keys, entry.key.text);
    if (name === undefined) diagnostics.push(unknownKey(entry.key, keys));
    else if (entries[name]) diagnostics.push(repeatedKey(entry.key, entries[name].key));
    else entries[name] = entry;
  }
  const place = node.entries[0]?.key.span ?? node.span;
  for (const [name, { zh, en, required }] of Object.entries(keys)) {
    if (!required || entries[name]) continue;
    diagnostics.push(createDiagnostic('missing-key', place, { owner, key: { zh, en } }));
  }
  return entries;
}

/** The English name of a key as written in either language. */
export function keyOf<K extends Keys>(keys: K, written: string): keyof K | undefined {
  const spelling = normalizeWidth(written).trim();
  return Object.keys(keys).find((name) => {
    const key = keys[name];
    return key !== undefined && (key.en === spelling || key.zh === spelling);
  });
}

function unknownKey(key: LocatedText, keys: Keys): Diagnostic {
  const rows = Object.values(keys);
  const allowed = {
    zh: rows.map(({ zh }) => zh).join('、'),
    en: rows.map(({ en }) => en).join(', '),
  };
  const [nearest] = didYouMean(
    key.text,
    rows.flatMap(({ zh, en }) => [zh, en]),
  );
  const fix = nearest === undefined ? undefined : replacement(key, nearest);
  return createDiagnostic('unknown-key', key.span, { key: key.text, allowed }, { fix });
}

/** Writes another word in the place of a text. */
export function replacement({ span }: LocatedText, text: string) {
  const title = { zh: `改为 \`${text}\``, en: `change to \`${text}\`` };
  return { title, edits: [{ span, text }] };
}

export function repeatedKey(key: LocatedText, earlier: LocatedText): Diagnostic {
  const message = { zh: '第一次写在这里', en: 'first written here' };
  const related = [{ span: earlier.span, message }];
  return createDiagnostic('duplicate-key', key.span, { key: key.text }, { related });
}

/** The text of a scalar; anything else was meant to be one and is reported. */
export function textOf(
  entry: YamlEntry | undefined,
  diagnostics: Diagnostic[],
): LocatedText | undefined {
  if (entry === undefined) return undefined;
  if (entry.value.kind === 'scalar') return entry.value.text;
  diagnostics.push(wrongShape(entry.key, entry.value, shapes.scalar));
  return undefined;
}

const shapes: { readonly [K in YamlNode['kind']]: Bilingual } = {
  scalar: { zh: '文字', en: 'text' },
  mapping: { zh: '若干行“键: 值”', en: 'lines of `key: value`' },
  sequence: { zh: '以“-”开头的若干项', en: 'items that begin with `-`' },
  null: { zh: '空的', en: 'nothing' },
};

/** Reports a value that has another form than its key takes. */
export function wrongShape(key: LocatedText, found: YamlNode, expected: Bilingual): Diagnostic {
  const span = found.kind === 'null' ? key.span : found.span;
  const words = { key: key.text, expected, found: shapes[found.kind] };
  return createDiagnostic('wrong-shape', span, words);
}

/** The same where one of the shapes of YAML is expected. */
export function otherShape(key: LocatedText, found: YamlNode, kind: YamlNode['kind']): Diagnostic {
  return wrongShape(key, found, shapes[kind]);
}
