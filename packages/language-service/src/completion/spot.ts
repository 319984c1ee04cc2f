import type { LocatedText, YamlEntry, YamlNode } from '@tiaoli/parser';

/** Stands at the cursor while the text is read; no author writes it. */
export const marker = '\ue000';

/** A way down into a file: a key as written, or an item of a list. */
export type Step = { readonly key: string } | 'item';

/** Where in the YAML of a file the cursor stands. */
export interface Spot {
  readonly trail: readonly Step[];
  readonly isKey: boolean;
  /** The key or scalar, with the marker in it. */
  readonly located: LocatedText;
  /** Of the mapping whose key it is, without it. */
  readonly siblings: readonly YamlEntry[];
  readonly inBraces: boolean;
  /** Behind the key that is being written stands its colon already. */
  readonly hasColon: boolean;
}

/** A text with the cursor in it: as a word, or as a key where a word alone is nothing. */
export function markedTexts(text: string, offset: number): readonly string[] {
  const before = text.slice(0, offset);
  const after = text.slice(offset);
  const rest = /^[\p{L}\p{N}_-]*/u.exec(after)?.[0] ?? '';
  return [`${before}${marker}${after}`, `${before}${marker}${rest}:${after.slice(rest.length)}`];
}

/** Where the cursor stands, once the text was read with the marker at an offset of it. */
export function spotIn(node: YamlNode | undefined, text: string, offset: number): Spot | undefined {
  const spot = node === undefined ? undefined : spotUnder(node, [], [], false);
  if (spot === undefined) return undefined;
  const rest = text.slice(offset + around(spot).after.length);
  return { ...spot, hasColon: spot.isKey && /^["']?\s*[:：]/.test(rest) };
}

type BareSpot = Omit<Spot, 'hasColon'>;

function spotUnder(
  node: YamlNode,
  trail: readonly Step[],
  siblings: readonly YamlEntry[],
  inBraces: boolean,
): BareSpot | undefined {
  if (node.kind === 'scalar') {
    if (!node.text.text.includes(marker)) return undefined;
    return { trail, isKey: false, located: node.text, siblings, inBraces };
  }
  if (node.kind === 'sequence') {
    for (const item of node.items) {
      const found = spotUnder(item, [...trail, 'item'], [], inBraces || node.flow);
      if (found !== undefined) return found;
    }
  }
  if (node.kind !== 'mapping') return undefined;
  const braces = inBraces || node.flow;
  for (const entry of node.entries) {
    const { key, value } = entry;
    if (key.text.includes(marker)) {
      const others = node.entries.filter((each) => each !== entry);
      return { trail, isKey: true, located: key, siblings: others, inBraces: braces };
    }
    const found = spotUnder(value, [...trail, { key: key.text }], [], braces);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What stands before and after the cursor in its key or scalar. */
export function around({ located }: Pick<Spot, 'located'>): {
  readonly before: string;
  readonly after: string;
} {
  const at = located.text.indexOf(marker);
  return { before: located.text.slice(0, at), after: located.text.slice(at + 1) };
}
