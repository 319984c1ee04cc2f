import { type Bilingual, didYouMean, type Fix, type Span, type Words } from '@tiaoli/diagnostics';
import type { KeyContext } from '@tiaoli/syntax';
import type { LocatedText } from '../located-text.js';
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.js';
import { findKey, type KeyOf, keysOf, normalizeKey, spellingsOf } from './key-table.js';
import { isFull, type Reading, report } from './reading.js';
import { reportShape } from './shapes.js';
import { proseOf } from './texts.js';

/** One key of a mapping with its value. */
export interface Field {
  readonly key: LocatedText;
  readonly value: YamlNode;
  readonly span: Span;
}

/** The fields of a mapping whose keys a context fixes. */
export interface Fields<C extends KeyContext> {
  readonly span: Span;
  get(key: KeyOf<C>): Field | undefined;
  /** Keys of the author's own, where the context allows them: the intervals of bands. */
  readonly others: readonly Field[];
  /** Whether an unknown key is taken for a misspelling of this one, so that it is not missing. */
  isMisspelt(key: KeyOf<C>): boolean;
}

/** Where a mapping belongs: what stands before its colon, for messages about the whole of it. */
export interface Owner {
  readonly name: Words;
  readonly span: Span;
}

export const ownerOf = (field: Field): Owner => {
  const { text, span } = proseOf(field.key);
  return { name: text, span };
};

/**
 * Reads the mapping of a context: unknown, repeated and missing keys are reported. A key that is
 * written twice, be it in two languages, counts the first time.
 */
export function readFields<C extends KeyContext>(
  reading: Reading,
  node: YamlNode,
  context: C,
  owner: Owner,
  options: { readonly open?: true } = {},
): Fields<C> | undefined {
  if (node.kind !== 'mapping') {
    reportShape(reading, node, 'mapping', owner);
    return undefined;
  }
  const known = new Map<string, Field>();
  const others: Field[] = [];
  const misspelt = new Set<string>();
  for (const entry of withoutRepeated(reading, node, context)) {
    const match = findKey(context, entry.key.text);
    if (match) {
      known.set(match.id, entry);
      if (context !== 'title') reading.languages[match.language] += 1;
    } else if (options.open) others.push(entry);
    else misspelt.add(reportUnknown(reading, entry, context) ?? '');
  }
  reportMissing(reading, (id) => known.has(id) || misspelt.has(id), context, owner);
  return {
    span: node.span,
    get: (key) => known.get(key),
    others,
    isMisspelt: (key) => misspelt.has(key),
  };
}

/** The entries of a mapping whose keys are names of the author's own. */
export function readNamed(reading: Reading, node: YamlNode, owner: Owner): readonly Field[] {
  if (node.kind === 'mapping') return withoutRepeated(reading, node);
  reportShape(reading, node, 'mapping', owner);
  return [];
}

function withoutRepeated(
  reading: Reading,
  mapping: YamlMapping,
  context?: KeyContext,
): readonly YamlEntry[] {
  const first = new Map<string, YamlEntry>();
  const kept: YamlEntry[] = [];
  for (const entry of mapping.entries) {
    const spelling = normalizeKey(entry.key.text);
    const match = context === undefined ? undefined : findKey(context, spelling);
    const identity = match ? `key ${match.id}` : `name ${spelling}`;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, entry);
      kept.push(entry);
    } else reportRepeated(reading, entry, earlier);
  }
  return kept;
}

function reportRepeated(reading: Reading, entry: YamlEntry, earlier: YamlEntry): void {
  const key = proseOf(entry.key);
  const message = { zh: '第一次写在这里', en: 'first written here' };
  const related = [{ span: proseOf(earlier.key).span, message }];
  report(reading, 'duplicate-key', key.span, { key: key.text }, { related });
}

/** Gives the key that is likely meant. */
function reportUnknown(
  reading: Reading,
  entry: YamlEntry,
  context: KeyContext,
): string | undefined {
  if (isFull(reading)) return undefined;
  const { text, span } = proseOf(entry.key);
  const [nearest] = didYouMean(normalizeKey(text), [
    ...spellingsOf(context, 'zh'),
    ...spellingsOf(context, 'en'),
  ]);
  const allowed = {
    zh: spellingsOf(context, 'zh').join('、'),
    en: spellingsOf(context, 'en').join(', '),
  };
  const fix = nearest === undefined ? undefined : replacement(span, nearest);
  report(reading, 'unknown-key', span, { key: text, allowed }, { fix });
  return nearest === undefined ? undefined : findKey(context, nearest)?.id;
}

/** Writes another word in a place. */
export function replacement(span: Span, text: string): Fix {
  return {
    title: { zh: `改为 \`${text}\``, en: `change to \`${text}\`` },
    edits: [{ span, text }],
  };
}

function reportMissing(
  reading: Reading,
  isThere: (id: string) => boolean,
  context: KeyContext,
  owner: Owner,
): void {
  if (reading.damaged) return;
  const missing = Object.entries(keysOf(context)).filter(
    ([id, key]) => key.required === true && !isThere(id),
  );
  if (missing.length === 0) return;
  reportMissingKeys(
    reading,
    missing.map(([, key]) => key),
    owner,
  );
}

/** One finding for all keys that an owner lacks. */
export function reportMissingKeys(
  reading: Reading,
  missing: readonly Bilingual[],
  owner: Owner,
): void {
  const name = typeof owner.name === 'string' ? `\`${owner.name}\`` : owner.name;
  const key = {
    zh: missing.map(({ zh }) => zh).join('`、`'),
    en: missing.map(({ en }) => en).join('`, `'),
  };
  report(reading, 'missing-key', owner.span, { owner: name, key });
}
