import type { Bilingual } from '@tiaoli/diagnostics';
import type { Site } from './site.js';
import { writtenAt } from './surroundings.js';

/** Something becomes something else, in the text around it where that says more. */
export function becomes(from: Bilingual, to: Bilingual, around?: string): Bilingual {
  if (around === undefined || around === from.zh) {
    return { zh: `${from.zh} 改为 ${to.zh}`, en: `${from.en} becomes ${to.en}` };
  }
  return {
    zh: `「${around}」中的 ${from.zh} 改为 ${to.zh}`,
    en: `${from.en} becomes ${to.en} in “${around}”`,
  };
}

export function isLeftOut({ zh, en }: Bilingual): Bilingual {
  return { zh: `删去${zh}`, en: `${en} is left out` };
}

export function both(text: string): Bilingual {
  return { zh: text, en: text };
}

/** The text around a site, where it is not too long to be read in a sentence. */
export function contextOf({ around, context }: Site): string | undefined {
  const text = writtenAt(around, context);
  return text.endsWith('…') ? undefined : text;
}

/** A change in its rule and row: `党组织形式 第 1 行：…`, `… (row 1 of Form)`. */
export function sentenceOf(change: Bilingual, inside: readonly Bilingual[]): Bilingual {
  const zh = inside.map((each) => each.zh).join(' ');
  const en = [...inside.map((each) => each.en)].reverse().join(' of ');
  return { zh: `${zh}：${change.zh}`, en: `${change.en} (${en})` };
}
