import type { Span } from '@tiaoli/diagnostics';
import type { SymbolKind } from '../symbols/symbol.js';

/** What a piece of text is, for colouring it. */
export type TokenKind =
  | SymbolKind
  | 'key'
  | 'keyword'
  | 'function'
  | 'operator'
  | 'number'
  | 'date'
  | 'string'
  | 'comment';

/** A piece of a file; it does not go on over the end of a line. */
export interface SemanticToken extends Span {
  readonly kind: TokenKind;
  /** The name is declared here. */
  readonly declares?: true;
}

/** All kinds of tokens, for editors that number them. */
export const tokenKinds: readonly TokenKind[] = [
  'key',
  'keyword',
  'function',
  'operator',
  'number',
  'unit',
  'date',
  'string',
  'comment',
  'policy',
  'use',
  'source',
  'enumeration',
  'value',
  'entity',
  'input',
  'parameter',
  'rule',
  'field',
  'group',
  'criterion',
  'item',
  'place',
];
