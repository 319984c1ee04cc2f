import type { Diagnostic } from '@tiaoli/diagnostics';
import type { ComparisonOperator } from '@tiaoli/syntax';
import type { Place } from './place.js';

/** What a token says, wherever it stands. */
export type Word =
  | {
      readonly kind: 'name';
      readonly name: string;
      readonly quoted: boolean;
      readonly known: boolean;
    }
  | NumberWord
  | { readonly kind: 'date'; readonly iso: string | undefined }
  | { readonly kind: 'text'; readonly content: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'function'; readonly key: string }
  | {
      readonly kind: 'comparison';
      readonly operator: ComparisonOperator;
      readonly spelling: string;
    }
  | { readonly kind: 'after'; readonly operator: ComparisonOperator; readonly spelling: string }
  | { readonly kind: SimpleKind };

export interface NumberWord {
  readonly kind: 'number';
  readonly digits: string;
  readonly multipliers: readonly string[];
  readonly unit?: { readonly text: string; readonly start: number; readonly end: number };
}

/** Kinds that say nothing beyond themselves. */
export type SimpleKind =
  | 'asOfDate'
  | 'thisMonth'
  | 'field'
  | 'and'
  | 'or'
  | 'not'
  | 'if'
  | 'then'
  | 'else'
  | 'in'
  | 'fallback'
  | 'where'
  | 'range'
  | 'suffix'
  | 'plus'
  | 'minus'
  | 'times'
  | 'divide'
  | 'open'
  | 'close'
  | 'comma'
  | 'listComma'
  | 'dot'
  | 'unreadable';

export type TokenKind = Word['kind'];

/** What a value or a condition begins with, apart from `if`. */
export const operandBeginnings: readonly TokenKind[] = [
  'name',
  'number',
  'date',
  'text',
  'boolean',
  'asOfDate',
  'thisMonth',
  'function',
  'open',
  'not',
];

/** Finds what is wrong with a token once its place in the file is known. */
export type Problem = (place: Place) => Diagnostic;

/** A word at a place of the scalar; offsets are indexes into its text. */
export interface Token {
  readonly word: Word;
  readonly start: number;
  readonly end: number;
  /** A token that is understood but wrong: `==`, 2月30日, an unterminated quote. */
  readonly problem?: Problem;
  /** Not in the text: stands for a word that is missing there. */
  readonly gap?: true;
}
