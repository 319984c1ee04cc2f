import { type ComparisonOperator, expressionKeywords } from '@tiaoli/syntax';
import { canCut, skipBlanks } from '../lexicon/characters.js';
import { foreignToken } from '../lexicon/foreign-token.js';
import { type Lexicon, longestName } from '../lexicon/lexicon.js';
import { quantitiesAt } from '../lexicon/numbers.js';
import type { Scanner } from '../lexicon/scanner.js';
import { operandBeginnings, type Token, type TokenKind, type Word } from '../token.js';
import { numeralAt } from './chinese-numerals.js';

/** What a word of everyday language or of another system may mean here, likelier first. */
interface EverydayWord {
  readonly written: string;
  readonly meanings: readonly Word[];
  /** So short or so common inside names that something known must follow. */
  readonly beforeKnown: boolean;
}

const and: Word = { kind: 'and' };
const or: Word = { kind: 'or' };
const not: Word = { kind: 'not' };
const within: Word = { kind: 'in' };
const list: Word = { kind: 'listComma' };
const comparison = (operator: ComparisonOperator): Word => ({
  kind: 'comparison',
  operator,
  spelling: operator,
});

const after = (operator: ComparisonOperator, spelling: string): Word => ({
  kind: 'after',
  operator,
  spelling,
});

const words = (
  meanings: readonly Word[],
  spellings: string,
  beforeKnown = false,
): readonly EverydayWord[] =>
  spellings.split(' ').map((written) => ({ written, meanings, beforeKnown }));

/** Which meaning is taken is decided by what the grammar allows at the place. */
const everydayWords: readonly EverydayWord[] = [
  ...words([list, and], '和 与 及 以及 并', true),
  ...words([and], '并且 而且 同时 且同时 同时且 AND And'),
  ...words([list, or], '或者 或是 OR Or'),
  ...words([not], '不是 并非 没有 NOT Not'),
  ...words([{ kind: 'if' }], '如果 假如 倘若 IF If'),
  ...words([{ kind: 'then' }], '那么 THEN'),
  ...words([{ kind: 'else' }], '不然 ELSE'),
  ...words([{ kind: 'boolean', value: true }], 'TRUE True'),
  ...words([{ kind: 'boolean', value: false }], 'FALSE False'),
  ...words([comparison('='), within], '为 是', true),
  ...words([comparison('≠')], '不是 不为 不属于', true),
  ...words([within], '属于 介于 位于'),
  ...words([comparison('≥')], '大于等于 大于或等于 大于或者等于 高于或等于 至少'),
  ...words([comparison('≤')], '小于等于 小于或等于 小于或者等于 低于或等于 至多 最多'),
  ...words([{ kind: 'times' }], 'x X', true),
  ...words([{ kind: 'times' }], '乘以 乘'),
  ...words([{ kind: 'divide' }], '除以'),
  ...words([{ kind: 'plus' }], '加上 加', true),
  ...words([{ kind: 'minus' }], '减去 减', true),
];

/** `2022-03-01起`: words after a date, which alone do not say whether the day belongs to it. */
const wordsAfterDates = [
  { written: '起', meaning: after('≥', '及以后') },
  { written: '以后', meaning: after('≥', '及以后') },
  { written: '止', meaning: after('≤', '及以前') },
  { written: '以前', meaning: after('≤', '及以前') },
] as const;

/** What can begin a value or a test. */
const beginnings: ReadonlySet<TokenKind> = new Set<TokenKind>([...operandBeginnings, 'comparison']);

/** The everyday words, Chinese numerals and commas before a connective that start at a place. */
export function everydayTokensAt(
  lexicon: Lexicon,
  scanner: Scanner,
  at: number,
): readonly { readonly token: Token; readonly rank: number }[] {
  const { text } = scanner;
  const found: { readonly token: Token; readonly rank: number }[] = [];
  for (const { written, meanings, beforeKnown } of everydayWords) {
    if (!text.startsWith(written, at) || lexicon.names.has(written)) continue;
    if (!isApart(text, at, written)) continue;
    if (beforeKnown && !isKnownAt(lexicon, scanner, skipBlanks(text, at + written.length)))
      continue;
    const joinsValues = meanings.includes(list) && isBetweenValues(lexicon, text, at, written);
    meanings.forEach((word, rank) => {
      if (word === list && isAfterBound(text, at)) return;
      if (word !== list && joinsValues) return;
      found.push({ token: foreignToken(at, written, word), rank });
    });
  }
  const others = [
    ...commaBefore(text, at),
    ...equalsBeforeValues(lexicon, text, at),
    ...numeralAt(lexicon, text, at),
    ...digitsBeforeSign(text, at),
    ...numbersAfterSign(lexicon, text, at),
    ...afterDate(text, at),
  ];
  return [...found, ...others.map((token) => ({ token, rank: 0 }))];
}

