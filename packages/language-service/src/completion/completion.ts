import type { Bilingual, Span } from '@tiaoli/diagnostics';
import type { SymbolKind } from '../symbols/symbol.js';

export type CompletionKind = SymbolKind | 'key' | 'keyword' | 'function' | 'type' | 'clause';

/** Something that may be written at the cursor. */
export interface Completion {
  readonly label: string;
  readonly insert: string;
  /** What it replaces. */
  readonly range: Span;
  readonly detail: Bilingual;
  readonly documentation?: Bilingual;
  /** What an author may type to find it: the name, its other spellings, its pinyin and their initials. */
  readonly filter: string;
  readonly kind: CompletionKind;
  /** What fits best sorts first. */
  readonly sort: string;
}

/** The same before it is known what it replaces. */
export interface Candidate {
  readonly label: string;
  readonly insert?: string;
  readonly kind: CompletionKind;
  readonly detail: Bilingual;
  readonly documentation?: Bilingual;
  /** Other spellings, such as that of the other keyword language. */
  readonly also?: readonly string[];
  /** 0 fits best. */
  readonly rank: number;
}
