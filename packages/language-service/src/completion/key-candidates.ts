import type { YamlEntry } from '@tiaoli/parser';
import { type Key, type KeyShape, type KeywordLanguage, normalizeWidth } from '@tiaoli/syntax';
import type { Candidate } from './completion.js';

/** The keys of some mappings, one table each. */
export type KeyTables = readonly Readonly<Record<string, Key>>[];

export interface KeySpot {
  readonly siblings: readonly YamlEntry[];
  readonly language: KeywordLanguage;
  /** What goes before the value on the next line; absent where the value must stay on this one. */
  readonly indent?: string;
  /** A colon stands behind the key already. */
  readonly hasColon: boolean;
}

/** The keys that a mapping may still have, those first without which it is not whole. */
export function keyCandidates(tables: KeyTables, spot: KeySpot): readonly Candidate[] {
  const written = new Set(spot.siblings.map(({ key }) => normalizeWidth(key.text).trim()));
  const isWritten = ({ zh, en }: Key): boolean => written.has(zh) || written.has(en);
  // A branch that has a condition is not the one for all other cases.
  const begun = tables.filter((table) => Object.values(table).some(isWritten));
  return (begun.length > 0 ? begun : tables).flatMap((table) =>
    Object.values(table)
      .filter((key) => !isWritten(key))
      .map((key) => keyCandidate(key, spot)),
  );
}

function keyCandidate(key: Key, { language, indent, hasColon }: KeySpot): Candidate {
  const label = key[language];
  const tail = indent === undefined ? ': ' : tails[key.shape]?.(indent);
  return {
    label,
    insert: hasColon ? label : `${label}${tail ?? ': '}`,
    kind: 'key',
    detail: key.doc,
    also: [language === 'zh' ? key.en : key.zh],
    rank: key.required === undefined ? 1 : 0,
  };
}

/** How a value goes on below its key. */
const tails: { readonly [S in KeyShape]?: (indent: string) => string } = {
  mapping: (indent) => `:\n${indent}  `,
  table: (indent) => `: |\n${indent}  | `,
};