/** `2x3` holds a sign, `max` does not. */
function isApart(text: string, at: number, written: string): boolean {
  if (written !== 'x' && written !== 'X')
    return canCut(text, at) && canCut(text, at + written.length);
  return !latin.test(text.charAt(at - 1)) && !latin.test(text.charAt(at + 1));
}

/** `3人以上和老旧小区` adds a condition, `优秀和良好` a value. */
function isAfterBound(text: string, at: number): boolean {
  return /(?:以[上下内外]|[天日月年]内)\s?$/.test(text.slice(Math.max(0, at - 3), at));
}

/** `优秀和良好`: two values of an enumeration, which cannot both be the value of anything. */
function isBetweenValues(lexicon: Lexicon, text: string, at: number, written: string): boolean {
  const before = text.slice(Math.max(0, at - longestName), at).trimEnd();
  const isAfter = lengths(before).some((length) => lexicon.values.has(before.slice(-length)));
  return isAfter && endOfValue(lexicon, text, at + written.length) !== undefined;
}

/** The `=` of `等级=优秀和良好`: one of several values is meant. */
function equalsBeforeValues(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  if (text.charAt(at) !== '=') return [];
  const end = endOfValue(lexicon, text, at + 1);
  if (end === undefined) return [];
  const [joint] = /^\s*(?:、|和|与|以及|及)/.exec(text.slice(end, end + longestName)) ?? [];
  const isList = joint !== undefined && endOfValue(lexicon, text, end + joint.length) !== undefined;
  return isList ? [foreignToken(at, '=', within)] : [];
}

/** Where the longest value that begins at a place ends. */
function endOfValue(lexicon: Lexicon, text: string, at: number): number | undefined {
  const start = skipBlanks(text, at);
  const after = text.slice(start, start + longestName);
  const length = lengths(after).findLast((each) => lexicon.values.has(after.slice(0, each)));
  return length === undefined ? undefined : start + length;
}

const lengths = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, index) => index + 1);

const latin = /[\p{Script=Latin}_]/u;

function isKnownAt(lexicon: Lexicon, scanner: Scanner, at: number): boolean {
  if (at >= scanner.text.length) return false;
  const { text } = scanner;
  const tokens = [
    ...scanner.tokensAt(at),
    ...numeralAt(lexicon, text, at),
    ...numbersAfterSign(lexicon, text, at),
  ];
  return tokens.some(({ word }) => beginnings.has(word.kind));
}

const endOfDate = /\d{4}(?:-\d{1,2}-\d{1,2}|\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日)\s*$/;

function afterDate(text: string, at: number): readonly Token[] {
  const found = wordsAfterDates.find(({ written }) => text.startsWith(written, at));
  if (found === undefined || !endOfDate.test(text.slice(Math.max(0, at - 24), at))) return [];
  return [foreignToken(at, found.written, found.meaning)];
}

/** The 2 of `2x3`, which otherwise ends inside a word. */
function digitsBeforeSign(text: string, at: number): readonly Token[] {
  if (!canCut(text, at)) return [];
  const match = /^\d+(?:\.\d+)?(?=[xX](?![\p{Script=Latin}_]))/u.exec(text.slice(at, at + 40));
  if (match === null) return [];
  const [digits] = match;
  const word: Word = { kind: 'number', digits, multipliers: [] };
  return [{ word, start: at, end: at + digits.length }];
}

/** The 3 of `2x3`, which otherwise begins inside a word. */
function numbersAfterSign(lexicon: Lexicon, text: string, at: number): readonly Token[] {
  if (canCut(text, at) || !/[xX]/.test(text.charAt(at - 1)) || latin.test(text.charAt(at - 2))) {
    return [];
  }
  const [digits] = /^\d+(?:\.\d+)?/.exec(text.slice(at, at + 40)) ?? [];
  if (digits === undefined) return [];
  const end = at + digits.length;
  return quantitiesAt(lexicon, text, { digits, start: at, end, problem: undefined });
}

const connectives: readonly Word[] = [and, or, { kind: 'then' }, { kind: 'else' }];

/** `，则`: prose has a comma before a connective. */
function commaBefore(text: string, at: number): readonly Token[] {
  if (text.charAt(at) !== ',') return [];
  const from = skipBlanks(text, at + 1);
  const found: Token[] = [];
  const add = (spelling: string, word: Word): void => {
    if (!text.startsWith(spelling, from) || !canCut(text, from + spelling.length)) return;
    found.push(foreignToken(at, text.slice(at, from + spelling.length), word));
  };
  for (const word of connectives) {
    const { zh, en } = expressionKeywords[word.kind as 'and' | 'or' | 'then' | 'else'];
    add(zh, word);
    add(en, word);
  }
  for (const { written, meanings } of everydayWords) {
    const word = meanings.find(({ kind }) => connectives.some((each) => each.kind === kind));
    if (word !== undefined) add(written, word);
  }
  return found;
}
