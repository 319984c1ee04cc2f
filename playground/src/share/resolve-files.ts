import { hashText } from 'tiaoli';
import type { Share, SharedFile } from './share.js';
import type { Difference, LocalWork } from './shared-state.js';

export interface ResolvedFiles {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly differences: readonly Difference[];
}

/** Finds the texts of which a link carries only the hash. */
export async function resolveFiles({ files }: Share, local: LocalWork): Promise<ResolvedFiles> {
  if (files.every((file) => 'text' in file)) return { files, differences: [] };
  const texts = await textsAtHand(local);
  const differences: Difference[] = [];
  const found = files.flatMap((file) => {
    if ('text' in file) return [file];
    const { path } = file;
    const text = textOf(file, texts);
    if (text === undefined) {
      const other = texts.get(path)?.at(-1);
      differences.push({ path, kind: other === undefined ? 'missing' : 'other' });
      return other === undefined ? [] : [{ path, text: other }];
    }
    return [{ path, text }];
  });
  return { files: found, differences };
}

type Texts = ReadonlyMap<string, readonly string[]>;

function textOf(
  { path, hash }: SharedFile & { readonly hash: string },
  texts: Texts,
): string | undefined {
  const isIt = (text: string): boolean => hashText(text) === hash;
  return texts.get(path)?.find(isIt) ?? [...texts.values()].flat().find(isIt);
}

/** Those that come with the page, those of the folder and those not saved yet, by path. */
async function textsAtHand({ byPath }: LocalWork): Promise<Texts> {
  const { bundledTexts } = await import('../files/bundled-texts.js');
  const texts = new Map(Object.entries(bundledTexts).map(([path, text]) => [path, [text]]));
  for (const { path, text, stored } of byPath.values()) {
    texts.set(path, [...(texts.get(path) ?? []), ...(stored ? [stored.text] : []), text]);
  }
  return texts;
}
