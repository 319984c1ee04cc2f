import { didYouMean } from '@tiaoli/diagnostics';
import { expressionKeywords, type Keyword, type Text } from '@tiaoli/syntax';
import { type Field, replacement } from './fields.js';
import { type Reading, report } from './reading.js';
import { readName } from './values.js';

/** `小区-奖补` has no place in file names and addresses: lower-case letters, digits, hyphens. */
export function readIdentifier(reading: Reading, field: Field | undefined): Text | undefined {
  const text = readName(reading, field);
  if (text === undefined || /^[a-z][a-z0-9-]*$/.test(text.text)) return text;
  const meant = text.text.toLowerCase().replace(/[\s_]+/g, '-');
  const fix = /^[a-z][a-z0-9-]*$/.test(meant) ? replacement(text.span, meant) : undefined;
  report(reading, 'invalid-id', text.span, { text: text.text }, { fix });
  return undefined;
}

/** A semantic version of three numbers. */
export function readVersion(reading: Reading, field: Field | undefined): Text | undefined {
  const text = readName(reading, field);
  if (text === undefined) return undefined;
  if (/^(0|[1-9]\d{0,8})(\.(0|[1-9]\d{0,8})){2}$/.test(text.text)) return text;
  const numbers = /^[vV]?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/.exec(text.text);
  const fix = numbers
    ? replacement(
        text.span,
        numbers
          .slice(1)
          .map((part) => Number(part ?? 0))
          .join('.'),
      )
    : undefined;
  report(reading, 'invalid-version', text.span, { text: text.text }, { fix });
  return undefined;
}

/** How many decimal places: a whole number up to 30. */
export function readDecimals(reading: Reading, field: Field | undefined): Text | undefined {
  const text = readName(reading, field);
  if (text === undefined || (/^\d{1,2}$/.test(text.text) && Number(text.text) <= 30)) return text;
  const digits = /^(\d{1,2})\s*位(?:小数)?$/.exec(text.text)?.[1];
  const fix = digits === undefined ? undefined : replacement(text.span, digits);
  report(reading, 'invalid-decimals', text.span, { text: text.text }, { fix });
  return undefined;
}

const booleans: ReadonlyMap<string, boolean> = new Map([
  [expressionKeywords.true.zh, true],
  [expressionKeywords.true.en, true],
  [expressionKeywords.false.zh, false],
  [expressionKeywords.false.en, false],
]);

/** Other words for yes and no, and the one to write. */
const otherBooleans: ReadonlyMap<string, string> = new Map([
  ['yes', 'true'],
  ['on', 'true'],
  ['y', 'true'],
  ['no', 'false'],
  ['off', 'false'],
  ['n', 'false'],
  ['真', '是'],
  ['有', '是'],
  ['对', '是'],
  ['假', '否'],
  ['无', '否'],
  ['不是', '否'],
]);

/** `是` or `true`; what is not written is false. */
export function readBoolean(reading: Reading, field: Field | undefined): boolean {
  const text = readName(reading, field);
  if (text === undefined) return false;
  const value = booleans.get(text.text);
  if (value !== undefined) return value;
  const lower = text.text.toLowerCase();
  const meant = booleans.has(lower) ? lower : otherBooleans.get(lower);
  const fix = meant === undefined ? undefined : replacement(text.span, meant);
  report(reading, 'invalid-boolean', text.span, { text: text.text }, { fix });
  return false;
}

/** Which of a table's words a text is, in either language. */
export function findWord<K extends string>(
  words: Readonly<Record<K, Keyword>>,
  text: string,
): K | undefined {
  for (const id in words) if (words[id].zh === text || words[id].en === text) return id;
  return undefined;
}

/** Reads a word of a table; another word is an error that names them all. */
export function readChoice<K extends string>(
  reading: Reading,
  field: Field | undefined,
  words: Readonly<Record<K, Keyword>>,
): { readonly id: K; readonly text: Text } | undefined {
  const text = readName(reading, field);
  if (text === undefined) return undefined;
  const id = findWord(words, text.text);
  if (id !== undefined) return { id, text };
  const rows: readonly Keyword[] = Object.values(words);
  const zh = rows.map((row) => row.zh);
  const en = rows.map((row) => row.en);
  const [nearest] = didYouMean(text.text, [...zh, ...en]);
  const fix = nearest === undefined ? undefined : replacement(text.span, nearest);
  const choices = { zh: zh.join('、'), en: en.join(', ') };
  report(reading, 'unknown-choice', text.span, { text: text.text, choices }, { fix });
  return undefined;
}
