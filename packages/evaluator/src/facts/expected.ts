import type { Bilingual } from '@tiaoli/diagnostics';
import type { RawFact } from '../evaluate.js';
import { shorten } from '../values/shorten.js';
import { type FactContext, type FactReading, refuse } from './fact-context.js';

type Shown = { readonly [K in RawFact['kind']]: (raw: Extract<RawFact, { kind: K }>) => Bilingual };

const shown: Shown = {
  number: ({ text }) => quoted(text),
  text: ({ text }) => quoted(text),
  boolean: ({ value }) => quoted(String(value)),
  null: () => ({ zh: '空', en: 'nothing' }),
  list: () => ({ zh: '一个列表', en: 'a list' }),
  object: () => ({ zh: '一个对象', en: 'an object' }),
};

/** A raw fact as a message shows it. */
export function describeRaw(raw: RawFact): Bilingual {
  // The table's type ties each kind to its own text.
  return shown[raw.kind](raw as never);
}

/** The same directly after a word: Chinese sets code apart by a blank. */
export function describeRawAfterWord(raw: RawFact): Bilingual {
  const { zh, en } = describeRaw(raw);
  return { zh: zh.startsWith('`') ? ` ${zh}` : zh, en };
}

/** A fact of another type than its input has. */
export function wrongType(raw: RawFact, { name }: FactContext, expected: Bilingual): FactReading {
  const value = describeRawAfterWord(raw);
  return refuse('fact-wrong-type', { name, expected, value });
}

function quoted(text: string): Bilingual {
  const short = `\`${shorten(text)}\``;
  return { zh: short, en: short };
}
